/**
 * The PLOVER ontology's closed lists (Open Event Data Alliance, 2021 revision).
 * Definitions, frames and examples live in the codebook; these are the codes alone.
 */

/** The four classes that types fall into: talk or deed, with or against. */
export const QUAD_CLASSES = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const;
/** One of `QUAD_CLASSES`. */
export type QuadClass = (typeof QUAD_CLASSES)[number];

/** The sixteen types of event. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
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
/** One of `EVENT_TYPES`. */
export type EventType = (typeof EVENT_TYPES)[number];

/** Quad class of each type (PLOVER manual, table 1). */
export const QUAD_CLASS_OF: Readonly<Record<EventType, QuadClass>> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  CONCEDE: 'verbal-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  RETREAT: 'material-cooperation',
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

/** Auxiliary modes, possible on any event. */
export const AUXILIARY_MODES = ['historical', 'future', 'hypothetical', 'negation'] as const;
/** One of `AUXILIARY_MODES`. */
export type AuxiliaryMode = (typeof AUXILIARY_MODES)[number];

/** Contexts, any number on any event. */
export const CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;
/** One of `CONTEXTS`. */
export type Context = (typeof CONTEXTS)[number];

/** Sectors of an actor; the first of several is primary. */
export const SECTORS = [
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'COP',
  'SPY',
  'OPP',
  'PTY',
  'REB',
  'UAF',
  'PRM',
  'CRM',
  'BUS',
  'MED',
  'NGO',
  'IGO',
  'CVL',
  'EDU',
  'HLH',
  'LAB',
  'REF',
  'AGR',
  'JEW',
  'MOS',
  'CHR',
  'HIN',
  'BUD',
  'ELI',
] as const;
/** One of `SECTORS`. */
export type Sector = (typeof SECTORS)[number];
