/**
 * Sentences of raw news, cut and tokenised by the engine itself, for the student to learn from:
 * `node -C source --import tsx training/raw_sentences.ts --data ../shared/data --out FILE`.
 * One sentence a line, tokens joined by tabs; each sentence once; tables and fragments left out.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { segment } from '../packages/engine/src/text/segment.js';

const FILES = ['reuters-1987.jsonl', 'web-2014-bodies.jsonl', 'guardian-2017-2019.jsonl'];
const SHORTEST = 4;
const LONGEST = 60;
/** Least share of tokens that are words in lower case: tables and headlines fall below it. */
const PROSE = 0.5;

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, out: { type: 'string' } },
});
if (!values.out) throw new Error('--out FILE is missing');

function prose(forms: readonly string[]): boolean {
  if (forms.length < SHORTEST || forms.length > LONGEST) return false;
  return forms.filter((f) => /^\p{Ll}+$/u.test(f)).length >= PROSE * forms.length;
}

const seen = new Set<string>();
const out = createWriteStream(values.out);
for (const file of FILES) {
  const lines = createInterface({ input: createReadStream(`${values.data}/news/${file}`) });
  for await (const line of lines) {
    const article = JSON.parse(line) as { title?: string; text?: string; body?: string };
    for (const sentence of segment(article.body ?? article.text ?? '').sentences) {
      const forms = sentence.tokens.map((token) => token.form);
      const text = forms.join('\t');
      if (!prose(forms) || seen.has(text)) continue;
      seen.add(text);
      out.write(`${text}\n`);
    }
  }
}
out.end();
console.log(`${seen.size} sentences`);
