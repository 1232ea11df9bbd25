/** The program as a library: read articles, code them over workers, keep them, relate them, serve. */
export { type CodedItem, codeArticles } from './code/code-articles.js';
export { type CoderPool, openPool, type PoolOptions } from './code/pool.js';
export {
  type Input,
  listInputs,
  type Place,
  type ReadItem,
  type ReadOptions,
  type Refused,
  readArticles,
} from './read/index.js';
export * from './relations/index.js';
export { createApp, type ServeOptions, type Server, serve } from './serve/serve.js';
export { type CodedArticle, IN_MEMORY, openStore, type Store, StoreError } from './store/store.js';
