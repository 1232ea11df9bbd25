/** Bounds on what one input may cost. Beyond them it is refused with its place, and reading goes on. */

const MIB = 1024 * 1024;

/** Bytes of one line, JSON value or CSV record. News articles are below 0.1 MiB. */
export const MAX_RECORD_BYTES = 8 * MIB;

/** Bytes of one text file: it is one article. */
export const MAX_TEXT_BYTES = 8 * MIB;

/** Bytes of one Markdown file. Its parser is linear, yet 50 times slower on text made to slow it. */
export const MAX_MARKDOWN_BYTES = 1 * MIB;

/** Bytes of one HTML page; pages with inlined pictures reach 3 MiB. */
export const MAX_PAGE_BYTES = 8 * MIB;

/** Elements of one HTML page; live blogs reach 20,000. */
export const MAX_PAGE_ELEMENTS = 50_000;

/** Nesting of an HTML page's elements: browsers cap it at 512, articles stay below 60. */
export const MAX_PAGE_DEPTH = 256;

/** UTF-16 units of one article's text. */
export const MAX_ARTICLE_CHARS = 1_000_000;

/** A compressed file may grow to this size whatever its ratio ... */
export const FREE_INFLATED_BYTES = 64 * MIB;

/** ... and beyond it by this ratio at most. Text packs 3 to 20 times, a bomb up to 1,032 times. */
export const MAX_INFLATION = 200;

/** Archives within archives: a zip of gz files is read, deeper nests are refused. */
export const MAX_NESTING = 2;

/** Bytes looked at to tell what a file is. */
export const SNIFF_BYTES = 64 * 1024;

export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MIB)} MiB`;
}
