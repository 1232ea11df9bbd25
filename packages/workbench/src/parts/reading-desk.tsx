import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { address, changed } from '../filters.js';
import { counted } from '../words.js';
import { LayerSwitches, shownLayers } from './layer-switches.js';
import { marksOf, type Reading } from './reading.js';
import { ReadingEvents } from './reading-events.js';
import { ReadingText } from './reading-text.js';
import { WhyPanel } from './why-panel.js';
import './reading-desk.css';

/** A coded text beside its events, or beside why the chosen one was coded so. */
export function ReadingDesk(props: {
  readonly reading: Reading;
  readonly chosen: string | null;
  readonly hide: string | undefined;
  readonly onHide: (hide: string | null) => void;
}) {
  const { reading, chosen, hide, onHide } = props;
  const hrefOf = useEventHref();
  const report = reading.reports.find(({ id }) => id === chosen);
  const byReader = useChosenByReader(chosen);
  const text = useRef<HTMLDivElement>(null);
  useReveal(text, report?.id);
  useEscape(report !== undefined, hrefOf(null));
  const marks = useMemo(
    () => marksOf(reading, shownLayers(hide), chosen, hrefOf),
    [reading, hide, chosen, hrefOf],
  );
  return (
    <>
      <div className="reading-bar">
        <h2>{counted(reading.reports.length, 'event')} coded</h2>
        <LayerSwitches shown={shownLayers(hide)} onSwitch={onHide} />
      </div>
      <div className="reading-desk" data-open={report ? '' : undefined}>
        <div ref={text}>
          <ReadingText reading={reading} marks={marks} />
        </div>
        <aside aria-label={report ? 'Why it was coded so' : 'Events of this text'}>
          {report ? (
            <WhyPanel
              reading={reading}
              report={report}
              takeFocus={byReader}
              closeHref={hrefOf(null)}
            />
          ) : (
            <ReadingEvents reports={reading.reports} hrefOf={hrefOf} />
          )}
        </aside>
      </div>
    </>
  );
}

/** This view with another event opened, or none. */
function useEventHref() {
  const [path] = useLocation();
  const search = useSearch();
  return useMemo(
    () => (event: string | null) => address(path, changed(new URLSearchParams(search), { event })),
    [path, search],
  );
}

/** False for the event that the address named on arrival. */
function useChosenByReader(chosen: string | null): boolean {
  const first = useRef(chosen);
  const changedOnce = useRef(false);
  if (chosen !== first.current) changedOnce.current = true;
  return changedOnce.current;
}

/** Bring the chosen trigger into view where it is not. */
function useReveal(text: React.RefObject<HTMLElement | null>, chosen: string | undefined) {
  useEffect(() => {
    if (!chosen) return;
    const reveal = () => {
      const trigger = text.current?.querySelector('[aria-current]');
      if (!trigger) return;
      const { top, bottom } = trigger.getBoundingClientRect();
      const foot = window.innerWidth > 980 ? window.innerHeight : window.innerHeight * 0.4;
      if (top < 0 || bottom > foot) window.scrollBy({ top: top - foot * 0.4 });
    };
    // In a frame of its own: a scroll along with new content counts as a shift of what was there.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(reveal);
    });
    return () => cancelAnimationFrame(frame);
  }, [chosen, text]);
}

/** Escape closes the panel and gives the focus back to its trigger. */
function useEscape(open: boolean, closeHref: string) {
  const [, go] = useLocation();
  useEffect(() => {
    if (!open) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      document.querySelector<HTMLElement>('.reading-text [aria-current]')?.focus();
      go(closeHref);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [open, closeHref, go]);
}
