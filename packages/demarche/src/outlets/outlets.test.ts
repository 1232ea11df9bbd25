import { expect, it } from 'vitest';
import { OutletError, readOutlets } from './outlets.js';

const TABLE = {
  name: 'media.tsv',
  text: [
    'id\tname\tnames\tcountry\tkind\towner\tstate_media\tsource\tas_of',
    'media:volga\tVolga Wire\tVW; Volga "Wire" Agency\tRUS\tagency\tstate\tyes\town\t2026-01-15',
    'media:note\tThames Note\t\tGBR\tnewspaper\tprivate\tno\town\t2026-01-15',
  ].join('\n'),
};
const list = (text: string) => ({ name: 'publishers.yaml', text });

it('knows outlets by every name, whatever the case and a leading article', () => {
  const outlets = readOutlets([TABLE]);
  const volga = {
    id: 'media:volga',
    name: 'Volga Wire',
    country: 'RUS',
    stateMedia: true,
    names: ['volga wire', 'vw', 'volga "wire" agency'],
  };
  for (const name of ['Volga Wire', 'vw', 'Volga "Wire" Agency']) {
    expect(outlets.named(name)).toEqual(volga);
  }
  expect(outlets.named('The Thames Note')).toMatchObject({ country: 'GBR', stateMedia: false });
  expect(outlets.named('Elbe Wire')).toBeUndefined();
  expect(outlets.stateMediaOf('RUS')).toEqual([volga]);
  expect(outlets.stateMediaOf('GBR')).toEqual([]);
});

it('lets a list of publishers add outlets and correct the table', () => {
  const outlets = readOutlets(
    [TABLE],
    [list('- {name: The Thames Note, country: IRL, state_owned: true, domain: note.example}')],
  );
  expect(outlets.named('Thames Note')).toMatchObject({ country: 'IRL', stateMedia: true });
});

it.each(['- {name: A}', 'name: A', '- [', '- {name: 4, state_owned: true}'])(
  'refuses a list that is none, by its name: %s',
  (text) => {
    expect(() => readOutlets([TABLE], [list(text)])).toThrow(OutletError);
    expect(() => readOutlets([TABLE], [list(text)])).toThrow(/^publishers\.yaml: /);
  },
);
