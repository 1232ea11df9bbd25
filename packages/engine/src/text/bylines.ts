/** A line no longer than this may be a byline. */
const LONGEST = 140;

const CONNECTORS: ReadonlySet<string> = new Set(
  'by and & of in at for the de la van von der den al bin | - – —'.split(' '),
);

/** How desk credits begin: "Reporting by Mara Lind; editing by Tomas Orr". */
const DESK: readonly string[] = [
  'reporting',
  'writing',
  'editing',
  'compiled',
  'written',
  'edited',
  'additional reporting',
  'story',
];

/**
 * Whether the line `[start, end)` names who wrote the article: "By Mara Lind and Tomas Orr",
 * "BY THE EXAMPLE STAFF", "(Reporting by Mara Lind; editing by Tomas Orr)".
 */
export function isByline(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || end - start < 5) return false;
  const line = text.slice(start, end);
  return isBy(line) || isDesk(line);
}

function isBy(line: string): boolean {
  if (!/^by:?\s/i.test(line) || /[.!?]$/.test(line)) return false;
  if (/^by:/i.test(line)) return true;
  const words = line.split(/\s+/).slice(1);
  return words.length > 0 && words.every(isNameWord) && /^\p{Lu}/u.test(words.at(-1)!);
}

/** A capitalised word, or one of those that stand between names. */
function isNameWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) || CONNECTORS.has(word.toLowerCase());
}

function isDesk(line: string): boolean {
  const lower = line.replace(/^[([]/, '').toLowerCase();
  return DESK.some((start) => {
    if (!lower.startsWith(`${start} by `) && !lower.startsWith(`${start} from `)) return false;
    const name = line.slice(line.toLowerCase().indexOf(start) + start.length).split(/\s+/)[2] ?? '';
    return /^\p{Lu}/u.test(name);
  });
}
