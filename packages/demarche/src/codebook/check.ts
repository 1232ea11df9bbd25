import {
  type CheckResult,
  type Coder,
  type ContextFailure,
  checkCodebook,
  checkContexts,
  type EventCandidate,
  explainEvents,
  type FrameCandidate,
  findEvents,
  findMentions,
  type Review,
  reviewCodebook,
} from '@demarche/engine';

/** An example that flipped, with every frame that its words could have triggered. */
export type ExplainedFailure = CheckResult['failures'][number] & {
  readonly frames: readonly FrameCandidate[];
};

/** All that `codebook check` finds. */
export interface CodebookCheck extends Omit<CheckResult, 'failures'> {
  readonly codebook: string;
  readonly failures: readonly ExplainedFailure[];
  readonly contexts: { readonly checked: number; readonly failures: readonly ContextFailure[] };
  readonly review: Review;
}

/** Runs the examples of a coder's codebook and reads it for words that two frames claim. */
export async function checkOf(coder: Coder): Promise<CodebookCheck> {
  const { codebook } = coder;
  const result = await checkCodebook(codebook, (text) => eventsIn(text, coder));
  const contexts = await checkContexts(codebook, async (text) => {
    const { sentences } = await coder.annotate(text);
    return sentences.flatMap(({ tokens }) => tokens);
  });
  const failures: ExplainedFailure[] = [];
  for (const failure of result.failures) {
    failures.push({ ...failure, frames: await framesIn(failure.expectation.text, coder) });
  }
  const review = reviewCodebook(codebook);
  return { ...result, codebook: codebook.hash, failures, contexts, review };
}

async function eventsIn(text: string, coder: Coder): Promise<readonly EventCandidate[]> {
  const document = await coder.annotate(text);
  return findEvents(document, findMentions(document, coder.knowledge, null), coder.codebook);
}

async function framesIn(text: string, coder: Coder): Promise<readonly FrameCandidate[]> {
  const document = await coder.annotate(text);
  const mentions = findMentions(document, coder.knowledge, null);
  const events = findEvents(document, mentions, coder.codebook);
  return explainEvents(document, mentions, coder.codebook, events).flatMap(
    ({ candidates }) => candidates,
  );
}
