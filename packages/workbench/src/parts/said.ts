import type { Reading } from './reading.js';

type Attribution = Reading['attributions'][number];
export type ChainLink = Reading['reports'][number]['chain'][number];

/** Where a link says whose paper or wire it is, not who speaks in the text. */
const ORIGIN_PLACES: ReadonlySet<ChainLink['place']> = new Set([
  'record',
  'byline',
  'dateline',
  'credit',
]);

/**
 * Through whose hands an attribution's words came, from the publisher inwards: publisher and wire as
 * the reports of the text know them, then each attribution around it, with the outlet that heard it
 * and the document that it stands in where a report tells them.
 */
export function chainTo(reading: Reading, index: number): readonly ChainLink[] {
  const chains = reading.reports.map(({ chain }) => chain);
  const origin = (chains[0] ?? []).filter(({ place }) => ORIGIN_PLACES.has(place));
  const around = pathTo(reading.attributions, index);
  return [
    ...(origin.length > 0 ? origin : [publisherOf(reading)]),
    ...around.flatMap((attribution) => linksOf(chains, attribution)),
  ];
}

/** The attributions that hold this one, the outermost first, and itself. */
function pathTo(attributions: readonly Attribution[], index: number): readonly Attribution[] {
  const path: Attribution[] = [];
  const seen = new Set<number>();
  let at: number | null = index;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const attribution: Attribution | undefined = attributions.find((one) => one.index === at);
    if (!attribution) break;
    path.unshift(attribution);
    at = attribution.within;
  }
  return path;
}

function linksOf(
  chains: readonly (readonly ChainLink[])[],
  attribution: Attribution,
): readonly ChainLink[] {
  const { index, source, sourceName, sourceText, sourceActor } = attribution;
  const links = chains
    .map((chain) => chain.filter((link) => link.attribution === index))
    .find((found) => found.length > 0);
  if (links) return links;
  return [
    {
      kind: source.length > 0 ? 'speaker' : 'unnamed',
      place: 'source',
      name: sourceName,
      text: sourceText,
      span: source[0] ?? null,
      actor: sourceActor,
      attribution: index,
    },
  ];
}

function publisherOf({ article }: Reading): ChainLink {
  const { publisher } = article;
  return {
    kind: 'publisher',
    place: 'record',
    name: publisher,
    text: publisher,
    span: null,
    actor: null,
    attribution: null,
  };
}

/** A link's name, with the words it goes by where these are others: "Peter Dickinson (“he”)". */
export function linkName({ kind, name, text }: ChainLink): string {
  if (kind === 'publisher') return name ?? 'The publisher';
  if (name === null) return text ? `Unnamed (“${text}”)` : 'A source left unnamed';
  return text && !text.includes(name) ? `${name} (“${text}”)` : name;
}
