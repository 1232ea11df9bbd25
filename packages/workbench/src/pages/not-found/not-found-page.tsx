import { Link, useLocation } from 'wouter';
import { Page } from '../../page.js';
import { Empty } from '../../parts/states.js';

export function NotFoundPage() {
  const [path] = useLocation();
  return (
    <Page name="not-found" title="Not found">
      <h1>There is no such page</h1>
      <Empty title={path}>
        Look at the <Link href="/">overview</Link>, choose a <Link href="/relations">relation</Link>{' '}
        or <Link href="/search">search</Link>.
      </Empty>
    </Page>
  );
}
