import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { queryClient } from './api.js';
import { ArticlePage } from './pages/article/article-page.js';
import { EventPage } from './pages/event/event-page.js';
import { NotFoundPage } from './pages/not-found/not-found-page.js';
import { OverviewPage } from './pages/overview/overview-page.js';
import { RelationsPage } from './pages/relations/relations-page.js';
import { SearchPage } from './pages/search/search-page.js';
import { Colophon } from './parts/colophon.js';
import { Masthead } from './parts/masthead.js';

// These two bring the chart library and the engine's worker.
const RelationPage = lazy(() => import('./pages/relation/relation-page.js'));
const PlaygroundPage = lazy(() => import('./pages/playground/playground-page.js'));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Masthead />
      <Suspense fallback={<main id="main" className="page" />}>
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/relations" component={RelationsPage} />
          <Route path="/relations/:a/:b">
            {({ a, b }) => <RelationPage key={`${a} ${b}`} a={decode(a)} b={decode(b)} />}
          </Route>
          <Route path="/articles/:id">{({ id }) => <ArticlePage key={id} id={decode(id)} />}</Route>
          <Route path="/events/:id">{({ id }) => <EventPage key={id} id={decode(id)} />}</Route>
          <Route path="/search" component={SearchPage} />
          <Route path="/playground" component={PlaygroundPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
      <Colophon />
    </QueryClientProvider>
  );
}

/** A path part as it was before escaping; a broken escape stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
