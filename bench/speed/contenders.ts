import type {
  Article,
  CodebookFile,
  Coder,
  CoderOptions,
  KnowledgeFile,
  ModelFiles,
} from '@demarche/engine';

/** Who is measured at what. The same in Node and in the browser; each loads only its own code. */

export const TASKS = ['segment', 'annotate', 'code', 'start'] as const;
export type Task = (typeof TASKS)[number];

/** Times a part of the start-up under a name. */
export type Stage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

/** How the engine is loaded in one place, Node or a page. */
export interface Loader {
  /** What a coder is made of, as it is written. */
  files(): Promise<{
    readonly model: ModelFiles;
    readonly codebook: readonly CodebookFile[];
    readonly knowledge: readonly KnowledgeFile[];
  }>;
  /** A coder as a user of that place makes it, files and all. */
  coder(options: CoderOptions): Promise<Coder>;
}

/** A contender, loaded. Returns how many things it made, so that its work is used. */
export type Work = (articles: readonly Article[]) => Promise<number>;

export interface Contender {
  readonly id: string;
  readonly maker: 'demarche' | 'wink-nlp' | 'compromise';
  readonly task: Task;
  /** What comes out, in a few words. */
  readonly does: string;
  open(stage: Stage, loader: Loader): Promise<Work>;
}

async function eachText(
  articles: readonly Article[],
  count: (text: string) => number,
): Promise<number> {
  return articles.reduce((sum, { text }) => sum + count(text), 0);
}

const engine = (stage: Stage) => stage('module', () => import('@demarche/engine'));

const demarche: readonly Contender[] = [
  {
    id: 'segment',
    maker: 'demarche',
    task: 'segment',
    does: 'blocks, dateline, sentences, words',
    async open(stage) {
      const { segment } = await engine(stage);
      return (articles) => eachText(articles, (text) => segment(text).sentences.length);
    },
  },
  {
    id: 'annotate',
    maker: 'demarche',
    task: 'annotate',
    does: 'the same, then tags, features, lemmas, dependency trees, names of people, organisations and places',
    async open(stage, loader) {
      const { segment, loadAnnotator } = await engine(stage);
      const { model } = await stage('files', () => loader.files());
      const annotator = await stage('model', () => loadAnnotator(model));
      return async (articles) => {
        const forms = articles.flatMap(({ text }) =>
          segment(text).sentences.map(({ tokens }) => tokens.map(({ form }) => form)),
        );
        return (await annotator.annotate(forms)).length;
      };
    },
  },
  coding('code', true, 'events with actors, sources, dates, places; parses what can matter'),
  coding('code, no sift', false, 'the same events; parses every sentence'),
  {
    id: 'start',
    maker: 'demarche',
    task: 'start',
    does: 'loads the parts of a coder one by one',
    async open(stage, loader) {
      const { loadAnnotator, readCodebook, readKnowledge } = await engine(stage);
      const { model, codebook, knowledge } = await stage('files', () => loader.files());
      const annotator = await stage('model', () => loadAnnotator(model));
      const { hash } = await stage('codebook from its text', () => readCodebook(codebook));
      const known = await stage('knowledge from its tables', () => readKnowledge(knowledge));
      return async () => annotator.hash.length + hash.length + known.hash.length;
    },
  },
];

function coding(id: string, sift: boolean, does: string): Contender {
  return {
    id,
    maker: 'demarche',
    task: 'code',
    does,
    async open(stage, loader) {
      await engine(stage);
      const coder = await stage('coder', () => loader.coder({ sift }));
      return async (articles) => {
        const answers = await coder.codeAll(articles);
        return answers.reduce(
          (sum, answer) => sum + (answer.status === 'fulfilled' ? answer.value.reports.length : 0),
          0,
        );
      };
    },
  };
}

/** winkNLP's pipes, all that it has by default. */
const WINK_PIPES = ['sbd', 'negation', 'sentiment', 'ner', 'pos', 'cer'];

function wink(id: string, task: Task, pipes: string[], does: string): Contender {
  return {
    id,
    maker: 'wink-nlp',
    task,
    does,
    async open(stage) {
      const nlp = await stage('module', async () => {
        const [{ default: load }, { default: model }] = await Promise.all([
          import('wink-nlp'),
          import('wink-eng-lite-web-model'),
        ]);
        return load(model, pipes);
      });
      return (articles) =>
        eachText(articles, (text) => {
          const doc = nlp.readDoc(text);
          if (task === 'segment') return doc.sentences().length();
          return doc.tokens().out(nlp.its.pos).length + doc.entities().length();
        });
    },
  };
}

const compromise: readonly Contender[] = [
  {
    id: 'compromise: words',
    maker: 'compromise',
    task: 'segment',
    does: 'sentences, words',
    async open(stage) {
      const { default: nlp } = await stage('module', () => import('compromise/one'));
      return (articles) => eachText(articles, (text) => nlp(text).length);
    },
  },
  {
    id: 'compromise: all',
    maker: 'compromise',
    task: 'annotate',
    does: 'the same, then tags of its own, chunks, names of people, places and organisations; no lemmas, no trees',
    async open(stage) {
      const { default: nlp } = await stage('module', () => import('compromise'));
      return (articles) =>
        eachText(articles, (text) => {
          const doc = nlp(text);
          return doc.people().length + doc.places().length + doc.organizations().length;
        });
    },
  },
];

export const CONTENDERS: readonly Contender[] = [
  ...demarche,
  wink('wink-nlp: words', 'segment', ['sbd'], 'sentences, words'),
  wink(
    'wink-nlp: all',
    'annotate',
    WINK_PIPES,
    'the same, then tags, negation, sentiment, dates and amounts; no names of people, no trees',
  ),
  ...compromise,
];

/** @throws RangeError if there is none of that name */
export function contender(id: string): Contender {
  const found = CONTENDERS.find((one) => one.id === id);
  if (!found) throw new RangeError(`no contender ${JSON.stringify(id)}`);
  return found;
}
