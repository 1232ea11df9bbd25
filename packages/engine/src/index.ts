/** The engine's public face: text in, sourced events out. */
export type { Actor, ActorEvidence, Mention } from './actors/actor.js';
export type { NamedActor } from './actors/by-name.js';
export { actorsNamed } from './actors/by-name.js';
export { findMentions } from './actors/find.js';
export type { Article } from './article.js';
export type { Attribution, AttributionKind, Certainty, Stance } from './attribution/attribution.js';
export { ATTRIBUTION_KINDS, CERTAINTIES, STANCES } from './attribution/attribution.js';
export type { ChainLink, LinkKind, LinkPlace } from './attribution/chain/link.js';
export { LINK_KINDS, LINK_PLACES } from './attribution/chain/link.js';
export type { Credence, Factor } from './attribution/credence.js';
export { findAttributions } from './attribution/find.js';
export type { CheckResult, CodeSentence, Failure } from './codebook/check.js';
export { checkCodebook, describeEvent, describeExpectation } from './codebook/check.js';
export type { ContextFailure, ReadTokens } from './codebook/check-contexts.js';
export { checkContexts } from './codebook/check-contexts.js';
export type {
  Codebook,
  ContextEntry,
  ContextExpectation,
  Expectation,
  Frame,
  Pattern,
  TypeEntry,
} from './codebook/codebook.js';
export type { CodebookProblem } from './codebook/error.js';
export { CodebookError } from './codebook/error.js';
export type { CodebookFile } from './codebook/read.js';
export { readCodebook } from './codebook/read.js';
export type { Conflict, PoorMode, Repetition, Review } from './codebook/review.js';
export { reviewCodebook } from './codebook/review.js';
export { written } from './codebook/written.js';
export type { Coded, Coder, CoderOptions, EngineAssets } from './coder.js';
export { createCoder } from './coder.js';
export type {
  Block,
  BlockKind,
  Document,
  Name,
  NameKind,
  Sentence,
  Token,
  Upos,
} from './document.js';
export { BLOCK_KINDS, NAME_KINDS, UPOS } from './document.js';
export type { EventCandidate, EventParticipant } from './events/candidate.js';
export { articleContexts, sentenceContexts } from './events/contexts.js';
export type { Event, EventDate, EventPlace, Participant, Why } from './events/event.js';
export type { FrameCandidate, SentenceExplanation } from './events/explain.js';
export { explainEvents } from './events/explain.js';
export { findEvents, scoreOf } from './events/find.js';
export type { EventVerdict } from './events/judged.js';
export type { PairType } from './events/type-of.js';
export { typeOf } from './events/type-of.js';
export { contentHash } from './hash.js';
export type { Judge, JudgeNote, Reason } from './judge/judge.js';
export { openJudge } from './judge/judge.js';
export type { Verdict } from './judge/verdict.js';
export { VERDICTS } from './judge/verdict.js';
export type { KnowledgeProblem } from './knowledge/check.js';
export { checkKnowledge } from './knowledge/check.js';
export type { Coverage } from './knowledge/coverage.js';
export { coverageOf } from './knowledge/coverage.js';
export type { CompiledKnowledge, Knowledge, KnowledgeFile } from './knowledge/knowledge.js';
export {
  compileKnowledge,
  KnowledgeError,
  openKnowledge,
  readKnowledge,
} from './knowledge/knowledge.js';
export type { Membership } from './knowledge/memberships.js';
export { membersOn } from './knowledge/memberships.js';
export { findChains } from './names/chains/find-chains.js';
export type { Chain, ChainMention, EntityKind } from './names/chains/mention.js';
export { ENTITY_KINDS } from './names/chains/mention.js';
export * from './plover.js';
export type { Coding, Evidence, Report, ReportedAttribution } from './report.js';
export type { Span } from './span.js';
export { contains, overlaps, textOf } from './span.js';
export { annotated } from './syntax/annotated.js';
export type { Annotation } from './syntax/annotation.js';
export type { Annotator, ModelFiles } from './syntax/annotator.js';
export { loadAnnotator } from './syntax/annotator.js';
export { copyrightHolder } from './text/copyright.js';
export type { Dateline, DatelinePart } from './text/dateline.js';
export { findDateline } from './text/dateline.js';
export { findMultiwords } from './text/multiwords.js';
export type {
  Segmentation,
  SegmentedSentence,
  SegmentOptions,
  TokenSlice,
} from './text/segment.js';
export { segment } from './text/segment.js';
