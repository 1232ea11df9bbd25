import type { Mention } from './actors/actor.js';
import { findMentions } from './actors/find.js';
import type { Article } from './article.js';
import type { Attribution } from './attribution/attribution.js';
import { findAttributions } from './attribution/find.js';
import type { Codebook } from './codebook/codebook.js';
import { type CodebookFile, readCodebook } from './codebook/read.js';
import type { Document } from './document.js';
import { findEvents } from './events/find.js';
import { contentHash } from './hash.js';
import { type Judge, openJudge } from './judge/judge.js';
import {
  type CompiledKnowledge,
  type Knowledge,
  type KnowledgeFile,
  openKnowledge,
  readKnowledge,
} from './knowledge/knowledge.js';
import { findPlaces } from './places/find.js';
import { partedFromTitle, type Read, readArticles } from './reading.js';
import type { Coding, Report } from './report.js';
import { Sift } from './sift/sift.js';
import { annotated } from './syntax/annotated.js';
import { type Annotator, loadAnnotator, type ModelFiles } from './syntax/annotator.js';
import { Telling } from './telling.js';
import { findDates } from './time/find.js';
import { ENGINE_VERSION } from './version.js';

/** What a coder is made of. The engine does no I/O: the caller reads or fetches these. */
export interface EngineAssets {
  readonly model: ModelFiles;
  /** The YAML files of a codebook, or what `readCodebook` made of them. */
  readonly codebook: readonly CodebookFile[] | Codebook;
  /** The tables of actor knowledge, or what `compileKnowledge` made of them. */
  readonly knowledge: readonly KnowledgeFile[] | CompiledKnowledge;
}

/** How a coder works. */
export interface CoderOptions {
  /**
   * Parse only the sentences whose words may tell an event, and those around them that say who is
   * meant and who says so. Default true; false parses everything, at several times the cost.
   */
  readonly sift?: boolean;
  /** Let the codebook decide alone, without the learned judge. Default false. */
  readonly rulesOnly?: boolean;
}

/** One article, coded. Sentences that the sift passes over stand unparsed in the document. */
export interface Coded {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  /** What the title alone tells, then in text order. */
  readonly reports: readonly Report[];
}

/** Text in, sourced events out. */
export interface Coder {
  /** Goes into every record: versions and hashes of what made it. */
  readonly coding: Coding;
  readonly annotator: Annotator;
  readonly codebook: Codebook;
  readonly knowledge: Knowledge;
  /** `null` where the codebook decides alone. */
  readonly judge: Judge | null;
  /** Tokens, trees and names of a text. */
  annotate(text: string, title?: string | null): Promise<Document>;
  /** Everything the engine finds in an article, in text order. */
  code(article: Article): Promise<Coded>;
  /**
   * The same of several articles, in their order. What it finds in one is not changed by the
   * others; that they are parsed together makes it faster. An article that fails does not stop the
   * others.
   */
  codeAll(articles: readonly Article[]): Promise<PromiseSettledResult<Coded>[]>;
}

/** UTF-16 units of the articles that are parsed together, so that memory is bounded. */
const POOL_CHARS = 64_000;

/**
 * Makes a coder. The same assets and article give the same records everywhere.
 *
 * @throws CodebookError, KnowledgeError with every problem of the files; Error for a wrong model
 */
export async function createCoder(
  assets: EngineAssets,
  { sift: sifts = true, rulesOnly = false }: CoderOptions = {},
): Promise<Coder> {
  const codebook = 'hash' in assets.codebook ? assets.codebook : readCodebook(assets.codebook);
  const knowledge =
    'hash' in assets.knowledge ? openKnowledge(assets.knowledge) : readKnowledge(assets.knowledge);
  const annotator = await loadAnnotator(assets.model);
  const sift = sifts ? new Sift(codebook, knowledge) : null;
  const weights = rulesOnly ? undefined : assets.model.judge;
  const judge = weights ? openJudge(weights, (word) => annotator.meaning(word)) : null;
  const coding: Coding = {
    engine: [ENGINE_VERSION, ...(sift ? [] : ['unsifted']), ...(judge ? [] : ['rules-only'])].join(
      '+',
    ),
    model: judge ? contentHash([annotator.hash, judge.hash]) : annotator.hash.slice(0, 16),
    codebook: codebook.hash,
    knowledge: knowledge.hash,
  };
  const annotate = (text: string, title: string | null = null) => annotated(text, title, annotator);

  function told(article: Article, { text, whole: document }: Read): Coded {
    const mentions = findMentions(document, knowledge, article.published);
    const attributions = findAttributions(document, mentions);
    const telling = new Telling({
      article,
      document,
      attributions,
      mentions,
      knowledge,
      dates: findDates(document, article.published, knowledge.holidays),
      places: findPlaces(document, mentions, knowledge),
      coding,
    });
    const reports = findEvents(document, mentions, codebook, judge).map((event) =>
      telling.report(event),
    );
    return partedFromTitle(text, { document, mentions, attributions, reports });
  }

  async function code(article: Article): Promise<Coded> {
    const [read] = await readArticles([article], annotator, sift);
    if (!read) throw new RangeError('no document of the article');
    return told(article, read);
  }

  async function codePool(pool: readonly Article[]): Promise<PromiseSettledResult<Coded>[]> {
    const all = await readArticles(pool, annotator, sift).catch(() => null);
    // One article that cannot be read leaves the others to be read alone.
    return Promise.allSettled(
      pool.map(async (article, i) => {
        const read = all?.[i];
        return read ? told(article, read) : code(article);
      }),
    );
  }

  async function codeAll(articles: readonly Article[]): Promise<PromiseSettledResult<Coded>[]> {
    const coded: PromiseSettledResult<Coded>[] = [];
    for (const pool of pools(articles)) coded.push(...(await codePool(pool)));
    return coded;
  }

  return { coding, annotator, codebook, knowledge, judge, annotate, code, codeAll };
}

/** The articles in order, in groups of at most `POOL_CHARS` or one. */
function pools(articles: readonly Article[]): Article[][] {
  const found: Article[][] = [];
  let room = 0;
  for (const article of articles) {
    room -= article.text.length;
    const last = found.at(-1);
    if (last && room >= 0) last.push(article);
    else {
      found.push([article]);
      room = POOL_CHARS - article.text.length;
    }
  }
  return found;
}
