import { classAt, SPACE } from './characters.js';

/** The lines of a text without the whitespace around them; empty lines have `start === end`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Columns of whitespace before the line; a tab counts eight. */
  readonly indent: number;
}

const TAB_WIDTH = 8;

/** Splits at LF, CR, CRLF, form feed, vertical tab and the Unicode line separators. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue;
    lines.push(trim(text, start, i));
    if (text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    start = i + 1;
  }
  return lines;
}

function isBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029;
}

function trim(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && classAt(text, start) === SPACE) {
    indent += text.charCodeAt(start) === 0x09 ? TAB_WIDTH : 1;
    start++;
  }
  while (end > start && classAt(text, end - 1) === SPACE) end--;
  return { start, end, indent };
}
