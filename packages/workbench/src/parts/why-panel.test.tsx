import { describe, expect, it } from 'vitest';
import { reading } from '../testing/records.js';
import { markup, words } from '../testing/render.js';
import { WhyPanel } from './why-panel.js';

const coded = reading([
  {
    sentence: 'Nothing happened in Peru.',
    type: 'CONSULT',
    trigger: 'happened',
    actor: ['Peru', 'PER', 'Peru'],
  },
  {
    sentence: 'Chile banned fish from Peru, according to El Puerto.',
    type: 'SANCTION',
    trigger: 'banned',
    actor: ['Chile', 'CHL', 'Chile'],
    recipient: ['Peru', 'PER', 'Peru'],
    source: ['El Puerto', 'according to', 'Chile banned fish from Peru'],
    certainty: 'reported',
  },
]);
const [, banned] = coded.reports;
if (!banned) throw new Error('two reports were told');

const panel = (report = banned) => (
  <WhyPanel reading={coded} report={report} takeFocus={false} closeHref="/articles/article-1" />
);

describe('WhyPanel', () => {
  it('names frame, codebook line, parties, source and certainty', () => {
    const text = words(panel());
    for (const part of [
      'SANCTION/banned',
      'SANCTION.yaml:12',
      'Chile to Peru',
      '“Peru” is Peru',
      'El Puerto',
      'by “according to”',
      'someone else says so',
      'No other frame matched.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('sets each matched token over its part, where it stands in its own sentence', () => {
    expect(markup(panel())).toContain('<ruby class="trigger">banned<rt>verb</rt></ruby>');
  });

  it('lists rulings in order and the frames that lost with their reasons', () => {
    const why = {
      ...banned.why,
      rulings: ['first ruling', 'second ruling'],
      rejected: [{ frame: 'REJECT/ban', reason: 'it was in force before' }],
    };
    const text = words(panel({ ...banned, why }));
    expect(text.indexOf('first ruling')).toBeLessThan(text.indexOf('second ruling'));
    expect(text).toContain('1 other frame matched and lost');
    expect(text).toContain('REJECT/ban it was in force before');
  });

  it('says that the publisher speaks where no source is named', () => {
    expect(words(panel({ ...banned, attributions: [] }))).toContain('writes it in its own voice');
  });
});
