import { describe, expect, it } from 'vitest';
import { report } from '../testing/records.js';
import { markup, words } from '../testing/render.js';
import { EventRow } from './event-row.js';

const told = report(
  {
    id: 'r 1',
    sentence: 'Peru freed two Chilean sailors, the ministry said.',
    type: 'RETREAT',
    trigger: 'freed',
    actor: ['Peru', 'PER', 'Peru'],
    recipient: ['Chilean', 'CHL', 'Chile'],
    source: ['the ministry', 'said', 'Peru freed two Chilean sailors'],
    certainty: 'reported',
    date: '2024-06-19',
  },
  200,
);

describe('EventRow', () => {
  it('tells when, what, who to whom, the sentence and who says so', () => {
    const row = words(<EventRow report={told} />);
    for (const part of [
      '19 Jun 2024',
      'Retreat',
      'Peru to Chile',
      'Peru freed two Chilean sailors, the ministry said.',
      'The Harbour Post',
      'citing the ministry',
      'reported',
    ]) {
      expect(row).toContain(part);
    }
  });

  it('leads to the sentence in its article and to the relation of the pair', () => {
    const html = markup(<EventRow report={told} />);
    expect(html).toContain('href="/articles/article-1?event=r%201"');
    expect(html).toContain('href="/relations/PER/CHL"');
  });

  it('marks the trigger where it stands in the sentence, not in the article', () => {
    expect(markup(<EventRow report={told} />)).toContain(
      '<span class="m-trigger coop">freed</span>',
    );
  });

  it('says so where the publisher speaks in its own voice', () => {
    expect(words(<EventRow report={{ ...told, attributions: [] }} />)).toContain(
      'in its own voice',
    );
  });

  it('offers no relation for an event without a second side', () => {
    const alone = { ...told, event: { ...told.event, recipients: [] } };
    expect(markup(<EventRow report={alone} />)).not.toContain('/relations/');
  });
});
