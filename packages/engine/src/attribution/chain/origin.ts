import { actorOfEntity } from '../../actors/actor-of.js';
import type { Article } from '../../article.js';
import type { Block, Document } from '../../document.js';
import type { Entity } from '../../knowledge/entities.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { piecesOf } from '../../knowledge/pieces.js';
import { type Span, textOf } from '../../span.js';
import { findDateline } from '../../text/dateline.js';
import type { ChainLink, LinkPlace } from './link.js';

/** A credit below an article is no longer than this, and stands in its last paragraphs. */
const LONGEST_CREDIT = 120;
const LAST_PARAGRAPHS = 3;

/** What a line of credit says beside the name: "Source: TASS", "© Reuters 2024". */
const CREDIT_WORDS =
  /^(source|sources|via|from|with|copyright|c|all|rights|reserved|the|by|\d{4})$/i;

type Found = Omit<ChainLink, 'kind' | 'attribution'> & { readonly entity: Entity | null };

/**
 * Who printed an article and whose wire it is: the publisher, then every other outlet that byline,
 * dateline ("SEOUL, June 12 (Reuters) —") or closing credit name. The publisher stands first even
 * where it is not known, since it answers for what nobody else is made to say.
 */
export function originOf(article: Article, document: Document, knowledge: Knowledge): ChainLink[] {
  const publisher = outletNamed(article.publisher ?? '', knowledge);
  const first: ChainLink = {
    kind: 'publisher',
    place: 'record',
    name: publisher?.name ?? article.publisher,
    text: article.publisher,
    span: null,
    actor: publisher && actorOfEntity(publisher),
    attribution: null,
  };
  const found = [
    ...inByline(article, document, knowledge),
    ...inDateline(article, document, knowledge),
    ...inCredit(document, knowledge),
  ];
  const seen = new Set([keyOf(first.name), keyOf(article.publisher)]);
  const others = found.flatMap(({ entity, ...link }): ChainLink[] => {
    const key = keyOf(link.name);
    if (seen.has(key)) return [];
    seen.add(key);
    // A name in a dateline's brackets is a wire's, known or not.
    const kind = entity === null || entity.agency ? 'agency' : 'outlet';
    return [{ ...link, kind, attribution: null }];
  });
  return [first, ...others];
}

function keyOf(name: string | null): string {
  return piecesOf(name ?? '')
    .map(({ key }) => key)
    .join(' ');
}

/** The medium that a whole name stands for. */
export function outletNamed(name: string, knowledge: Knowledge): Entity | null {
  for (const sense of knowledge.names.get(name)) {
    if ('entity' in sense && sense.entity.kind === 'media') return sense.entity;
  }
  return null;
}

function inByline({ byline }: Article, { text, blocks }: Document, knowledge: Knowledge): Found[] {
  const lines = blocks.filter(({ kind }) => kind === 'byline').map(({ span }) => span);
  const printed = lines.flatMap((span) => parts(text, span, knowledge, 'byline'));
  if (!byline) return printed;
  const recorded = parts(byline, [0, byline.length], knowledge, 'byline');
  return [...printed, ...recorded.map((link) => ({ ...link, span: null }))];
}

/** The parts of a line that are an outlet's name: "Mara Lind | Associated Press". */
function parts(text: string, [from, to]: Span, knowledge: Knowledge, place: LinkPlace): Found[] {
  const line = text.slice(from, Math.min(to, from + LONGEST_CREDIT));
  return [...line.matchAll(/[^,;:|/()[\]©–—]+/g)].flatMap((match) => {
    const words = match[0].replace(/^\s*(?:(?:by|for|of|from|with|via|the|and)\s+)+/i, '').trim();
    const name = words.replace(/ (?:staff|reporters?|correspondents?|writers?)$/i, '');
    const entity = name === '' ? null : outletNamed(name, knowledge);
    if (!entity) return [];
    const start = from + match.index + match[0].indexOf(name);
    const span: Span = [start, start + name.length];
    return [{ place, name: entity.name, text: name, span, actor: actorOfEntity(entity), entity }];
  });
}

function inDateline(article: Article, document: Document, knowledge: Knowledge): Found[] {
  const body = document.blocks.findIndex(({ kind }) => kind === 'body');
  // The dateline that opens the body stands in a block of its own.
  const opening = document.blocks.slice(Math.max(0, body - 1), body + 1);
  const printed = opening.flatMap(({ span }) => agencyOf(document.text, span, knowledge));
  if (printed.length > 0 || !article.dateline) return printed;
  const recorded = `${article.dateline} —`;
  const found = agencyOf(recorded, [0, recorded.length], knowledge);
  return found.map((link) => ({ ...link, span: null }));
}

function agencyOf(text: string, [from, to]: Span, knowledge: Knowledge): Found[] {
  const agency = findDateline(text, from, to)?.agency;
  if (!agency) return [];
  const entity = outletNamed(agency.text, knowledge);
  const name = entity?.name ?? agency.text;
  const actor = entity && actorOfEntity(entity);
  return [{ place: 'dateline', name, text: agency.text, span: agency.span, actor, entity }];
}

/** "Source: TASS" or "© Reuters" as a last paragraph, "(AP)" behind the last sentence. */
function inCredit({ text, blocks }: Document, knowledge: Knowledge): Found[] {
  const last = blocks.slice(-LAST_PARAGRAPHS);
  const lines = last.flatMap((block) => {
    const span = creditSpan(text, block);
    return span ? parts(text, span, knowledge, 'credit') : [];
  });
  return lines;
}

function creditSpan(text: string, { kind, span }: Block): Span | null {
  if (kind === 'headline' || kind === 'byline') return null;
  const [from, to] = span;
  const words = textOf(text, [Math.max(from, to - LONGEST_CREDIT), to]);
  if (kind === 'body' && to - from > LONGEST_CREDIT) return behindLast(words, to);
  if (to - from > LONGEST_CREDIT) return null;
  const own = words.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== '');
  const isBare = own.every((word) => CREDIT_WORDS.test(word) || /^\p{Lu}/u.test(word));
  const isMarked = /^[\s([–—-]*(source|sources|via|©|\(c\)|copyright)\b|^©|^[([–—]/i.test(words);
  return isBare && (isMarked || kind === 'copyright') ? span : behindLast(words, to);
}

/** "… on Monday. (AP)", "… on Monday. — AFP" */
function behindLast(words: string, end: number): Span | null {
  const mark = /[.!?"”’]\s+(\([^()]{2,40}\)|[—–-]\s?[^.!?—–]{2,40})\.?$/u.exec(words);
  return mark?.[1] ? [end - words.length + words.lastIndexOf(mark[1]), end] : null;
}
