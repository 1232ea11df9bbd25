import {
  AT,
  CLOSE,
  classAt,
  classOf,
  DOT,
  HYPHEN,
  isWordClass,
  LOWER,
  MARK,
  QUOTE,
  SLASH,
  SPACE,
} from './characters.js';

/** Web and mail addresses, host and file names: one token each, whatever they hold. */

const SCHEMES = ['http://', 'https://', 'ftp://', 'www.', 'mailto:', 'doi:10.'] as const;

/** Last labels of a host or file name. Country codes that are words ("in", "it", "so") are left out. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'com org net edu gov mil int info biz tv uk de fr ru ua cn jp kr kp eu ca au nz nl pl se ch ' +
    'tw hk ir il tr br mx eg ng za ly us gg io ai fm unix ' +
    'doc docx xls xlsx ppt pptx pdf txt html htm jpg jpeg png gif zip exe csv mp3 mp4 php asp xml json url'
  ).split(' '),
);
const LONGEST_ENDING = 5;

/** Whether `[start, end)` is a known ending of host or file names, as in ".com" or ".doc". */
export function isEnding(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_ENDING && ENDINGS.has(text.slice(start, end).toLowerCase());
}

/**
 * End of the address that starts at `at`, or `-limit` where none starts at any
 * position before `limit`; the caller need not ask again there.
 */
export function addressEnd(text: string, at: number, stop: number): number {
  if (startsWithScheme(text, at)) return trimAddress(text, at, urlEnd(text, at, stop));
  const run = nameEnd(text, at, stop);
  if (classAt(text, run) === AT) {
    const host = nameEnd(text, run + 1, stop);
    const end = trimAddress(text, run + 1, host);
    return end - run > 2 ? end : -Math.max(host, at + 1);
  }
  const end = trimAddress(text, at, run);
  if (!endsLikeAHost(text, at, end) && !isNewsgroup(text, at, end)) return -Math.max(run, at + 1);
  const hasPath = end === run && classAt(text, run) === SLASH;
  return hasPath ? trimAddress(text, at, urlEnd(text, run, stop)) : end;
}

function startsWithScheme(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  // h, f, w, m, d: what the schemes start with.
  if (first !== 0x68 && first !== 0x66 && first !== 0x77 && first !== 0x6d && first !== 0x64) {
    return false;
  }
  const head = text.slice(at, at + 8).toLowerCase();
  return SCHEMES.some((scheme) => head.startsWith(scheme));
}

/** Letters, digits, `. - _ + %`: local parts, host names, file names. */
function nameEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop) {
    const unit = text.charCodeAt(end);
    const c = classOf(unit);
    const inside =
      isWordClass(c) ||
      c === DOT ||
      c === HYPHEN ||
      unit === 0x5f ||
      unit === 0x2b ||
      unit === 0x25;
    if (!inside) break;
    end++;
  }
  return end;
}

function urlEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop) {
    const unit = text.charCodeAt(end);
    const c = classOf(unit);
    if (c === SPACE || c === QUOTE || unit === 0x3c || unit === 0x3e) break;
    end++;
  }
  return end;
}

/** Drops stops, commas and closing brackets that belong to the sentence around. */
function trimAddress(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isTrailing(text, trimmed - 1)) trimmed--;
  return trimmed;
}

function isTrailing(text: string, at: number): boolean {
  const c = classAt(text, at);
  return c === DOT || c === MARK || c === CLOSE || c === HYPHEN || ",:;'’".includes(text[at]!);
}

function endsLikeAHost(text: string, start: number, end: number): boolean {
  let label = end;
  while (label > start && classAt(text, label - 1) !== DOT) label--;
  const hasName = label - start >= 2 && isWordClass(classAt(text, label - 2));
  return hasName && isEnding(text, label, end);
}

/** "comp.os.minix": three labels or more of small letters, at least two in each. */
function isNewsgroup(text: string, start: number, end: number): boolean {
  let labels = 1;
  let length = 0;
  for (let i = start; i < end; i++) {
    const c = classAt(text, i);
    if (c === DOT) {
      if (length < 2) return false;
      labels++;
      length = 0;
    } else if (c === LOWER || (c === HYPHEN && length > 0)) length++;
    else return false;
  }
  return labels >= 3 && length >= 2;
}
