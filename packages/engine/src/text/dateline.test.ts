import { describe, expect, test } from 'vitest';
import { findDateline } from './dateline.js';

/** Place, region, date and agency, "-" where none is given; null for no dateline. */
function parts(text: string): string | null {
  const found = findDateline(text, 0, text.length);
  if (found === null) return null;
  return [found.place, found.region, found.date, found.agency]
    .map((part) => part?.text ?? '-')
    .join(' | ');
}

describe('datelines', () => {
  test.each([
    ['PYONGYANG, June 12 (Meridian) — The two', 'PYONGYANG | - | June 12 | Meridian'],
    ['NAIROBI, Kenya (AP) _ Thousands', 'NAIROBI | Kenya | - | AP'],
    ['MOSCOW. June 12 (Interfax) - The', 'MOSCOW | - | June 12 | Interfax'],
    ['MOSCOW, June 12. /TASS/. The', 'MOSCOW | - | June 12 | TASS'],
    ['New York (CNN) -- The', 'New York | - | - | CNN'],
    ['(Reuters) - The', '- | - | - | Reuters'],
    ['KYIV—The army', 'KYIV | - | - | -'],
    ['BRUSSELS | The union', 'BRUSSELS | - | - | -'],
    ['ST. LOUIS, Mo., Oct. 20 - Shares', 'ST. LOUIS | Mo. | Oct. 20 | -'],
    ['BEIJING/SEOUL, 3 March 2023 (Reuters) – Both', 'BEIJING/SEOUL | - | 3 March 2023 | Reuters'],
    ['MANILA, April 1, Reuter - A', 'MANILA | - | April 1 | Reuter'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  test.each([
    'NATO — the alliance of the West — said no.',
    'UPDATE — The bridge is open.',
    'Envoys met — at last — in May.',
    'The treaty (1990) - long forgotten - held.',
    'A — B',
  ])('%s opens with none', (text) => {
    expect(parts(text)).toBeNull();
  });

  test('spans point into the text', () => {
    const text = 'x\n\nPYONGYANG, June 12 (Meridian) — The two';
    const found = findDateline(text, 3, text.length)!;
    expect(text.slice(...found.span)).toBe('PYONGYANG, June 12 (Meridian) —');
    expect(text.slice(...found.date!.span)).toBe('June 12');
    expect(text.slice(...found.agency!.span)).toBe('Meridian');
  });
});
