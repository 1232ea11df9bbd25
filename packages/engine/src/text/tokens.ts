import { Bounds } from './bounds.js';
import {
  APOSTROPHE,
  AT,
  COLON,
  CURRENCY,
  classAt,
  classOf,
  DASH,
  DIGIT,
  DOT,
  HASH,
  HYPHEN,
  isAstralLetter,
  isLetterClass,
  isWordClass,
  LETTER,
  LOWER,
  MARK,
  OPEN,
  QUOTE,
  RULE,
  SLASH,
  SPACE,
  SURROGATE,
  SYMBOL,
  UPPER,
} from './characters.js';
import {
  apostropheLength,
  BROKEN_MARK,
  cliticEnd,
  cliticStart,
  elisionEnd,
  fusedCuts,
  isBrokenMark,
} from './contractions.js';
import { isBrokenOff, isCapitals, isDropped, joins, runEnd } from './joints.js';
import { isUnit, numberEnd } from './numbers.js';
import { keepsStop } from './stops.js';
import { astralEnd, isDecimalPoint, repeatEnd, ruleEnd, smileyEnd, stopsEnd } from './symbols.js';
import { addressEnd, isEnding } from './web.js';

const LETTERS = (1 << LOWER) | (1 << UPPER) | (1 << LETTER);
const ADDRESS = (1 << AT) | (1 << DOT) | (1 << COLON) | (1 << SLASH);

/**
 * Cuts a paragraph into the syntactic words of UD English (EWT 2.16): clitics apart
 * ("do|n't", "Macron|'s"), hyphenated words cut at the hyphen, numbers, addresses and
 * abbreviations whole. One pass from left to right, each look ahead bounded or
 * remembered, so the time is linear in the length of any text.
 */
export class Tokenizer {
  private text = '';
  private end = 0;
  private bounds = new Bounds();
  /** End of the run without spaces that is being cut. */
  private stop = 0;
  /** No address starts before this position. */
  private noAddressBefore = 0;
  /** A single quotation mark stands open: an apostrophe after "s" closes it. */
  private inSingleQuotes = false;

  /** Appends the tokens of `[start, end)` to `bounds`. */
  tokenize(text: string, start: number, end: number, bounds: Bounds): void {
    this.text = text;
    this.end = end;
    this.bounds = bounds;
    this.noAddressBefore = 0;
    this.inSingleQuotes = false;
    let at = start;
    while (at < end) {
      if (classOf(text.charCodeAt(at)) === SPACE) at++;
      else at = this.chunk(at);
    }
  }

  /** Cuts one run without spaces; returns its end. */
  private chunk(start: number): number {
    const { text, end } = this;
    let classesMet = 0;
    let stop = start;
    while (stop < end) {
      const c = classOf(text.charCodeAt(stop));
      if (c === SPACE) break;
      classesMet |= 1 << c;
      stop++;
    }
    this.stop = stop;
    if ((classesMet & ~LETTERS) === 0) this.word(start, stop);
    else this.mixed(start, (classesMet & ADDRESS) !== 0);
    return stop;
  }

  private mixed(start: number, mayHoldAddress: boolean): void {
    let at = start;
    while (at < this.stop) {
      const c = classOf(this.text.charCodeAt(at));
      if (isBrokenMark(this.text, at)) {
        at = this.push(at, Math.min(at + BROKEN_MARK, this.stop));
        continue;
      }
      if (!isWordClass(c) && !(c === SURROGATE && isAstralLetter(this.text, at))) {
        at = this.symbol(at, c);
        continue;
      }
      const address = mayHoldAddress && at >= this.noAddressBefore ? this.address(at) : -1;
      if (address >= 0) at = address;
      else at = c === DIGIT ? this.number(at, at) : this.letters(at, at);
    }
  }

  private address(at: number): number {
    const end = addressEnd(this.text, at, this.stop);
    if (end > 0) return this.push(at, end);
    this.noAddressBefore = -end;
    return -1;
  }

  private push(start: number, end: number): number {
    this.bounds.push(start, end);
    return end;
  }

  /** A word of letters alone, cut where it is two written as one ("can|not"). */
  private word(start: number, end: number): number {
    let from = start;
    for (const cut of fusedCuts(this.text, start, end)) from = this.push(from, start + cut);
    return this.push(from, end);
  }

  /** A number whose token starts at `start` and whose digits start at `digits`. */
  private number(start: number, digits: number): number {
    const end = numberEnd(this.text, digits, this.stop);
    if (isUnit(this.text, start, end, this.stop)) return this.push(start, end);
    const isPlain = end >= this.stop || !isWordClass(classAt(this.text, end));
    if (isPlain && apostropheLength(this.text, end) === 0) return this.push(start, end);
    return this.letters(start, end);
  }

  /** A word with what may stand inside it; scanned up to `from` already. */
  private letters(start: number, from: number): number {
    const { text, stop } = this;
    let end = from;
    let segment = start;
    for (;;) {
      end = runEnd(text, end, stop);
      if (end >= stop) break;
      const length = apostropheLength(text, end);
      if (length > 0) {
        const clitics = this.clitics(start, end);
        if (clitics >= 0) return clitics;
        if (!isLetterClass(classAt(text, end + length))) return this.apostropheAfter(start, end);
        end += length;
      } else if (joins(text, start, segment, end, stop)) {
        end += 1;
        segment = end;
      } else break;
    }
    return this.finish(start, end);
  }

  /** Pushes the word before the apostrophe at `at` and the clitics from there; -1 if there are none. */
  private clitics(start: number, at: number): number {
    let word = start;
    let apostrophe = at;
    while (apostropheLength(this.text, apostrophe) > 0) {
      const end = cliticEnd(this.text, apostrophe, this.stop);
      const from = end < 0 ? -1 : cliticStart(this.text, word, apostrophe, end);
      if (from < 0) break;
      this.push(word, from);
      word = from;
      apostrophe = end;
    }
    return word === start ? this.youAll(start, at) : this.push(word, apostrophe);
  }

  /** "y'|all" */
  private youAll(start: number, at: number): number {
    const isYou = at - start === 1 && (this.text.charCodeAt(start) | 32) === 0x79;
    return isYou && isLetterClass(classAt(this.text, at + 1)) ? this.push(start, at + 1) : -1;
  }

  /** The apostrophe after "workers'", the letter dropped in "sayin'", or a closing quotation mark. */
  private apostropheAfter(start: number, at: number): number {
    const { text } = this;
    const last = text.charCodeAt(at - 1) | 32;
    const length = apostropheLength(text, at);
    const isPair = apostropheLength(text, at + length) > 0;
    if (this.inSingleQuotes || isPair) return this.finish(start, at);
    if (last === 0x73 || last === 0x7a) {
      this.push(start, at);
      return this.push(at, at + length);
    }
    return isDropped(text, start, at) ? this.push(start, at + length) : this.finish(start, at);
  }

  /** Ends a word at `end`, with the full stop or currency sign that belongs to it. */
  private finish(start: number, end: number): number {
    const { text, stop } = this;
    const c = end < stop ? classAt(text, end) : SPACE;
    if (c === DOT && keepsStop(text, start, end, this.end)) return this.push(start, end + 1);
    if (c === CURRENCY && end - start <= 3 && isCapitals(text, start, end)) {
      return this.push(start, end + 1);
    }
    if (c === HYPHEN && isBrokenOff(text, start, end)) return this.push(start, end + 1);
    return this.word(start, end);
  }

  private symbol(at: number, c: number): number {
    const { text, stop } = this;
    switch (c) {
      case APOSTROPHE:
        return this.apostrophe(at);
      case DOT:
        return this.dot(at);
      case MARK:
        return this.push(at, stopsEnd(text, at, stop));
      case HYPHEN:
      case RULE:
        return this.rule(at);
      case DASH:
      case SLASH:
        return this.push(at, repeatEnd(text, at, stop));
      case HASH:
      case AT:
        return this.tag(at);
      case SURROGATE:
        return this.push(at, astralEnd(text, at, stop));
      case COLON:
      case SYMBOL:
        return this.smileyOrOne(at);
      default:
        return this.push(at, at + 1);
    }
  }

  private smileyOrOne(at: number): number {
    const smiley = smileyEnd(this.text, at, this.stop);
    if (smiley > 0) return this.push(at, smiley);
    const hasVariant = this.text.charCodeAt(at + 1) === 0xfe0f && at + 1 < this.stop;
    return this.push(at, at + (hasVariant ? 2 : 1));
  }

  private rule(at: number): number {
    const { text, stop } = this;
    const smiley = smileyEnd(text, at, stop);
    if (smiley > 0) return this.push(at, smiley);
    const isSigned = text[at] === '+' && classAt(text, at + 1) === DIGIT && at + 1 < stop;
    const isFirst = !isWordClass(classAt(text, at - 1));
    if (isSigned && isFirst) return this.number(at, at + 1);
    return this.push(at, ruleEnd(text, at, stop));
  }

  private dot(at: number): number {
    const { text, stop } = this;
    if (at + 1 < stop && isDecimalPoint(text, at)) return this.number(at, at + 1);
    const letters = runEnd(text, at + 1, stop);
    const isFirst = classAt(text, at - 1) === SPACE;
    if (isFirst && letters === stop && isEnding(text, at + 1, letters))
      return this.push(at, letters);
    return this.push(at, stopsEnd(text, at, stop));
  }

  /** "#protest", "@handle"; "#5" is two tokens. */
  private tag(at: number): number {
    const { text, stop } = this;
    const isFirst = !isWordClass(classAt(text, at - 1));
    const isName = at + 1 < stop && isLetterClass(classAt(text, at + 1));
    if (!isFirst || !isName) return this.push(at, repeatEnd(text, at, stop));
    let end = at + 1;
    while (end < stop && (isWordClass(classAt(text, end)) || text[end] === '_')) end++;
    return this.push(at, end);
  }

  private apostrophe(at: number): number {
    const { text, stop } = this;
    if (at + 1 < stop && classAt(text, at + 1) === APOSTROPHE) return this.push(at, at + 2);
    const before = classAt(text, at - 1);
    const isFirst = before === SPACE || before === OPEN || before === QUOTE || before === DASH;
    const isLast = at + 1 >= stop || !isWordClass(classAt(text, at + 1));
    if (isFirst && !isLast) {
      const elision = elisionEnd(text, at, stop);
      if (elision > 0) return this.push(at, elision);
      this.inSingleQuotes = true;
    } else this.inSingleQuotes = false;
    return this.push(at, at + 1);
  }
}
