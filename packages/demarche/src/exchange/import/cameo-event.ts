import { QUAD_CLASS_OF } from '@demarche/engine';
import { cameoCode, ploverOf } from '../codes/cameo.js';
import { goldsteinOf } from '../codes/goldstein.js';
import { type ExternalEvent, externalId } from './external-event.js';
import { type Line, leftOut, unreadable } from './format.js';
import { scoreIn } from './values.js';

/** What GDELT, ICEWS and Phoenix say alike. */
export type CameoRecord = Pick<
  ExternalEvent,
  'dataset' | 'nativeId' | 'actor' | 'recipient' | 'place' | 'publisher' | 'url' | 'articles'
> & {
  readonly day: string | null;
  readonly code: string;
  /** Goldstein score or intensity; the code's own where it is empty. */
  readonly score: string;
};

/** An event of a data set coded in CAMEO, as PLOVER has it. */
export function cameoEvent({ day, code: written, score: scored, ...record }: CameoRecord): Line {
  const { dataset, nativeId } = record;
  if (nativeId === '') return unreadable('it has no event id');
  if (day === null) return unreadable('its date is no day');
  const code = cameoCode(written);
  if (code === null) return unreadable(`"${written}" is no CAMEO code`);
  const plover = ploverOf(code);
  if (plover === null) return leftOut('public statements (CAMEO 01), no event in PLOVER');
  const score = scored === '' ? goldsteinOf(code) : scoreIn(scored);
  if (score === null) return unreadable(`its score "${scored}" is no number from -10 to 10`);
  const event: ExternalEvent = {
    id: externalId(dataset, nativeId, day),
    ...record,
    day,
    ...plover,
    nativeCode: code,
    quadClass: QUAD_CLASS_OF[plover.type],
    score,
  };
  return { kind: 'event', event };
}
