import type { Plugin } from 'vite';

/** The two faces every page opens with; italics and extended Latin load when a text needs them. */
const FIRST = /(?:newsreader-latin-opsz|libre-franklin-latin-wght)-normal-[\w-]+\.woff2$/;

/** Ask for the first fonts with the page itself, so that text does not move when they arrive. */
export function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => FIRST.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
              href: `/${file}`,
            },
            injectTo: 'head' as const,
          })),
    },
  };
}
