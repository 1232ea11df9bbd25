import type { PairType, QuadClass } from '@demarche/engine';

/** The fifteen labels of PLV (Hu et al., ACL 2024), which joins CONCEDE and RETREAT to YIELD. */
export const RELATION_LABELS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'YIELD',
  'COOPERATE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type RelationLabel = (typeof RELATION_LABELS)[number];

export function isRelationLabel(text: string): text is RelationLabel {
  return RELATION_LABELS.some((label) => label === text);
}

/** Quad class of a label. YIELD is material cooperation, as its larger part RETREAT is. */
export const QUAD_OF_LABEL: Readonly<Record<RelationLabel, QuadClass>> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  YIELD: 'material-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
};

/** Our answer under the label that has its name. */
export function plainLabel({ type }: PairType): RelationLabel {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

/**
 * Our answer as PLV labels it. PLV draws these lines elsewhere than PLOVER 2021, each seen
 * throughout its development half:
 *
 * - the intent to yield ("will release", CAMEO 035) is AGREE
 * - sanctions imposed are COERCE; aid, ties and talks cut stay SANCTION
 * - verdicts go with charges and lawsuits: ACCUSE; arrest warrants with arrests: COERCE
 * - blockades (CAMEO 191) and network attacks are ASSAULT
 */
export function conventionalLabel(answer: PairType): RelationLabel {
  const { type, modes, auxiliary, frame } = answer;
  if ((type === 'CONCEDE' || type === 'RETREAT') && auxiliary.includes('future')) return 'AGREE';
  if (type === 'SANCTION' && modes.includes('convict')) return 'ACCUSE';
  if (type === 'SANCTION' && frame !== null && IMPOSED.has(frame)) return 'COERCE';
  if (frame === 'ACCUSE/arrest-warrant') return 'COERCE';
  if (type === 'COERCE' && modes.includes('cyber')) return 'ASSAULT';
  if (type === 'COERCE' && frame === 'COERCE/blockade') return 'ASSAULT';
  return plainLabel(answer);
}

const IMPOSED: ReadonlySet<string> = new Set(['SANCTION/sanction', 'SANCTION/impose-sanctions']);
