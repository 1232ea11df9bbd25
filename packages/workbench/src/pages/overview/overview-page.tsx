import { useQuery } from '@tanstack/react-query';
import type { Overview } from 'demarche/client';
import { query } from '../../api.js';
import { ago, dayLabel, periodLabel } from '../../days.js';
import { useFilters } from '../../filters.js';
import { Page } from '../../page.js';
import { EventList } from '../../parts/event-row.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { Movers } from './movers.js';
import { PeriodSteps } from './period-steps.js';
import { Specimen } from './specimen.js';
import './overview.css';

export function OverviewPage() {
  const [filters] = useFilters(['from', 'to']);
  const { data, error, refetch } = useQuery(query.overview(filters));
  return (
    <Page name="overview" title="Demarche">
      <div className="lede">
        <div>
          <h1>Who did what to whom, and who says so</h1>
          <p>
            Demarche reads news, finds each political event in it and keeps the sentence, the
            publisher and the source with it. Every figure here opens the sentences it rests on.
          </p>
          <Totals overview={data} />
        </div>
        <Specimen reports={data?.latest} />
      </div>
      {error && <Failure error={error} retry={refetch} />}
      {data?.totals.articles === 0 ? <NothingRead /> : !error && <Desk overview={data} />}
    </Page>
  );
}

function Totals({ overview }: { readonly overview: Overview | undefined }) {
  const { totals, freshness } = overview ?? {};
  const figure = (n: number | undefined) => n?.toLocaleString('en') ?? '–';
  return (
    <dl className="totals">
      <Figure name="articles" value={figure(totals?.articles)} />
      <Figure name="publishers" value={figure(totals?.publishers)} />
      <Figure name="reports of events" value={figure(totals?.reports)} />
      <Figure name="distinct events" value={figure(totals?.events)} />
      <div className="fresh">
        <dt>newest article</dt>
        <dd>{freshness ? dayLabel(freshness.published) : '–'}</dd>
        <dt>last read</dt>
        <dd>{freshness?.read ? ago(freshness.read, new Date()) : '–'}</dd>
      </div>
    </dl>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dd>{value}</dd>
      <dt>{name}</dt>
    </div>
  );
}

function Desk({ overview }: { readonly overview: Overview | undefined }) {
  const period = overview?.period;
  return (
    <>
      <div className="period-line">
        <h2>{period ? periodLabel(period.start, period.end) : '–'}</h2>
        {period && <PeriodSteps period={period} />}
      </div>
      <div className="desk">
        <section aria-labelledby="movers">
          <div className="section-head">
            <h2 id="movers">Pairs that moved most</h2>
          </div>
          {overview ? <Movers movers={overview.movers} /> : <Loading rows={8} />}
        </section>
        <section aria-labelledby="latest">
          <div className="section-head">
            <h2 id="latest">Latest events</h2>
          </div>
          {overview ? <Latest overview={overview} /> : <Loading rows={12} />}
        </section>
      </div>
    </>
  );
}

function Latest({ overview }: { readonly overview: Overview }) {
  if (overview.latest.length > 0) return <EventList reports={overview.latest} />;
  return <Empty title="No events in this period">Choose a longer period above.</Empty>;
}

function NothingRead() {
  return (
    <Empty title="Nothing has been read yet">
      Give it news: <code>demarche read FILE-OR-FOLDER…</code>, then look here again. Or paste a
      text into the <a href="/playground">playground</a>.
    </Empty>
  );
}
