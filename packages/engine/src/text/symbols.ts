import {
  classAt,
  DIGIT,
  DOT,
  HYPHEN,
  isWordClass,
  MARK,
  RULE,
  SPACE,
  SURROGATE,
} from './characters.js';

/** Tokens that hold no letter: runs of stops and rules, smileys, emoji. */

/** End of the run of `. ! ? …` that starts at `at`: "?!", "...", "!!!" are one token. */
export function stopsEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop && isStop(classAt(text, end))) end++;
  return end;
}

function isStop(c: number): boolean {
  return c === DOT || c === MARK;
}

/** End of the run of the very character at `at`: "--", "***", "<<". */
export function repeatEnd(text: string, at: number, stop: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  while (end < stop && text.charCodeAt(end) === unit) end++;
  return end;
}

/** End of a run of rules and hyphens: "=>", "-->", "^_^", "|-----+". */
export function ruleEnd(text: string, at: number, stop: number): number {
  const end = repeatEnd(text, at, stop);
  const c = classAt(text, end);
  const isArrow = text.charCodeAt(end) === 0x3e;
  if (classAt(text, at) === HYPHEN) return isArrow ? mixedRuleEnd(text, end, stop) : end;
  return c === RULE || c === HYPHEN ? mixedRuleEnd(text, end, stop) : end;
}

function mixedRuleEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop && (classAt(text, end) === RULE || classAt(text, end) === HYPHEN)) end++;
  return end;
}

const EYES = ':;=';
const MOUTHS = ')(DPpO|]/\\*';

/** End of the smiley at `at` (":)", ";-(", "=D", ":)))"), or -1. */
export function smileyEnd(text: string, at: number, stop: number): number {
  if (!EYES.includes(text[at]!)) return -1;
  let end = at + 1;
  if (end < stop && (text[end] === '-' || text[end] === "'")) end++;
  if (end >= stop || !MOUTHS.includes(text[end]!)) return -1;
  end = repeatEnd(text, end, stop);
  // A letter or slash right after makes it ":Office" or "://".
  const next = classAt(text, end);
  return next === SPACE ||
    next === DOT ||
    next === MARK ||
    (!isWordClass(next) && text[end - 1] !== '/')
    ? end
    : -1;
}

/** End of the emoji or other character outside the basic plane at `at`, its modifiers included. */
export function astralEnd(text: string, at: number, stop: number): number {
  let end = pointEnd(text, at, stop);
  if (isRegional(text, at) && isRegional(text, end) && end < stop) return pointEnd(text, end, stop);
  while (end < stop && extendsEmoji(text, end)) {
    const isJoiner = text.charCodeAt(end) === 0x200d;
    end = pointEnd(text, end, stop);
    if (isJoiner && end < stop && classAt(text, end) === SURROGATE) end = pointEnd(text, end, stop);
  }
  return end;
}

function pointEnd(text: string, at: number, stop: number): number {
  const point = text.codePointAt(at) ?? 0;
  return Math.min(stop, at + (point > 0xffff ? 2 : 1));
}

function isRegional(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

/** Variation selector, zero-width joiner, skin tone. */
function extendsEmoji(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point === 0xfe0f || point === 0x200d || (point >= 0x1f3fb && point <= 0x1f3ff);
}

/** Whether a full stop at `at` opens a decimal (".04"). */
export function isDecimalPoint(text: string, at: number): boolean {
  return classAt(text, at + 1) === DIGIT && !isWordClass(classAt(text, at - 1));
}
