import type { Actor, Report, ReportedAttribution, Sector, Stance } from '@demarche/engine';

/** Stances that say of the content that it is so, or that it is not. */
const CLAIMING: ReadonlySet<Stance> = new Set(['asserts', 'alleges', 'confirms', 'denies']);
/** Sectors whose members speak for their country. */
const OFFICIAL: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'SPY', 'COP']);

/** Attributions of a report that say whether its event is so, the innermost first. */
export function claiming(report: Pick<Report, 'attributions'>): readonly ReportedAttribution[] {
  return report.attributions.filter(({ stance }) => CLAIMING.has(stance));
}

/**
 * Who a source speaks as, so that two of one side count as one: a country for its government and
 * forces ("RUS" for the Kremlin, its spokesman and Russia), the outlet for a medium, else the actor
 * or the name. `null` for those left unnamed.
 */
export function voiceOf(source: {
  readonly sourceActor: Actor | null;
  readonly sourceName: string | null;
}): string | null {
  const { sourceActor: actor, sourceName: name } = source;
  if (!actor) return name === null ? null : `name:${name.toLowerCase()}`;
  if (actor.id.startsWith('media:')) return outletVoice(actor.name);
  const official = actor.id === actor.country || actor.sectors.some((one) => OFFICIAL.has(one));
  return official && actor.country ? actor.country : actor.id;
}

/** A publisher and the agency whose copy others print are known by name alone. */
export const outletVoice = (name: string): string => `outlet:${name.toLowerCase()}`;

/** Who speaks where a publisher uses its own voice: the wire whose copy it prints, or itself. */
export function printedBy(report: Pick<Report, 'article' | 'chain'>): string | null {
  const wire = report.chain.find(
    ({ kind, attribution }) => kind === 'agency' && attribution === null,
  );
  return wire?.name ?? report.article.publisher;
}

/**
 * The voice a report goes back to: its innermost source's, or its wire's or publisher's own.
 * Reports of one origin are one witness. `null` where nobody is named.
 */
export function originOf(
  report: Pick<Report, 'article' | 'attributions' | 'chain'>,
): string | null {
  const [inner] = claiming(report);
  if (inner) return voiceOf(inner);
  const printed = printedBy(report);
  return printed === null ? null : outletVoice(printed);
}
