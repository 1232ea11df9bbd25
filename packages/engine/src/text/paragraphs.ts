import type { Span } from '../span.js';
import { isByline } from './bylines.js';
import {
  APOSTROPHE,
  CLOSE,
  COLON,
  classAt,
  DOT,
  LOWER,
  MARK,
  QUOTE,
  SPACE,
  UPPER,
} from './characters.js';
import { findDateline } from './dateline.js';
import { type Line, splitLines } from './lines.js';
import { isListItem } from './list-items.js';

/**
 * Finds the paragraphs of a plain text. An empty line always ends one. A single newline
 * ends one too, unless the text is hard-wrapped (lines cut at some width, as wires send it)
 * or the next line plainly carries on the sentence; then the newline is a gap inside.
 */
export function findParagraphs(text: string): Span[] {
  const lines = splitLines(text);
  const wrap = findWrap(lines);
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    const isEmpty = line.start === line.end;
    if (open !== null && (isEmpty || !carriesOn(text, previous!, line, wrap))) {
      paragraphs.push([open.start, open.end]);
      open = null;
    }
    if (!isEmpty) {
      open ??= { start: line.start, end: line.end };
      open.end = line.end;
    }
    previous = line;
  }
  if (open !== null) paragraphs.push([open.start, open.end]);
  return paragraphs;
}

/** How a text is hard-wrapped. */
interface Wrap {
  /** Length of a full line; 0 where the text is not wrapped. */
  readonly width: number;
  /** Paragraphs are set apart by empty lines or indents, so that a newline alone is most likely a wrap. */
  readonly isMarked: boolean;
}

/** Longer lines than this are not made by wrapping. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;

function findWrap(lines: readonly Line[]): Wrap {
  const counts = new Int32Array(WIDEST_WRAP + 1);
  let within = 0;
  let long = 0;
  let empty = 0;
  let indented = 0;
  for (let i = 0; i < lines.length; i++) {
    const length = lines[i]!.end - lines[i]!.start;
    if (length === 0) empty += i > 0 && i + 1 < lines.length ? 1 : 0;
    else if (length > WIDEST_WRAP) long++;
    else {
      counts[length]!++;
      within++;
      if (lines[i]!.indent > 1) indented++;
    }
  }
  const width = long * 4 > within ? 0 : quantile(counts, within, 0.95);
  const isIndented = indented > 0 && indented * 4 < within * 3;
  const isMarked = empty > 0 || isIndented;
  return { width: width < NARROWEST_WRAP ? 0 : width, isMarked };
}

/** Smallest length that at least `share` of the counted lines do not exceed. */
function quantile(counts: Int32Array, total: number, share: number): number {
  let seen = 0;
  for (let length = 0; length < counts.length; length++) {
    seen += counts[length]!;
    if (seen >= share * total) return length;
  }
  return counts.length - 1;
}

/** Whether `line` is of the same paragraph as the line before it. */
function carriesOn(text: string, before: Line, line: Line, wrap: Wrap): boolean {
  if (line.indent > before.indent + 1 || isListItem(text, line)) return false;
  const first = classAt(text, line.start);
  const isStopped = endsWithStop(text, before);
  if (first === LOWER && !isStopped && !isListItem(text, before)) return true;
  if (wrap.width === 0 || startsAnew(text, before, line)) return false;
  if (isFull(text, before, line, wrap.width)) return true;
  if (first === LOWER) return true;
  return !isStopped && isLong(before, wrap);
}

/** Whether the first word of `line` would not have fitted on the line before it. */
function isFull(text: string, before: Line, line: Line, width: number): boolean {
  let end = line.start;
  while (end < line.end && end - line.start <= width && classAt(text, end) !== SPACE) end++;
  return before.end - before.start + 1 + (end - line.start) > width;
}

/** Long enough to have been wrapped rather than ended. */
function isLong(line: Line, { width, isMarked }: Wrap): boolean {
  return line.end - line.start > width * (isMarked ? 0.5 : 0.85);
}

/** A heading in capitals before, a byline on either side, or a dateline after. */
function startsAnew(text: string, before: Line, line: Line): boolean {
  if (isByline(text, before.start, before.end) || isByline(text, line.start, line.end)) return true;
  if (isCapitals(text, before) && !isCapitals(text, line)) return true;
  return findDateline(text, line.start, line.end) !== null;
}

function endsWithStop(text: string, line: Line): boolean {
  for (let at = line.end - 1; at >= line.start && at > line.end - 4; at--) {
    const c = classAt(text, at);
    if (c === DOT || c === MARK || c === COLON) return true;
    if (c !== QUOTE && c !== APOSTROPHE && c !== CLOSE) return false;
  }
  return false;
}

/** No small letter among its letters, and three letters at least. */
function isCapitals(text: string, line: Line): boolean {
  let capitals = 0;
  for (let at = line.start; at < line.end; at++) {
    const c = classAt(text, at);
    if (c === LOWER) return false;
    if (c === UPPER) capitals++;
  }
  return capitals >= 3;
}
