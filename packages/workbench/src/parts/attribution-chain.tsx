import { textOf } from '@demarche/engine';
import type { ReadReport } from './reading.js';

type Attribution = ReadReport['attributions'][number];

/** From the publisher inwards: who wrote it, whom it cites, whom they cite in turn. */
export function AttributionChain(props: { readonly report: ReadReport; readonly text: string }) {
  const { report, text } = props;
  const { publisher } = report.article;
  return (
    <ol className="chain">
      <li>
        <b>{publisher ?? 'The publisher'}</b>{' '}
        {report.attributions.length === 0 && 'writes it in its own voice'}
      </li>
      {report.attributions.toReversed().map((attribution) => (
        <li key={attribution.index}>
          <b className="says">{sourceOf(attribution)}</b> <i>{attribution.stance}</i>
          {attribution.cueText && `, by “${attribution.cueText}”`}
          <span className="small content">{excerpt(attribution, text)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A pronoun's antecedent with the pronoun: "Peter Dickinson (“he”)". */
function sourceOf({ sourceName, sourceText }: Attribution): string {
  if (!sourceName) return sourceText ?? 'A source left unnamed';
  const differs = sourceText && !sourceText.includes(sourceName);
  return differs ? `${sourceName} (“${sourceText}”)` : sourceName;
}

function excerpt({ content }: Attribution, text: string): string {
  const words = content.map((span) => textOf(text, span)).join(' … ');
  return words.length > 160 ? `${words.slice(0, 160).trimEnd()} …` : words;
}
