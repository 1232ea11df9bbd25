import type { Document } from '../document.js';
import { joined } from '../syntax/annotated.js';
import type { Annotator } from '../syntax/annotator.js';
import { type Segmentation, segment } from '../text/segment.js';
import type { Sift } from './sift.js';
import { unparsed } from './unparsed.js';

/** What is read of an article. */
export interface Text {
  readonly text: string;
  readonly title: string | null;
}

/** A text cut up, with the sentences that are to be parsed. */
interface Chosen {
  readonly segmentation: Segmentation;
  readonly parse: readonly boolean[];
}

/**
 * Documents of several texts at once: their sentences go to the annotator together, which fills its
 * batches better than one text does. Each document is the same as if its text were read alone.
 *
 * @param sift chooses what is parsed; `null` for everything
 */
export async function readDocuments(
  texts: readonly Text[],
  annotator: Annotator,
  sift: Sift | null,
): Promise<Document[]> {
  const chosen = texts.map(({ text, title }): Chosen => {
    const segmentation = segment(text, { title });
    const parse = sift ? sift.choose(segmentation) : segmentation.sentences.map(() => true);
    return { segmentation, parse };
  });
  const forms = chosen.flatMap(({ segmentation, parse }) =>
    segmentation.sentences
      .filter((_, i) => parse[i])
      .map(({ tokens }) => tokens.map(({ form }) => form)),
  );
  const annotations = await annotator.annotate(forms);
  let next = 0;
  return chosen.map(({ segmentation: { text, blocks, sentences }, parse }) => ({
    text,
    blocks,
    sentences: sentences.map((sentence, i) =>
      parse[i] ? joined(sentence, annotations[next++], i) : unparsed(sentence, i),
    ),
  }));
}
