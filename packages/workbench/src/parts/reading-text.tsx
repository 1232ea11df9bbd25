import type { Span } from '@demarche/engine';
import { useRef } from 'react';
import { BLOCK_LABEL } from '../words.js';
import { MarkedText, type TextMark } from './marked-text.js';
import type { Reading } from './reading.js';
import { SaidStrip, useSaid } from './said-strip.js';
import './reading-text.css';

/** A text block by block, with its marks; what is not coded stands apart. */
export function ReadingText(props: {
  readonly reading: Reading;
  readonly marks: readonly TextMark[];
}) {
  const { article, blocks } = props.reading;
  const whole: Reading['blocks'] = [{ kind: 'body', span: [0, article.text.length] }];
  const text = useRef<HTMLDivElement>(null);
  const said = useSaid(text);
  return (
    <>
      <div ref={text} className="reading-text" lang={article.language ?? undefined}>
        {(blocks.length > 0 ? blocks : whole).map(({ kind, span }) => {
          const Tag = kind === 'headline' ? 'h2' : 'p';
          return (
            <Tag key={span[0]} className={`block ${kind}`} data-label={asideLabel(kind)}>
              <MarkedText text={article.text} range={span} marks={within(props.marks, span)} />
            </Tag>
          );
        })}
      </div>
      <SaidStrip reading={props.reading} said={said} />
    </>
  );
}

const asideLabel = (kind: Reading['blocks'][number]['kind']) =>
  kind === 'body' || kind === 'headline' ? undefined : BLOCK_LABEL[kind];

const within = (marks: readonly TextMark[], [start, end]: Span) =>
  marks.filter(({ span }) => span[0] < end && start < span[1]);
