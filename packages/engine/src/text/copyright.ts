/** Longer paragraphs are body text that mentions a copyright. */
const LONGEST = 400;

const OPENS =
  /^(?:©|\(c\) ?(?:19|20)[0-9]{2}|copyright\b(?=[ :,]*(?:©|\(c\)|by |(?:19|20)[0-9]{2}|\p{Lu})))/iu;

/** Whether a paragraph states who holds the rights in the article. */
export function isCopyright(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const line = paragraph.trim();
  return (OPENS.test(line) && isMarked(line)) || /\ball rights reserved\b/i.test(line);
}

/** "Copyright Office rules ..." opens a sentence: the bare word needs a sign, a year or "by". */
function isMarked(line: string): boolean {
  return (
    line.startsWith('©') || /©|\(c\)|(?:19|20)[0-9]{2}|^copyright:? by /i.test(line.slice(0, 80))
  );
}

/**
 * The publisher that a copyright line names: "© 2024 Latin Times. All rights reserved."
 * gives "Latin Times"; `null` where it names none.
 */
export function copyrightHolder(line: string): string | null {
  const head = line.slice(0, LONGEST);
  const mark = /©|\(c\)|copyright/i.exec(head);
  if (mark === null) return null;
  const holder = cutAfterName(dropMarks(head.slice(mark.index)));
  return /\p{L}/u.test(holder) ? holder : null;
}

/** Signs, years and "by" before the name. */
function dropMarks(line: string): string {
  let rest = line;
  for (let i = 0; i < 8; i++) {
    const next = rest.replace(
      /^[\s,:;–-]*(?:©|\(c\)|copyright(?:ed)?\b|by\b|the year\b|(?:19|20)[0-9]{2}\b|present\b)/i,
      '',
    );
    if (next === rest) break;
    rest = next;
  }
  return rest.replace(/^[\s,:;.–-]+/, '');
}

const AFTER_NAME =
  /\s*(?:[.;|•·(]\s|[.;|]$|\ball rights\b|,? (?:and\/or|or|and) its (?:affiliate|licensor|affiliated)|©|\(c\)|\bcopyright\b|,? ?\b(?:19|20)[0-9]{2}\b|\bdo not\b|,? via )/i;

function cutAfterName(rest: string): string {
  const end = AFTER_NAME.exec(rest);
  const name = end === null ? rest : rest.slice(0, end.index);
  // The stop of "Inc." and "Ltd." is part of the name.
  const isAbbreviated = /\b(?:Inc|Ltd|Co|Corp|Bros)$/i.test(name) && rest[name.length] === '.';
  return (isAbbreviated ? `${name}.` : name).replace(/[\s,]+$/, '');
}
