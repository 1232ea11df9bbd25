import { type RefObject, useEffect, useState } from 'react';
import { LINK_LABEL, STANCE_LABEL } from '../words.js';
import type { Reading } from './reading.js';
import { chainTo, linkName } from './said.js';
import './said-strip.css';

/**
 * Whose words are under the pointer or the focus: a strip at the foot of the text, so that it covers
 * no line that is being read. Escape puts it away.
 */
export function SaidStrip(props: { readonly reading: Reading; readonly said: number | null }) {
  const { reading, said } = props;
  const attribution = reading.attributions.find(({ index }) => index === said);
  return (
    <div className="said-place">
      <div role="status" className="said">
        {attribution && (
          <p>
            <span className="visually-hidden">Who says this: </span>
            {chainTo(reading, attribution.index).map((link, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice
              <span key={i} className="link">
                <b className={link.kind === 'publisher' ? undefined : 'says'}>{linkName(link)}</b>{' '}
                <span className="small">{LINK_LABEL[link.kind]}</span>
              </span>
            ))}
            <span className="small">
              {STANCE_LABEL[attribution.stance]}
              {attribution.cueText && `, by “${attribution.cueText}”`}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

/** The attribution whose words are hovered or focused within a box; its parts are lit. */
export function useSaid(box: RefObject<HTMLElement | null>): number | null {
  const [said, setSaid] = useState<number | null>(null);
  useEffect(() => {
    // The strip stands beside the text: whoever points at it goes on reading it.
    const root = box.current?.parentElement;
    if (!root) return;
    const show = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('.said'))) setSaid(saidAt(target));
    };
    const hide = () => setSaid(saidAt(document.activeElement));
    const dismiss = ({ key }: KeyboardEvent) => key === 'Escape' && setSaid(null);
    root.addEventListener('pointerover', show);
    root.addEventListener('focusin', show);
    root.addEventListener('pointerleave', hide);
    root.addEventListener('focusout', hide);
    document.addEventListener('keydown', dismiss);
    return () => {
      root.removeEventListener('pointerover', show);
      root.removeEventListener('focusin', show);
      root.removeEventListener('pointerleave', hide);
      root.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', dismiss);
    };
  }, [box]);

  useEffect(() => {
    if (said === null) return;
    const lit = box.current?.querySelectorAll(`[data-said~="${said}"]`) ?? [];
    for (const part of lit) part.classList.add('lit');
    return () => {
      for (const part of lit) part.classList.remove('lit');
    };
  }, [box, said]);
  return said;
}

/** The innermost attribution at a place of the text. */
function saidAt(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-said]') : null;
  const [inner] = mark?.dataset.said?.split(' ') ?? [];
  return inner === undefined ? null : Number(inner);
}
