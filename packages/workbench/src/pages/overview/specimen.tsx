import type { ReportRow } from 'demarche/client';
import { Link } from 'wouter';
import { dayLabel } from '../../days.js';
import { reportHref } from '../../parts/sides.js';
import { QuadMark, side } from '../../parts/type-mark.js';
import { TYPE_LABEL } from '../../words.js';
import { type Label, labels, specimenOf } from './labels.js';
import './specimen.css';

/** One sentence of the record with its parts named: the whole idea at a glance. */
export function Specimen({ reports }: { readonly reports: readonly ReportRow[] | undefined }) {
  const report = reports && specimenOf(reports);
  if (!report) return <div className="specimen" />;
  const { article, event } = report;
  return (
    <figure className="specimen">
      <h2>One sentence, as it enters the record</h2>
      <p>
        {labels(report).map((piece) => (
          <Piece key={piece.start} piece={piece} hue={side(event.quadClass)} />
        ))}
      </p>
      <figcaption>
        <span className={side(event.quadClass)}>
          <QuadMark quad={event.quadClass} /> <b>{TYPE_LABEL[event.type]}</b>
        </span>
        <span>{report.certainty}</span>
        <span>
          {article.publisher ?? 'unknown publisher'}, {dayLabel(article.published)}
        </span>
        <Link href={reportHref(article.id, report.id)}>See why it was coded so</Link>
      </figcaption>
    </figure>
  );
}

function Piece({ piece, hue }: { readonly piece: Label; readonly hue: string }) {
  if (!piece.role) return piece.text;
  return (
    <ruby className={piece.role === 'did what' ? hue : piece.role.replace(' ', '-')}>
      {piece.text}
      <rt>{piece.role}</rt>
    </ruby>
  );
}
