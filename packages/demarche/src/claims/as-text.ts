import type { StoredReport } from '../store/store.js';
import type { Account } from './account.js';
import type { Claim } from './claim.js';
import type { Telling } from './telling.js';

/** An account as it is read on a terminal. */
export function asText(account: Account, report: StoredReport): string {
  const { claims, life, tellings, origins, reports } = account;
  const steps = life.map(({ standing, day, claim }) => {
    const { source } = claims[claim]!;
    return `${day ?? 'undated   '}  ${standing.padEnd(9)}  by ${nameOf(source)}`;
  });
  const parts: readonly (readonly [name: string, lines: readonly string[]])[] = [
    [headOf(report), []],
    ['life', steps],
    ['claims', claims.map(claimAsText)],
    ['tellings', tellings.map(tellingAsText)],
    ['independent origins', origins.length > 0 ? [origins.join(', ')] : ['none']],
    [`reports: ${reports.length}`, reports.map(reportAsText)],
  ];
  return `${parts.map(([name, lines]) => [name, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n')}\n`;
}

function headOf({ event }: StoredReport): string {
  const names = (list: typeof event.actors) => list.map(({ name }) => name).join(', ');
  const to = event.recipients.length > 0 ? ` > ${names(event.recipients)}` : '';
  return `${event.type}  ${names(event.actors)}${to}  ${event.date ?? 'undated'}`;
}

const nameOf = ({ name }: Claim['source']): string => name ?? 'a source left unnamed';

function claimAsText({ source, position, reverses, tellings }: Claim): string {
  const where = tellings.map(({ publisher, day, cue }) => {
    const by = cue ? ` ("${cue}")` : '';
    return `${publisher ?? 'unknown publisher'}${day ? ` ${day}` : ''}${by}`;
  });
  const turn = reverses ? ', having said the opposite' : '';
  return `${nameOf(source)} ${position}${turn}: ${where.join('; ')}`;
}

const CAMP = { party: '', third: 'third countries', unknown: 'countries not known' } as const;

function tellingAsText({ kind, country, publishers, standing, reports }: Telling): string {
  const camp = country ?? CAMP[kind];
  if (reports.length === 0) return `${camp}: no report`;
  const names = publishers.map(({ name, stateMedia }) => (stateMedia ? `${name} (state)` : name));
  return `${camp}: ${standing ?? 'no position'}; ${names.join(', ')}`;
}

const reportAsText = ({ id, article, evidence }: StoredReport): string =>
  `${id}  ${article.publisher ?? 'unknown'}: ${evidence.sentence.replaceAll(/\s+/g, ' ')}`;
