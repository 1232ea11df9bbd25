import { classAt, DASH, DIGIT, HYPHEN, isLetterClass, SPACE } from './characters.js';

const BULLETS = '•‣◦⁃∙▪▫●○■□►▶➤✓✔*·';

/** "- item", "• item", "* item", "3. item", "(b) item" */
export function isListItem(
  text: string,
  line: { readonly start: number; readonly end: number },
): boolean {
  const { start, end } = line;
  const c = classAt(text, start);
  const isMark = c === HYPHEN || c === DASH || BULLETS.includes(text[start] ?? ' ');
  if (isMark) return start + 1 < end && classAt(text, start + 1) === SPACE;
  return isNumbered(text, text[start] === '(' ? start + 1 : start, end);
}

function isNumbered(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && at - start < 2 && classAt(text, at) === DIGIT) at++;
  if (at === start && isLetterClass(classAt(text, at)) && text[at + 1] === ')') at++;
  if (at === start || at + 1 >= end) return false;
  const isClosed = text[at] === ')' || text[at] === '.';
  return isClosed && classAt(text, at + 1) === SPACE;
}
