/** Names compared: no accents, case, punctuation, middle initials or "Jr.". */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/\b[a-z]\.|\bjr\b|\bsr\b|[^a-z ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

const HONORIFICS =
  /^(?:(?:dr|gen|lt|maj|brig|col|adm|sir|dame|lord|sheikh|shaykh|ret|prof|engr?|hon|mr|mrs|ms|dato|datuk|tan|sri|seri|general|admiral|marshal|major|lieutenant|colonel|brigadier|commander|captain|vice|field|air|air chief|chief|staff|emir|amir|sultan|king|queen|pope|prince|princess|president|prime minister|baron|his|her|majesty|highness|grand duke|crown)\b\.?,? +)+/i;

/** "Emmanuel MACRON" -> "Emmanuel Macron"; remarks and honorifics go. */
export function properCase(written: string, marked = ''): string {
  const name = written.replace(/, on \d.*/, '');
  const family = new Set(marked.split(' '));
  return name
    .replace(/\(.*?\)|".*?"|“.*?”/g, ' ')
    .replace(/ is the .*| of the .*|, also spelled.*|, (Jr|Sr|Baron|Lord)\b.*| since .*/, '')
    .replace(HONORIFICS, '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      word.length > 1 &&
      word === word.toUpperCase() &&
      (family.has(word) || (word.length > 2 && !/^[IVX]+$/.test(word)))
        ? word.replace(/\p{L}+/gu, (part) => part[0] + part.slice(1).toLowerCase())
        : word.replace(/(?<=-)\p{Lu}{2,}$/u, (part) => part[0] + part.slice(1).toLowerCase()),
    )
    .join(' ')
    .replace(/[,.;]$/, '')
    .trim();
}

/** Family names that stand first in Chinese, Korean and Vietnamese names, as spelt in English. */
const FAMILY_FIRST = new Set(
  'Kim Ri Ro Pak Park Choe Choi Jong Jon Jang Kang Kwak Kwon Han Hwang Hong Im Lim Rim O Oh Paek Baek Pang Ryang Ryu Ryom So Suh Sin Shin Sim Son Thae Tong Yang Yun Yoon Yu Yoo Yon Yom Cha Cho Jo Chon Chang Chung Jeong Jung Chu Joo Ham Hyon Hyun Ji Kil Ko Koh Goh Lee Yi Ma Maeng Min Moon Mun Na No Roh Noh Nam Pyo Sok Sol Song Wi Won Woo U An Ahn Bae Bang Bong Eom Gil Goo Koo Heo Huh Jin Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Zhong Fan Fu Xi Qin Wen Geng Meng Mao Qiao Bai Qi Dai Xia Hou Zou Xiong Qian Tan Shi Chang Ho Tsai Lai Hsieh Hsiao Chiang Chiou Tseng Kuo Yen Weng Koh Nguyễn Nguyen Trần Tran Lê Le Phạm Pham Phan Vũ Vu Võ Vo Đặng Dang Bùi Bui Đỗ Do Trương Truong Nông Nong Tô To Lương Luong Hồ Hoàng Hoang Đinh Dinh Hun Sok Tea Sar Heng'.split(
    ' ',
  ),
);
const FAMILY_FIRST_LANDS = new Set(['CHN', 'PRK', 'KOR', 'TWN', 'VNM', 'HKG', 'MAC', 'KHM', 'SGP']);

/** Particles that belong to the family name after them. */
const PARTICLE =
  /^(von|van|de|der|den|del|della|da|dos|du|la|le|ter|zu|al|el|bin|ibn|ben|bint|ould|mac|st\.?)$/i;

/** The name as used, and its family name: the part in capitals, else by the land's order. */
export function givenAndFamily(
  name: string,
  marked: string,
  country: string,
): { full: string; family: string } {
  const words = name.split(' ');
  const first = words[0] ?? '';
  if (marked && fold(name).includes(fold(marked))) return { full: name, family: marked };
  if (FAMILY_FIRST_LANDS.has(country) && words.length < 4 && FAMILY_FIRST.has(first))
    return { full: name, family: first };
  if (/^[IVX]+$/.test(words.at(-1) ?? '') || words.length === 1) return { full: name, family: '' };
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1] ?? '')) at--;
  return { full: name, family: words.slice(at).join(' ') };
}

interface Named {
  readonly name: string;
  readonly family: string;
}

/** The same family name, and given names that could be spellings of one another. */
export function isSameName(a: Named, b: Named): boolean {
  if (fold(a.family) !== fold(b.family) || !a.family)
    return distance(squash(a.name), squash(b.name)) <= 3;
  const [givenA, givenB] = [given(a), given(b)];
  if (FAMILY_FIRST.has(a.family)) return distance(squash(givenA), squash(givenB)) <= 2;
  return givenA[0] === givenB[0];
}

const given = ({ name, family }: Named): string => fold(name).replace(fold(family), '').trim();
const squash = (name: string): string => fold(name).replace(/ /g, '');

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length]!;
}
