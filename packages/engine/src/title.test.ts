import { beforeAll, describe, expect, test } from 'vitest';
import { loadCoder } from '../node/load.js';
import type { Article } from './article.js';
import type { Coder } from './coder.js';
import { textOf } from './span.js';
import { handParsed } from './testing/hand-parsed.js';
import { titleApart, titleStart, withTitle } from './title.js';

const UNKNOWN = { publisher: null, url: null, byline: null, dateline: null, language: 'en' };

function article(title: string | null, text: string): Article {
  return { ...UNKNOWN, id: 'a', title, text, published: '2024-06-20' };
}

describe('a title and its text', () => {
  test('a title that opens the text is not apart from it', () => {
    expect(titleApart(article('Chad votes', 'Chad votes\n\nPolls opened.'))).toBeNull();
    expect(titleApart(article('  ', 'Polls opened.'))).toBeNull();
    expect(titleApart(article('Chad votes', 'Polls opened.'))).toBe('Chad votes');
  });

  test('a title is a headline after the last sentence, its tokens in place', () => {
    const text = handParsed('Polls NOUN 2 nsubj\nopened VERB 0 root open');
    const title = handParsed('Chad PROPN 2 nsubj\nvotes VERB 0 root vote');
    const whole = withTitle(text, title);
    const last = whole.sentences.at(-1);
    expect(last?.block).toBe('headline');
    expect(last?.index).toBe(text.sentences.length);
    expect(last?.span[0]).toBe(titleStart(text.text));
    for (const { form, span } of last?.tokens ?? []) expect(textOf(whole.text, span)).toBe(form);
  });
});

describe('coded with its text', () => {
  let coder: Coder;
  beforeAll(async () => {
    coder = await loadCoder();
  }, 60_000);

  test('what the title alone tells is a report whose spans point into the title', async () => {
    const one = article('France condemns Russia', 'Germany imposed sanctions on Iran.');
    const { document, mentions, reports } = await coder.code(one);
    expect(document.text).toBe(one.text);
    expect(reports.map(({ event, evidence }) => [event.type, evidence.block])).toEqual([
      ['ACCUSE', 'title'],
      ['SANCTION', 'body'],
    ]);
    const [told] = reports;
    const { trigger, span, sentence } = told?.evidence ?? { span: [0, 0] as const };
    expect(textOf(one.title ?? '', span)).toBe(sentence);
    expect(textOf(one.title ?? '', trigger?.span ?? [0, 0])).toBe('condemns');
    expect(told?.event.actors[0]?.mention.span).toEqual([0, 6]);
    expect(mentions.every((mention) => mention.span[1] <= one.text.length)).toBe(true);
  });

  test('what the text tells as well is counted once', async () => {
    const text = 'France condemned Russia on Sunday. The weather was mild.';
    const told = await coder.code(article('France condemns Russia', text));
    expect(told.reports.map(({ evidence }) => evidence.block)).toEqual(['body']);
    const within = await coder.code(
      article('France condemns Russia', `France condemns Russia\n\n${text}`),
    );
    expect(within.reports.filter(({ evidence }) => evidence.block === 'title')).toEqual([]);
  });
});
