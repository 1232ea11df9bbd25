/** Files, folders, archives and standard input as articles. */
export { type Input, listInputs } from './inputs.js';
export type { ReadArticle, ReadItem, RefusalCode, Refused, Warned, WarningCode } from './item.js';
export { refused } from './item.js';
export { formatPlace, type Place } from './place.js';
export { type ReadOptions, readArticles } from './read.js';
