import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';

/** The markup of a part, as at `path`. */
export const markup = (node: ReactNode, path = '/') =>
  renderToStaticMarkup(<Router ssrPath={path}>{node}</Router>);

/** The words alone, as a reader of the page meets them. */
export const words = (node: ReactNode) =>
  markup(node)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
