import { Parser } from 'htmlparser2';
import { MAX_PAGE_DEPTH, MAX_PAGE_ELEMENTS } from './limits.js';

/** A page that would take hours to make a tree of and to search for its article. */
export class PageSizeError extends Error {}

/** Pieces of text per element that is allowed; each entity ("&amp;") is a piece of its own. */
const TEXTS_PER_ELEMENT = 5;

/**
 * Looks over a page without building its tree, in linear time.
 * @throws PageSizeError at the first element or text beyond MAX_PAGE_ELEMENTS or MAX_PAGE_DEPTH
 */
export function checkPageSize(html: string): void {
  let elements = 0;
  let texts = 0;
  let depth = 0;
  const parser = new Parser({
    onopentagname() {
      elements++;
      depth++;
      if (depth > MAX_PAGE_DEPTH) {
        throw new PageSizeError(`its elements are nested more than ${MAX_PAGE_DEPTH} deep`);
      }
      if (elements > MAX_PAGE_ELEMENTS) {
        throw new PageSizeError(`it has more than ${MAX_PAGE_ELEMENTS} elements`);
      }
    },
    onclosetag() {
      depth--;
    },
    ontext() {
      texts++;
      if (texts > MAX_PAGE_ELEMENTS * TEXTS_PER_ELEMENT) {
        throw new PageSizeError('it has more pieces of text than a page of news');
      }
    },
  });
  parser.end(html);
}
