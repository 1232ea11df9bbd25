import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import './figure.css';

/**
 * An Observable Plot drawn at the width of its place. The height is reserved beforehand.
 *
 * Plot puts a <style> element into its SVG, which the content security policy refuses once it is
 * in the page; it is taken out before, and figure.css holds the same rules.
 */
export function Figure(props: {
  readonly height: number;
  readonly label: string;
  readonly options: (width: number) => Plot.PlotOptions;
  /** Told the instant under the pointer; `null` when it leaves. */
  readonly onPoint?: (instant: Date | null) => void;
  readonly onChoose?: (instant: Date) => void;
}) {
  const { height, label, options, onPoint, onChoose } = props;
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const scale = useRef<Plot.Scale | undefined>(undefined);
  const pressed = useRef(false);

  useEffect(() => {
    const node = host.current;
    if (!node) return;
    const watch = new ResizeObserver(() => setWidth(Math.floor(node.clientWidth)));
    watch.observe(node);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!host.current || width === 0) return;
    const plot = Plot.plot({ ...options(width), width, height, className: 'plot' });
    plot.querySelector('style')?.remove();
    // One image with one name; its parts have none of their own.
    for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', label);
    scale.current = plot.scale('x');
    host.current.replaceChildren(plot);
  }, [width, height, label, options]);

  const instant = (event: { readonly nativeEvent: MouseEvent }) => {
    const found: unknown = scale.current?.invert?.(event.nativeEvent.offsetX);
    return found instanceof Date ? found : null;
  };
  return (
    // The pointer’s way; keys have the buttons and the table beside it.
    <div
      ref={host}
      className="figure"
      data-choosable={onChoose ? '' : undefined}
      style={{ height }}
      onPointerMove={(event) => onPoint?.(instant(event))}
      onPointerLeave={() => {
        pressed.current = false;
        onPoint?.(null);
      }}
      // Not onClick: what lies under the pointer is drawn anew when pointed at, and a browser tells
      // no click of a mark that is gone between press and release.
      onPointerDown={(event) => {
        pressed.current = event.button === 0;
      }}
      onPointerUp={(event) => {
        const chosen = pressed.current ? instant(event) : null;
        pressed.current = false;
        if (chosen) onChoose?.(chosen);
      }}
    />
  );
}
