import { Link } from 'wouter';
import { CertaintyMark } from './certainty-mark.js';
import { WhoToWhom } from './event-row.js';
import type { ReadReport } from './reading.js';
import { TypeMark } from './type-mark.js';
import './reading-events.css';

/** The events of one text in the order in which it tells them. */
export function ReadingEvents(props: {
  readonly reports: readonly ReadReport[];
  readonly hrefOf: (report: string) => string;
}) {
  const inOrder = props.reports.toSorted(
    (a, b) => a.evidence.trigger.span[0] - b.evidence.trigger.span[0],
  );
  if (inOrder.length === 0) {
    return (
      <p className="note">
        No event was found: no sentence joins a political actor to one of the sixteen types of act.
      </p>
    );
  }
  return (
    <ol className="reading-events">
      {inOrder.map((report) => (
        <li key={report.id}>
          <Link href={props.hrefOf(report.id)} state={{ keepScroll: true }}>
            <TypeMark {...report.event} />
            <span className="who">
              <WhoToWhom event={report.event} />
            </span>
          </Link>
          <span className="small">“{report.evidence.trigger.text}”</span>
          <span className="small">
            <CertaintyMark certainty={report.certainty} opinion={report.opinion} />
          </span>
        </li>
      ))}
    </ol>
  );
}
