import { describe, expect, test } from 'vitest';
import { Bounds } from './bounds.js';
import { Tokenizer } from './tokens.js';

function forms(text: string): string[] {
  const bounds = new Bounds();
  new Tokenizer().tokenize(text, 0, text.length, bounds);
  return Array.from({ length: bounds.length }, (_, i) =>
    text.slice(bounds.start(i), bounds.end(i)),
  );
}

/** Each case is the expected tokens, joined by spaces, and the text as written. */
function check(cases: readonly (readonly [text: string, tokens: string])[]): void {
  for (const [text, tokens] of cases) expect(forms(text), text).toEqual(tokens.split(' '));
}

describe('words', () => {
  test('punctuation is cut off, clitics apart, with straight and curly apostrophes', () => {
    check([
      ["She didn't go; they'll stay.", "She did n't go ; they 'll stay ."],
      [
        'Lind’s envoys can’t, won’t, couldn’t’ve.',
        'Lind ’s envoys ca n’t , wo n’t , could n’t ’ve .',
      ],
      ["The ministers' cars, O'Hara and Sana'a", "The ministers ' cars , O'Hara and Sana'a"],
      ['It cannot; I’m gonna. DON’T!', 'It can not ; I ’m gon na . DO N’T !'],
      ["rock 'em in '71 and the 1980's", "rock 'em in '71 and the 1980's"],
    ]);
  });

  test('an apostrophe after s closes single quotes that stand open', () => {
    check([
      ["the 'two states' plan", "the ' two states ' plan"],
      ["the two states' plan", "the two states ' plan"],
    ]);
  });

  test('a hyphenated word is cut at its hyphens unless an affix holds it', () => {
    check([
      ['the Ruritania-Borduria pact', 'the Ruritania - Borduria pact'],
      ['Kim Jong-un', 'Kim Jong - un'],
      [
        'pro-government, anti-war, ex-minister, mid-June',
        'pro-government , anti-war , ex-minister , mid-June',
      ],
      ['a 20-year-old day-to-day job', 'a 20 - year - old day - to - day job'],
      ['U.S.-led', 'U.S. - led'],
    ]);
  });

  test('dashes and ellipses are tokens, spaced or not', () => {
    check([
      ['talks—if any—failed -- again...', 'talks — if any — failed -- again ...'],
      ['2020–2024', '2020 – 2024'],
      ['Well… yes?!', 'Well … yes ?!'],
    ]);
  });

  test('slashes part words, not dates, fractions or one-letter shorthands', () => {
    check([
      ['and/or Moscow/Minsk', 'and / or Moscow / Minsk'],
      ['on 11/28/2000 or 9/11', 'on 11/28/2000 or 9/11'],
      ['w/o s/he', 'w/o s/he'],
    ]);
  });
});

describe('full stops', () => {
  test('abbreviations, acronyms and initials keep theirs', () => {
    check([
      ['Gen. Orr met Dr. J. R. Lind at St. Anne.', 'Gen. Orr met Dr. J. R. Lind at St. Anne .'],
      ['The U.N. and U.S. said at 5 a.m. that', 'The U.N. and U.S. said at 5 a.m. that'],
      [
        'See No. 5, vol. 2, i.e. the Ph.D. Inc. list etc. here',
        'See No. 5 , vol. 2 , i.e. the Ph.D. Inc. list etc. here',
      ],
    ]);
  });

  test('ordinary words give theirs to the sentence', () => {
    check([
      ['They said no. He sat. The sun', 'They said no . He sat . The sun'],
      ['Firms closed, etc.', 'Firms closed , etc .'],
      ['It was Plan B. The', 'It was Plan B . The'],
    ]);
  });
});

describe('figures', () => {
  test('decimals, thousands, times and telephone numbers stay whole', () => {
    check([
      ['1,234.5 at 5:30, 1.428 or .04', '1,234.5 at 5:30 , 1.428 or .04'],
      ['call 555-0147 or 1-800-555-0147', 'call 555-0147 or 1-800-555-0147'],
      ['2024-06-12, 12.06.2024', '2024-06-12 , 12.06.2024'],
    ]);
  });

  test('ranges are cut, lists too', () => {
    check([
      ['5-10 of 1969-1970', '5 - 10 of 1969 - 1970'],
      ['[13,14]', '[ 13 , 14 ]'],
    ]);
  });

  test('currencies, percent signs and units are cut off; ordinals and decades are not', () => {
    check([
      ['$5m, US$4.5, £30bn, €7', '$ 5 m , US$ 4.5 , £ 30 bn , € 7'],
      ['50% by 7:30PM, 5km', '50 % by 7:30 PM , 5 km'],
      ['the 21st of the 1990s, 18T', 'the 21st of the 1990s , 18T'],
      ['#5 and #Peace by @Envoy', '# 5 and #Peace by @Envoy'],
    ]);
  });
});

describe('what the web writes', () => {
  test('addresses are one token without the punctuation around them', () => {
    check([
      ['(see https://example.org/a_b?c=1&d=2).', '( see https://example.org/a_b?c=1&d=2 ) .'],
      [
        'mail m.lind@example.co.uk, or www.example.com!',
        'mail m.lind@example.co.uk , or www.example.com !',
      ],
      ['report.pdf from example.gov/list', 'report.pdf from example.gov/list'],
    ]);
  });

  test('a missing space after a stop does not glue two words', () => {
    check([['They left.Then came', 'They left . Then came']]);
  });

  test('smileys, emoji and rules', () => {
    check([
      ['fine :) *** ------', 'fine :) *** ------'],
      ['peace 👍🏽🇺🇳 now', 'peace 👍🏽 🇺🇳 now'],
    ]);
  });

  test('broken encodings stay text, and their apostrophes still part clitics', () => {
    check([
      ['Lindâ€™s cafÃ© didn\u0092t', 'Lind â€™s cafÃ© did n\u0092t'],
      ['Ministry\ufffds aide', 'Ministry \ufffds aide'],
    ]);
  });

  test('companies with an ampersand, and quotation marks of all kinds', () => {
    check([
      ['AT&T and R&D', 'AT&T and R&D'],
      ['``Yes,\'\' “no” „ja“ «non» "x"', '`` Yes , \'\' “ no ” „ ja “ « non » " x "'],
    ]);
  });
});
