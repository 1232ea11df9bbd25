import type { EventVerdict, FrameCandidate, Report } from '@demarche/engine';
import type { StoredReport } from '../store/store.js';
import { drawTree } from './draw-tree.js';
import type { ExplainedSentence, Explanation } from './explanation.js';

/** Frames shown that only share a word with the sentence; `--json` has all. */
const MISSES_SHOWN = 8;

/** An explanation as it is read on a terminal. */
export function asText({ sentences, coding }: Explanation): string {
  const { engine, model, codebook, knowledge } = coding;
  const made = `engine ${engine}, model ${model}, codebook ${codebook}, knowledge ${knowledge}`;
  return `${[...sentences.map(sentenceAsText), made].join('\n\n')}\n`;
}

function sentenceAsText(sentence: ExplainedSentence): string {
  const { text, reports } = sentence;
  const parts: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['tree', drawTree(sentence.tokens, marksOf(sentence))],
    ['mentions', mentionsOf(sentence)],
    ['frames', framesOf(sentence)],
    ['says so', saidBy(sentence)],
  ];
  const told = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [name, ...lines.map((line) => `  ${line}`)].join('\n'));
  const events = reports.length > 0 ? reports.map(reportAsText) : ['No event found.'];
  return [text.replaceAll(/\s+/g, ' '), ...told, ...events].join('\n\n');
}

/** The triggers of the winning frames, and what else they matched. */
function marksOf({ candidates }: ExplainedSentence): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const { outcome, matched, frame } of candidates) {
    if (outcome !== 'won') continue;
    for (const { token, as } of matched) marks.set(token, `${as} of ${frame}`);
  }
  return marks;
}

function mentionsOf({ mentions }: ExplainedSentence): string[] {
  return mentions.map(({ text, actor, evidence }) => {
    const sectors = actor.sectors.length > 0 ? ` ${actor.sectors.join(' ')}` : '';
    return `${text}: ${actor.name} (${actor.id}${sectors}), by ${evidence.by}: ${evidence.detail}`;
  });
}

function framesOf({ candidates, tokens }: ExplainedSentence): string[] {
  const missed = candidates.filter(({ outcome }) => outcome === 'missed');
  const shown = candidates.filter(({ outcome }) => outcome !== 'missed');
  const more = missed.length - MISSES_SHOWN;
  return [
    ...[...shown, ...missed.slice(0, MISSES_SHOWN)].flatMap((one) => frameAsText(one, tokens)),
    ...(more > 0 ? [`and ${more} more that share a word with it`] : []),
  ];
}

const MARK = { won: '+', lost: '-', missed: ' ' } as const;

function frameAsText(one: FrameCandidate, tokens: ExplainedSentence['tokens']): string[] {
  const { frame, where, pattern, specificity, outcome, reason, rulings, trigger } = one;
  const word = tokens[trigger]?.form ?? '';
  const names = (list: typeof one.actors) => list.map(({ mention }) => mention.text).join(', ');
  const sides =
    outcome === 'missed' ? '' : `: ${names(one.actors) || '-'} > ${names(one.recipients) || '-'}`;
  return [
    `${MARK[outcome]} ${frame} (${where}) at "${word}", "${pattern}", specificity ${specificity}${sides}`,
    ...rulings.map((ruling) => `    ruling: ${ruling}`),
    ...(reason ? [`    ${outcome === 'lost' ? 'ruled out' : 'lacks'}: ${reason}`] : []),
  ];
}

function saidBy({ attributions }: ExplainedSentence): string[] {
  return attributions.map(({ sourceText, sourceName, cueText, kind, stance, rule }) => {
    const who = sourceText ?? sourceName ?? 'nobody named';
    return `${who} by "${cueText}": ${kind}, ${stance} (${rule})`;
  });
}

/** One coded event with its whole reasoning, a line a step. */
export function reportAsText(report: Report | StoredReport): string {
  const { event, attributions, certainty, opinion, why } = report;
  const side = (list: typeof event.actors) =>
    list
      .map((p) => `${p.name} (${p.mention.text}, ${p.slot}; ${p.evidence.detail})`)
      .join('\n             ');
  const told = event.when?.expression ? ` ("${event.when.expression.text}")` : '';
  const lines: (readonly [string, string])[] = [
    [event.type, [...event.modes, ...event.auxiliary].join(', ')],
    ['actors', side(event.actors)],
    ['recipients', side(event.recipients)],
    ['contexts', event.contexts.join(', ')],
    ['date', `${event.date ?? 'unknown'}${told}`],
    ['frame', `${why.frame} (${why.where})`],
    ['matched', why.matched.map(({ text, as }) => `${text} [${as}]`).join(', ')],
    ['rulings', why.rulings.join('; ')],
    ['ruled out', why.rejected.map(({ frame, reason }) => `${frame}: ${reason}`).join('; ')],
    ['judge', why.judge ? judgeAsText(why.judge) : ''],
    ['certainty', `${certainty}${opinion ? ', opinion' : ''}: ${why.certainty}`],
    ['says so', attributions.map((a) => `${a.sourceName ?? 'unnamed'} (${a.cueText})`).join(' ← ')],
  ];
  return lines
    .filter(([name, value]) => value !== '' || name === event.type)
    .map(([name, value]) => `${name.padEnd(11)}  ${value}`.trimEnd())
    .join('\n');
}

function judgeAsText({ type, probability, confidence, reasons }: EventVerdict): string {
  const words = reasons.map(({ feature }) => feature).join('; ');
  return `${type} (${probability}), so that the event is right ${confidence} of the time: ${words}`;
}
