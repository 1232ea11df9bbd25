import type { Mention } from './actors/actor.js';
import { findMentions } from './actors/find.js';
import type { Article } from './article.js';
import type { Attribution } from './attribution/attribution.js';
import { findAttributions } from './attribution/find.js';
import type { Codebook } from './codebook/codebook.js';
import { type CodebookFile, readCodebook } from './codebook/read.js';
import type { Document } from './document.js';
import { findEvents } from './events/find.js';
import { type Knowledge, type KnowledgeFile, readKnowledge } from './knowledge/knowledge.js';
import { findPlaces } from './places/find.js';
import type { Coding, Report } from './report.js';
import { annotated } from './syntax/annotated.js';
import { type Annotator, loadAnnotator, type ModelFiles } from './syntax/annotator.js';
import { Telling } from './telling.js';
import { findDates } from './time/find.js';
import { ENGINE_VERSION } from './version.js';

/** What a coder is made of. The engine does no I/O: the caller reads or fetches these. */
export interface EngineAssets {
  readonly model: ModelFiles;
  /** The YAML files of a codebook. */
  readonly codebook: readonly CodebookFile[];
  /** The tables of actor knowledge. */
  readonly knowledge: readonly KnowledgeFile[];
}

/** One article, coded. */
export interface Coded {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly reports: readonly Report[];
}

/** Text in, sourced events out. */
export interface Coder {
  /** Goes into every record: versions and hashes of what made it. */
  readonly coding: Coding;
  readonly annotator: Annotator;
  readonly codebook: Codebook;
  readonly knowledge: Knowledge;
  /** Tokens, trees and names of a text. */
  annotate(text: string, title?: string | null): Promise<Document>;
  /** Everything the engine finds in an article, in text order. */
  code(article: Article): Promise<Coded>;
}

/**
 * Makes a coder. The same assets and article give the same records everywhere.
 *
 * @throws CodebookError, KnowledgeError with every problem of the files; Error for a wrong model
 */
export async function createCoder(assets: EngineAssets): Promise<Coder> {
  const codebook = readCodebook(assets.codebook);
  const knowledge = readKnowledge(assets.knowledge);
  const annotator = await loadAnnotator(assets.model);
  const coding: Coding = {
    engine: ENGINE_VERSION,
    model: annotator.hash.slice(0, 16),
    codebook: codebook.hash,
    knowledge: knowledge.hash,
  };
  const annotate = (text: string, title: string | null = null) => annotated(text, title, annotator);

  async function code(article: Article): Promise<Coded> {
    const document = await annotate(article.text, article.title);
    const mentions = findMentions(document, knowledge, article.published);
    const attributions = findAttributions(document, mentions);
    const telling = new Telling({
      article,
      document,
      attributions,
      dates: findDates(document, article.published, knowledge.holidays),
      places: findPlaces(document, mentions, knowledge),
      coding,
    });
    const reports = findEvents(document, mentions, codebook).map((event) => telling.report(event));
    return { document, mentions, attributions, reports };
  }

  return { coding, annotator, codebook, knowledge, annotate, code };
}
