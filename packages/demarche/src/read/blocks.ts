/** What is used of a DOM node, from whatever DOM it comes. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
);

/** Never an article's running text. Captions describe a picture, not an event. */
const SKIPPED = new Set(
  'AUDIO BUTTON CANVAS FIGCAPTION FORM IFRAME NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

/**
 * The text of a piece of HTML, one string a paragraph, white space collapsed. A single line break
 * is a space, two are a paragraph's end, as old pages use them.
 */
export function paragraphsOf(root: DomNode): string[] {
  const paragraphs: string[] = [];
  let current = '';
  let breaks = 0;
  const close = () => {
    const text = current.replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
    breaks = 0;
  };
  const walk = (node: DomNode) => {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? '';
      if (text.trim() !== '') breaks = 0;
      current += text;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name)) return;
    if (name === 'BR' && ++breaks > 1) close();
    if (name === 'BR') current += ' ';
    if (BLOCKS.has(name)) close();
    for (const child of node.childNodes) walk(child);
    if (BLOCKS.has(name)) close();
  };
  walk(root);
  close();
  return paragraphs;
}
