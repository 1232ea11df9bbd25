import type { Sector } from '../plover.js';

/** What a row of a table names. */
export const ENTITY_KINDS = ['country', 'organisation', 'body', 'bloc', 'group', 'media'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Anything but a person that can act: a land, an organisation, an institution, a bloc, an armed group, an outlet. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** ISO 3166 alpha-3 (ISO 3166-3 for former states); `null` if international. */
  readonly country: string | null;
  readonly sectors: readonly Sector[];
  readonly wikidata: string | null;
  /** The organisation that it is a body of: the Security Council of the United Nations. */
  readonly partOf: string | null;
  /** Of a former state: the state that took its place. */
  readonly successor: string | null;
  /** First and last day it existed under the name, ISO 8601; `null` if open. */
  readonly start: string | null;
  readonly end: string | null;
  /** A medium that files for others (media.tsv). */
  readonly agency?: true;
  /** Codes and ids of members (blocs). */
  readonly members: readonly string[];
  /** "countries.tsv:41". */
  readonly where: string;
}

/** One stint in one role. Half-open: `[start, end)`. */
export interface Tenure {
  readonly role: string;
  /** "Minister of Foreign Affairs"; may be empty. */
  readonly office: string;
  /** Country code or organisation id. */
  readonly of: string;
  readonly start: string;
  /** `null`: still held at `asOf`. */
  readonly end: string | null;
  readonly asOf: string;
  readonly where: string;
}

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

export interface Person {
  /** "wd:Q7747", or "person:rus-name" where no Wikidata item is known. */
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Family names as newspapers use them alone. */
  readonly families: readonly string[];
  readonly wikidata: string | null;
  readonly tenures: readonly Tenure[];
  readonly where: string;
}

/** A city or a region: part of a country. */
export interface Place {
  readonly name: string;
  readonly country: string;
  /** WGS 84 degrees; `null` for regions. */
  readonly coordinates: readonly [latitude: number, longitude: number] | null;
  readonly population: number;
  readonly where: string;
}

/** What a name in a text may stand for. */
export type Sense =
  | { readonly as: 'name' | 'adjective' | 'former' | 'capital' | 'seat'; readonly entity: Entity }
  | { readonly as: 'people'; readonly entity: Entity; readonly plural: boolean }
  /** A people within countries ("Kurds"); not `alone`: of the country that the article is on. */
  | {
      readonly as: 'ethnic';
      readonly entity: Entity;
      readonly plural: boolean;
      readonly alone: boolean;
    }
  /** A name that stands for a country in articles on it alone ("the North"). */
  | { readonly as: 'byname'; readonly entity: Entity; readonly among: readonly string[] }
  | { readonly as: 'person'; readonly person: Person }
  | { readonly as: 'region' | 'city'; readonly place: Place };

/** A noun that names a role or an institution: "lawmaker", "foreign ministry", "rebels". */
export interface RoleNoun {
  readonly noun: string;
  readonly class: NounClass;
  readonly sectors: readonly Sector[];
  /** A role of roles.tsv for offices ("foreign_minister"), else what the noun is about. */
  readonly role: string;
  /** The land meant where nothing else is said: a home secretary is British. */
  readonly land: string | null;
  readonly where: string;
}

export const NOUN_CLASSES = ['office', 'body', 'force', 'group', 'person', 'people'] as const;
export type NounClass = (typeof NOUN_CLASSES)[number];

/** A role noun as it stands in a text. */
export interface NounForm {
  readonly noun: RoleNoun;
  readonly plural: boolean;
}
