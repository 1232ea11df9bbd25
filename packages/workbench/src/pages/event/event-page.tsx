import { useQuery } from '@tanstack/react-query';
import type { Account, ReportRow } from 'demarche/client';
import { Link } from 'wouter';
import { ApiError, query } from '../../api.js';
import { dayLabel } from '../../days.js';
import { Page } from '../../page.js';
import { EventList, WhoToWhom } from '../../parts/event-row.js';
import { eventLabel } from '../../parts/reading.js';
import { relationOf } from '../../parts/sides.js';
import { Failure, Loading } from '../../parts/states.js';
import { TypeMark } from '../../parts/type-mark.js';
import { counted } from '../../words.js';
import { Claims } from './claims.js';
import { Life } from './life.js';
import { Tellings } from './tellings.js';
import { voiceName } from './voice-name.js';
import './event.css';

/** One happening: how it stands, who says what of it and when, and how each side tells it. */
export function EventPage({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(query.claims(id));
  const report = data?.reports.find((one) => one.id === data.report);
  return (
    <Page name="event" title={report ? eventLabel(report.event) : 'Event'}>
      {error && (
        <>
          <h1>This event cannot be shown</h1>
          <Failure error={error} retry={refetch} {...(isMissing(error) && { wayOut: NO_REPORT })} />
        </>
      )}
      {!data && !error && <Loading rows={24} label="Loading the event" />}
      {data && report && <Body account={data} report={report} />}
    </Page>
  );
}

const isMissing = (error: Error) => error instanceof ApiError && error.status === 404;
const NO_REPORT = (
  <>
    The address may be cut short, or the data it came from is another. Look for it by its words:{' '}
    <Link href="/search">search the events</Link>.
  </>
);

function Body({ account, report }: { readonly account: Account; readonly report: ReportRow }) {
  const { event, article } = report;
  const pair = relationOf(event);
  return (
    <>
      <header className="event-head">
        <p className="small">
          <TypeMark type={event.type} quadClass={event.quadClass} />
          <time dateTime={event.date ?? undefined}>
            {dayLabel(event.date ?? article.published)}
          </time>
          {event.place && <span>{event.place.name}</span>}
          {pair && <Link href={pair}>All between the two</Link>}
        </p>
        <h1>
          <WhoToWhom event={event} />
        </h1>
        <p className="note">
          {counted(account.reports.length, 'report')}. {origins(account)}
        </p>
      </header>
      <div className="event-body">
        <section aria-labelledby="life">
          <h2 id="life">How it stood</h2>
          <Life account={account} />
        </section>
        <section aria-labelledby="claims">
          <h2 id="claims">Who says what</h2>
          <Claims account={account} />
        </section>
      </div>
      <section aria-labelledby="tellings">
        <h2 id="tellings">How each side tells it</h2>
        <Tellings account={account} />
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports">All that tell of it</h2>
        <EventList reports={account.reports} />
      </section>
    </>
  );
}

/** Reprints of one wire and spokesmen of one government are one origin. */
function origins({ origins, claims }: Account): string {
  if (origins.length === 0) return 'Nobody says that it happened.';
  const names = new Map(claims.map((claim) => [claim.source.voice, voiceName(claim)]));
  const told = origins.map((origin) => names.get(origin) ?? origin.replace(/^\w+:/, ''));
  return `${counted(origins.length, 'independent origin')} for it: ${told.join(', ')}.`;
}
