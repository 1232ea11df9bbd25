import type { QuadClass, Span } from '@demarche/engine';
import { Link } from 'wouter';
import { type Segment, segments } from './segments.js';
import { side } from './type-mark.js';
import './marked-text.css';

/** The layers a reader can switch on and off. */
export const LAYERS = ['actors', 'triggers', 'sources', 'quotes'] as const;
export type Layer = (typeof LAYERS)[number];

/** What is known of a stretch of text, and how it is set. */
export type TextMark =
  | { readonly as: 'actor'; readonly span: Span; readonly note?: string }
  | { readonly as: 'hit' | 'sentence'; readonly span: Span }
  | {
      readonly as: 'source' | 'cue' | 'content';
      readonly span: Span;
      /** Index of the attribution that it is a part of. */
      readonly said: number;
    }
  | {
      readonly as: 'trigger';
      readonly span: Span;
      readonly quad: QuadClass;
      /** Without one the trigger is plain text. */
      readonly href?: string;
      readonly label?: string;
      readonly chosen?: boolean;
    };
type Trigger = Extract<TextMark, { as: 'trigger' }>;

/** `range` of an article's text with its marks; they may overlap and nest. */
export function MarkedText(props: {
  readonly text: string;
  readonly range: Span;
  readonly marks: readonly TextMark[];
}) {
  return segments(props.text, props.range, props.marks).map((segment) => (
    <Marked key={segment.span[0]} segment={segment} />
  ));
}

function Marked({ segment: { text, span, marks } }: { readonly segment: Segment<TextMark> }) {
  if (marks.length === 0) return text;
  const className = [...new Set(marks.map(classOf))].join(' ');
  const triggers = marks.filter((mark) => mark.as === 'trigger');
  const trigger = triggers.find((mark) => mark.chosen) ?? triggers.at(-1);
  const said = saidBy(marks);
  if (trigger?.href) {
    const at = span[0];
    return <TriggerLink trigger={trigger} text={text} at={at} className={className} said={said} />;
  }
  if (marks.some((mark) => mark.as === 'cue' && mark.span[0] === span[0])) {
    return (
      <button type="button" className={className} data-said={said}>
        {text}
      </button>
    );
  }
  const note = marks.find((mark) => mark.as === 'actor')?.note;
  return (
    <span className={className} title={note} data-said={said}>
      {text}
    </span>
  );
}

/** The attributions that a stretch is part of, the innermost first, its own parts before contents. */
function saidBy(marks: readonly TextMark[]): string | undefined {
  const parts = marks.filter((mark) => 'said' in mark).reverse();
  const own = [...parts.filter(({ as }) => as !== 'content'), ...parts].map(({ said }) => said);
  return own.length === 0 ? undefined : [...new Set(own)].join(' ');
}

/** A trigger cut into pieces by other marks is one stop for the keyboard: its first piece. */
function TriggerLink(props: {
  readonly trigger: Trigger;
  readonly text: string;
  readonly at: number;
  readonly className: string;
  readonly said: string | undefined;
}) {
  const { trigger, text, at, className, said } = props;
  const first = at === trigger.span[0];
  return (
    <Link
      href={trigger.href ?? ''}
      className={className}
      tabIndex={first ? undefined : -1}
      aria-hidden={first ? undefined : true}
      aria-current={trigger.chosen ? 'true' : undefined}
      aria-label={trigger.label && first ? `${text}: ${trigger.label}` : undefined}
      data-row={first ? '' : undefined}
      data-said={said}
      state={{ keepScroll: true }}
    >
      {text}
    </Link>
  );
}

function classOf(mark: TextMark): string {
  if (mark.as !== 'trigger') return `m-${mark.as}`;
  return `m-trigger ${side(mark.quad)}${mark.chosen ? ' chosen' : ''}`;
}
