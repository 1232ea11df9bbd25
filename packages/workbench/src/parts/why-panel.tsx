import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { dayLabel, periodLabel } from '../days.js';
import {
  AUXILIARY_LABEL,
  CERTAINTY_MEANING,
  counted,
  QUAD_LABEL,
  signed,
  spoken,
} from '../words.js';
import { AttributionChain } from './attribution-chain.js';
import { CertaintyMark } from './certainty-mark.js';
import { CredenceSum } from './credence-sum.js';
import { WhoToWhom } from './event-row.js';
import { MatchedSentence } from './matched-sentence.js';
import { actorLabel, type Reading, type ReadReport } from './reading.js';
import { SentenceGrammar } from './sentence-grammar.js';
import { eventHref, relationOf } from './sides.js';
import { TypeMark } from './type-mark.js';
import './why-panel.css';

/** Why one event was coded so: all that a reader needs to agree or to object. */
export function WhyPanel(props: {
  readonly reading: Reading;
  readonly report: ReadReport;
  /** True once the reader has chosen it here: the focus then comes along. */
  readonly takeFocus: boolean;
  readonly closeHref: string;
}) {
  const { reading, report, takeFocus, closeHref } = props;
  const { event, why, article } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  const pair = relationOf(event);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another report is another choice
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [report.id, takeFocus]);

  return (
    <section className="why" aria-labelledby="why-title">
      <header>
        <h2 id="why-title" ref={heading} tabIndex={-1}>
          <TypeMark {...event} />
          <span className="parties">
            <WhoToWhom event={event} />
          </span>
        </h2>
        <Link href={closeHref} className="close" state={{ keepScroll: true }}>
          Close
        </Link>
      </header>

      <Part name="Why this type">
        <MatchedSentence report={report} />
        <Facts
          facts={[
            ['Frame', <Code key="frame">{why.frame}</Code>],
            ['Codebook', <Code key="where">{why.where}</Code>],
            ['Kind', `${QUAD_LABEL[event.quadClass]}, score ${signed(event.score)}`],
            ['Modes', event.modes.map(spoken).join(', ')],
            ['Marked as', event.auxiliary.map((mode) => AUXILIARY_LABEL[mode]).join(', ')],
            ['Contexts', event.contexts.map(spoken).join(', ')],
          ]}
        />
        <Rulings rulings={why.rulings} />
        <Rejected rejected={why.rejected} />
        <SentenceGrammar key={report.id} article={reading.article} report={report} />
      </Part>

      <Part name="Why these parties">
        <Facts facts={[...parties('Who', event.actors), ...parties('To whom', event.recipients)]} />
      </Part>

      <Part name="When and where">
        <Facts
          facts={[
            ['When', when(report)],
            ['Where', event.place?.name ?? 'not told'],
          ]}
        />
      </Part>

      <Part name="Who says so">
        <AttributionChain report={report} text={reading.article.text} />
        <p className="verdict">
          <CertaintyMark certainty={report.certainty} opinion={report.opinion} />
          <span className="small">
            {CERTAINTY_MEANING[report.certainty]}. {why.certainty}
          </span>
        </p>
        <CredenceSum credence={report.credence} />
        {article.id !== '' && (
          <p>
            <Link href={eventHref(report.id)}>What others say of it</Link>
          </p>
        )}
        {report.counted === false && (
          <p className="small">
            Listed but not counted in scores and series: it is denied, an opinion, hypothetical,
            still to come, or background without a day.
          </p>
        )}
      </Part>

      <footer className="small">
        {pair && (
          <p>
            <Link href={pair}>All between the two</Link>
          </p>
        )}
        <Made report={report} stored={article.id !== ''} />
      </footer>
    </section>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="part">
      <h3>{name}</h3>
      {children}
    </div>
  );
}

type Fact = readonly [name: string, value: ReactNode];

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const told = facts.filter(([, value]) => value !== '');
  return (
    <dl className="facts">
      {told.map(([name, value], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, the order is fixed
        <div key={i}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Code = ({ children }: { readonly children: string }) => <code>{children}</code>;

function parties(role: string, named: ReadReport['event']['actors']): Fact[] {
  return named.map(
    (party, i): Fact => [
      i === 0 ? role : '',
      <span key={`${party.id} ${party.mention.span[0]}`}>
        “{party.mention.text}” is <b>{actorLabel(party)}</b>
        <span className="small">
          {' '}
          {party.slot}; {party.evidence.detail}
        </span>
      </span>,
    ],
  );
}

function when({ event, article }: ReadReport): string {
  const { when } = event;
  if (!when) return event.date ? dayLabel(event.date) : 'not told';
  const { start, end, expression } = when;
  const days = start && end ? periodLabel(start, end) : 'not told without a publication date';
  if (expression) return `${days}, from “${expression.text}”`;
  return `${days}, the day of publication (${dayLabel(article.published)})`;
}

function Rulings({ rulings }: { readonly rulings: readonly string[] }) {
  if (rulings.length === 0) return null;
  return (
    <>
      <h4>Rulings applied, in order</h4>
      <ol className="rulings">
        {rulings.map((ruling) => (
          <li key={ruling}>{ruling}</li>
        ))}
      </ol>
    </>
  );
}

function Rejected({ rejected }: { readonly rejected: ReadReport['why']['rejected'] }) {
  if (rejected.length === 0) return <p className="small">No other frame matched.</p>;
  return (
    <details className="rejected">
      <summary>{counted(rejected.length, 'other frame')} matched and lost</summary>
      <ul>
        {rejected.map(({ frame, reason }) => (
          <li key={`${frame} ${reason}`}>
            <code>{frame}</code> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The exact versions, to be cited. */
function Made({ report, stored }: { readonly report: ReadReport; readonly stored: boolean }) {
  const { engine, model, codebook, knowledge } = report.coding;
  return (
    <p>
      Engine {engine}, model <code>{model}</code>, codebook <code>{codebook}</code>, knowledge{' '}
      <code>{knowledge}</code>.{' '}
      {stored && <a href={`/api/reports/${encodeURIComponent(report.id)}`}>This record as JSON</a>}
    </p>
  );
}
