import {
  type Article,
  type Attribution,
  type Coder,
  type Coding,
  explainEvents,
  findEvents,
  overlaps,
  type Report,
  type SentenceExplanation,
  type Span,
} from '@demarche/engine';

/** One sentence, from its tree to its reports. */
export interface ExplainedSentence extends SentenceExplanation {
  readonly text: string;
  readonly span: Span;
  /** Who says what in it. */
  readonly attributions: readonly (Attribution & {
    readonly sourceText: string | null;
    readonly cueText: string;
  })[];
  readonly reports: readonly Report[];
}

/** Why a text was coded as it was. */
export interface Explanation {
  readonly coding: Coding;
  readonly sentences: readonly ExplainedSentence[];
}

/**
 * Codes an article and lays open each of its sentences.
 *
 * @param within  only the sentences that overlap this span of the text; all by default
 */
export async function explanationOf(
  article: Article,
  coder: Coder,
  within?: Span,
): Promise<Explanation> {
  const { document, mentions, attributions, reports } = await coder.code(article);
  const { codebook, judge } = coder;
  const events = findEvents(document, mentions, codebook, judge);
  const words = (spans: readonly Span[]) =>
    spans.map(([start, end]) => article.text.slice(start, end)).join(' … ');
  const sentences = explainEvents(document, mentions, codebook, events, judge).flatMap(
    (explained): ExplainedSentence[] => {
      const { span } = document.sentences[explained.sentence]!;
      if (within && !overlaps(span, within)) return [];
      return [
        {
          ...explained,
          text: article.text.slice(...span),
          span,
          attributions: attributions
            .filter(({ cue, content }) => [...cue, ...content].some((part) => overlaps(part, span)))
            .map((said) => ({
              ...said,
              sourceText: said.source.length > 0 ? words(said.source) : null,
              cueText: words(said.cue),
            })),
          reports: reports.filter(({ evidence }) => evidence.span[0] === span[0]),
        },
      ];
    },
  );
  return { coding: coder.coding, sentences };
}
