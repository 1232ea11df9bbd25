import { LAYERS, type Layer } from './marked-text.js';
import './layer-switches.css';

const SAMPLE: Readonly<Record<Layer, { readonly name: string; readonly className: string }>> = {
  actors: { name: 'Actors', className: 'm-actor' },
  triggers: { name: 'Events', className: 'm-trigger coop' },
  sources: { name: 'Who says so', className: 'm-source' },
  quotes: { name: 'What they say', className: 'm-content' },
};

/** The layers named by `hide` in the address are switched off. */
export function shownLayers(hide: string | undefined): ReadonlySet<Layer> {
  const hidden = new Set(hide?.split(','));
  return new Set(LAYERS.filter((layer) => !hidden.has(layer)));
}

/** The legend of the marked text; each entry switches its layer. */
export function LayerSwitches(props: {
  readonly shown: ReadonlySet<Layer>;
  readonly onSwitch: (hide: string | null) => void;
}) {
  const { shown, onSwitch } = props;
  const without = (layer: Layer) =>
    LAYERS.filter((name) => (name === layer ? shown.has(name) : !shown.has(name))).join(',');
  return (
    <fieldset className="layers">
      <legend className="visually-hidden">Layers of the text</legend>
      {LAYERS.map((layer) => (
        <button
          key={layer}
          type="button"
          aria-pressed={shown.has(layer)}
          onClick={() => onSwitch(without(layer) || null)}
        >
          <span className={SAMPLE[layer].className}>{SAMPLE[layer].name}</span>
        </button>
      ))}
    </fieldset>
  );
}
