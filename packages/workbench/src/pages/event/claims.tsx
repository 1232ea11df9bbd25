import type { Account, Claim } from 'demarche/client';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { dayLabel } from '../../days.js';
import { reportHref } from '../../parts/sides.js';
import { voiceName } from './voice-name.js';

/** Every position that a source takes, in the order of their telling, with the papers that tell it. */
export function Claims({ account }: { readonly account: Account }) {
  if (account.claims.length === 0) return <p className="note">Nobody claims or denies it.</p>;
  const articleOf = new Map(account.reports.map(({ id, article }) => [id, article.id]));
  return (
    <ol className="claims">
      {account.claims.map((claim, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one source may claim twice, the order is fixed
        <li key={i}>
          <time dateTime={claim.day ?? undefined}>{dayLabel(claim.day)}</time>
          <p>
            <b className={claim.source.kind === 'source' ? 'says' : undefined}>
              {voiceName(claim)}
            </b>{' '}
            {claim.position} it
            {claim.source.kind === 'publisher' && ' in its own voice'}
            {claim.reverses && ', having said the opposite'}
          </p>
          <p className="small">
            <Tellings tellings={claim.tellings} articleOf={articleOf} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Tellings(props: {
  readonly tellings: Claim['tellings'];
  readonly articleOf: ReadonlyMap<string, string>;
}) {
  return props.tellings.map(({ report, publisher, cue }, i) => {
    const article = props.articleOf.get(report);
    const words = `${publisher ?? 'unknown publisher'}${cue ? ` (“${cue}”)` : ''}`;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: one report may tell a claim twice
      <Fragment key={i}>
        {i > 0 && ', '}
        {article ? <Link href={reportHref(article, report)}>{words}</Link> : words}
      </Fragment>
    );
  });
}
