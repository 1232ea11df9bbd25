import type { Report } from '@demarche/engine';
import { claiming, outletVoice, printedBy, voiceOf } from '../store/origin.js';
import { type Fingerprint, sentencePrint, shareIn } from './fingerprint.js';
import { quotationsIn, shareQuotation } from './quotations.js';

/** A report with the id that it goes by. */
export interface ToldReport extends Report {
  readonly id: string;
}

/** Shorter sentences may be alike by chance: "Russia fired missiles at Kyiv on Monday". */
const LEAST_WORDS = 8;

/** One witness: all reports of a story that go back to it. */
export interface Origin {
  /** Whom the earliest of them goes back to (`voiceOf`): "UKR", "outlet:meridian"; `null`: unnamed. */
  readonly voice: string | null;
  /** The source's or outlet's name, as that report has it. */
  readonly name: string | null;
  /** Ids, oldest first. */
  readonly reports: readonly string[];
  /** What makes them one beside the voice, each kind once. */
  readonly because: readonly OriginLink[];
  /** None of its reports says that it happened. */
  readonly denies: boolean;
}

/** Why two reports are one origin. */
export const ORIGIN_LINKS = ['voice', 'sentence', 'quotation', 'article'] as const;
/** One of `ORIGIN_LINKS`. */
export type OriginLink = (typeof ORIGIN_LINKS)[number];

export interface OriginOptions {
  /** Share of a sentence's runs of words from which it counts as taken over. Default 0.4. */
  readonly sentence?: number;
  /** Whether those who quote the same words are one. Default true. */
  readonly quotation?: boolean;
  /** Articles that copy another, `copiesAmong`: by id, the one it copies. Default: none known. */
  readonly copyOf?: (article: string) => string | null;
}

/**
 * The independent origins of one story, the earliest first. Reports are of one origin if
 * - they go back to one voice: the innermost source that is named, else the outlet cited, else the
 *   wire that is credited, else the publisher;
 * - one takes the other's sentence over;
 * - both quote the same words;
 * - one's article copies the other's, and neither names a source of its own.
 * @param reports  of one story, in any order
 */
export function originsOf(
  reports: readonly ToldReport[],
  { sentence = 0.4, quotation = true, copyOf = () => null }: OriginOptions = {},
): readonly Origin[] {
  const told = reports.toSorted(byPublication).map(asTold);
  const groupOf = byVoice(told);
  for (const [i, one] of told.entries()) {
    for (let j = 0; j < i; j++) {
      const [here, there] = [groupOf.get(one)!, groupOf.get(told[j]!)!];
      if (here === there) continue;
      const link = linkBetween(one, told[j]!, { sentence, quotation, copyOf });
      if (link === null) continue;
      for (const moved of here.told) groupOf.set(moved, there);
      there.told.push(...here.told);
      for (const reason of [link, ...here.because]) there.because.add(reason);
    }
  }
  return [...new Set(told.map((one) => groupOf.get(one)!))].map(originOfGroup);
}

interface Group {
  readonly told: Told[];
  readonly because: Set<OriginLink>;
}

function byVoice(told: readonly Told[]): Map<Told, Group> {
  const groups = new Map<string, Group>();
  const groupOf = new Map<Told, Group>();
  for (const one of told) {
    const known = one.voice === null ? undefined : groups.get(one.voice);
    const group = known ?? { told: [], because: new Set() };
    group.told.push(one);
    if (known) group.because.add('voice');
    if (one.voice !== null) groups.set(one.voice, group);
    groupOf.set(one, group);
  }
  return groupOf;
}

interface Told {
  readonly report: ToldReport;
  readonly voice: string | null;
  readonly name: string | null;
  /** It is the outlet's own word. */
  readonly ownWord: boolean;
  readonly print: Fingerprint;
  readonly quotations: readonly string[];
}

function asTold(report: ToldReport): Told {
  return {
    report,
    ...speakerOf(report),
    print: sentencePrint(report.evidence.sentence),
    quotations: quotationsIn(report.evidence.sentence),
  };
}

/** The innermost who is named. */
function speakerOf(report: ToldReport): Pick<Told, 'voice' | 'name' | 'ownWord'> {
  for (const source of claiming(report)) {
    const voice = voiceOf(source);
    if (voice !== null) return { voice, name: source.sourceName, ownWord: false };
  }
  const cited = report.chain.findLast(
    ({ kind, attribution }) => (kind === 'agency' || kind === 'outlet') && attribution !== null,
  );
  const name = cited?.name ?? printedBy(report);
  return { voice: name === null ? null : outletVoice(name), name, ownWord: true };
}

/** What makes two of different voices one. */
function linkBetween(
  one: Told,
  other: Told,
  { sentence, quotation, copyOf }: Required<OriginOptions>,
): OriginLink | null {
  const [a, b] = [one.report.article.id, other.report.article.id];
  if (a === b) return null;
  const [shorter, longer] =
    one.print.words <= other.print.words ? [one.print, other.print] : [other.print, one.print];
  if (shorter.words >= LEAST_WORDS && shareIn(shorter, longer) >= sentence) return 'sentence';
  if (quotation && shareQuotation(one.quotations, other.quotations)) return 'quotation';
  const copied =
    copyOf(a) === b || copyOf(b) === a || (copyOf(a) !== null && copyOf(a) === copyOf(b));
  return copied && one.ownWord && other.ownWord ? 'article' : null;
}

function originOfGroup(group: Group): Origin {
  const told = group.told.toSorted((a, b) => byPublication(a.report, b.report));
  const { voice, name } = told[0]!;
  return {
    voice,
    name,
    reports: told.map(({ report }) => report.id),
    because: ORIGIN_LINKS.filter((link) => group.because.has(link)),
    denies: told.every(({ report }) => report.certainty === 'denied'),
  };
}

/** Oldest first, those without a date last. */
export function byPublication(a: ToldReport, b: ToldReport): number {
  const key = ({ article, id }: ToldReport) => `${article.published ?? '~'} ${id}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
