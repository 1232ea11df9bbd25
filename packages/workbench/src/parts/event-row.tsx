import type { ReportRow } from 'demarche/client';
import { Link } from 'wouter';
import { dayLabel } from '../days.js';
import { Arrow } from './arrow.js';
import { CertaintyMark } from './certainty-mark.js';
import { MarkedText, type TextMark } from './marked-text.js';
import { eventHref, namesOf, relationOf, reportHref } from './sides.js';
import { TypeMark } from './type-mark.js';
import './event-row.css';

const NOT_COUNTED =
  'Listed, but left out of scores and series: denied, an opinion, hypothetical, to come, or background without a day';

/** One report in a list: when, what, who to whom, in which sentence, who says so. */
export function EventRow({ report }: { readonly report: ReportRow }) {
  const { article, event, evidence } = report;
  const pair = relationOf(event);
  const who = <WhoToWhom event={event} />;
  return (
    <li className="event-row">
      <time className="when" dateTime={event.date ?? undefined}>
        {dayLabel(event.date ?? article.published)}
      </time>
      <div className="what">
        <TypeMark {...event} />
      </div>
      <div className="who">{pair ? <Link href={pair}>{who}</Link> : who}</div>
      <p className="sentence">
        <Link href={reportHref(article.id, report.id)} data-row>
          <MarkedText
            text={evidence.sentence}
            range={[0, evidence.sentence.length]}
            marks={[triggerMark(report)]}
          />
        </Link>
      </p>
      <div className="by">
        <span className="publisher">{article.publisher ?? 'unknown publisher'}</span>
        <Sources report={report} />
        <CertaintyMark certainty={report.certainty} opinion={report.opinion} />
        {!report.counted && <span title={NOT_COUNTED}>not counted</span>}
        <Link href={eventHref(report.id)} className="account">
          What others say
        </Link>
      </div>
    </li>
  );
}

export function EventList({ reports }: { readonly reports: readonly ReportRow[] }) {
  return (
    <ol className="event-list" hidden={reports.length === 0}>
      {reports.map((report) => (
        <EventRow key={report.id} report={report} />
      ))}
    </ol>
  );
}

export function WhoToWhom({ event }: { readonly event: ReportRow['event'] }) {
  return (
    <>
      <b>{namesOf(event.actors)}</b>
      {event.recipients.length > 0 && (
        <>
          <Arrow />
          <b>{namesOf(event.recipients)}</b>
        </>
      )}
    </>
  );
}

/** Whom the publisher cites, the nearest to the publisher first. */
function Sources({ report }: { readonly report: ReportRow }) {
  const names = report.attributions.map((a) => a.sourceName ?? a.sourceText ?? 'an unnamed source');
  if (names.length === 0) return <span>in its own voice</span>;
  return <span className="says">citing {names.toReversed().join(', citing ')}</span>;
}

/** The trigger, with offsets within the sentence. */
function triggerMark({ evidence, event }: ReportRow): TextMark {
  const [start, end] = evidence.trigger.span;
  const from = evidence.span[0];
  return { as: 'trigger', quad: event.quadClass, span: [start - from, end - from] };
}
