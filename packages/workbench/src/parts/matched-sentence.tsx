import type { Span } from '@demarche/engine';
import type { ReadReport } from './reading.js';
import { segments } from './segments.js';
import { side } from './type-mark.js';

/** The sentence with each matched token over the part it plays. */
export function MatchedSentence({ report }: { readonly report: ReadReport }) {
  const { evidence, event, why } = report;
  const [from] = evidence.span;
  const marks = why.matched.map(({ span, as }) => ({
    as,
    span: [span[0] - from, span[1] - from] as const,
  }));
  const { sentence, trigger } = evidence;
  const isTrigger = ([start, end]: Span) =>
    trigger.span[0] - from <= start && end <= trigger.span[1] - from;
  return (
    <p className={`matched ${side(event.quadClass)}`}>
      {segments(sentence, [0, sentence.length], marks).map((piece) => {
        const as = piece.marks.at(-1)?.as;
        if (as === undefined) return piece.text;
        return (
          <ruby key={piece.span[0]} className={isTrigger(piece.span) ? 'trigger' : undefined}>
            {piece.text}
            <rt>{as}</rt>
          </ruby>
        );
      })}
    </p>
  );
}
