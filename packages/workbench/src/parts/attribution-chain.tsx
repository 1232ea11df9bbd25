import { textOf } from '@demarche/engine';
import { LINK_LABEL, PLACE_LABEL, STANCE_LABEL } from '../words.js';
import type { ReadReport } from './reading.js';
import { type ChainLink, linkName } from './said.js';

type Attribution = ReadReport['attributions'][number];

/** From the publisher inwards: who wrote it, whose wire it is, whom it cites, whom they cite. */
export function AttributionChain(props: { readonly report: ReadReport; readonly text: string }) {
  const { report, text } = props;
  const ownVoice = report.attributions.length === 0;
  return (
    <ol className="chain">
      {report.chain.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice
        <li key={i}>
          <b className={link.kind === 'publisher' ? undefined : 'says'}>{linkName(link)}</b>{' '}
          <span className="small">
            {[LINK_LABEL[link.kind], PLACE_LABEL[link.place]].filter(Boolean).join(', ')}
          </span>{' '}
          {link.kind === 'publisher' && ownVoice && 'writes it in its own voice'}
          <Words attribution={attributionOf(report, link)} text={text} />
        </li>
      ))}
    </ol>
  );
}

function attributionOf({ attributions }: ReadReport, { place, attribution }: ChainLink) {
  if (place !== 'source') return undefined;
  return attributions.find(({ index }) => index === attribution);
}

function Words(props: { readonly attribution: Attribution | undefined; readonly text: string }) {
  const { attribution, text } = props;
  if (!attribution) return null;
  return (
    <>
      <i>{STANCE_LABEL[attribution.stance]}</i>
      {attribution.cueText && `, by “${attribution.cueText}”`}
      <span className="small content">{excerpt(attribution, text)}</span>
    </>
  );
}

function excerpt({ content }: Attribution, text: string): string {
  const words = content.map((span) => textOf(text, span)).join(' … ');
  return words.length > 160 ? `${words.slice(0, 160).trimEnd()} …` : words;
}
