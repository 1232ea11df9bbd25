/**
 * How fast reports are merged into stories, and how much memory a window of them takes.
 *
 *     node -C source --import tsx bench/stories.ts [reports, default 200000] [days, default 1461]
 *
 * Reports are generated from a seed: sixty sides with a few pairs in most of the news, all sixteen
 * types, sentences of twenty words. One report in three tells an event of the last days again, half
 * of these in the same words; one in fifty comes up to thirty days late, one in twenty tells of a
 * month. They come in batches, as from a coder; what is older than the window is let go of.
 *
 * The yardstick is reading the same reports as JSON lines, in the same process and the same rounds:
 * rates depend on the machine, ratios hardly do.
 */

import { addDays } from '../packages/demarche/src/relations/calendar.js';
import { actor, article, event, report } from '../packages/demarche/src/store/testing/build.js';
import { briefOf } from '../packages/demarche/src/stories/brief.js';
import { StoryMerger } from '../packages/demarche/src/stories/merger.js';
import type { ToldReport } from '../packages/demarche/src/stories/origins.js';
import { EVENT_TYPES, type Event } from '../packages/engine/src/index.js';
import { chance } from '../scripts/chance.js';

const REPORTS = Number(process.argv[2] ?? 200_000);
const DAYS = Number(process.argv[3] ?? 1461);
const BATCH = 500;
const WINDOW_DAYS = 45;

const random = chance(2022);
/** Low indexes are the frequent ones, as countries and words are in news. */
const skewed = (length: number) => Math.floor(random() ** 3 * length);
const letters = (n: number) =>
  Array.from({ length: n }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
const sides = Array.from({ length: 60 }, () => letters(3).toUpperCase());
const vocabulary = Array.from({ length: 30_000 }, (_, i) => letters(3 + (i % 8)));
const words = (n: number) =>
  Array.from({ length: n }, () => vocabulary[skewed(vocabulary.length)]).join(' ');

/** An event that papers tell, and one of their sentences on it. */
interface Happening {
  readonly event: Event;
  readonly sentence: string;
}

const recent: Happening[] = [];

function happening(day: string): Happening {
  const [a, b] = [sides[skewed(60)]!, sides[skewed(60)]!];
  const vague = random() < 0.05;
  const start = vague ? `${day.slice(0, 7)}-01` : addDays(day, -Math.floor(random() * 3));
  const dated = vague || random() < 0.4;
  const told: Event = event({
    type: EVENT_TYPES[Math.floor(random() * EVENT_TYPES.length)]!,
    actors: [actor(a, { name: `Country ${a}` })],
    recipients: random() < 0.7 ? [actor(b, { name: `Country ${b}` })] : [],
    date: dated ? start : null,
    when: dated
      ? {
          start,
          end: vague ? addDays(start, 27) : start,
          precision: vague ? 'month' : 'day',
          expression: { text: 'then', span: [0, 4] },
        }
      : null,
  });
  const made = { event: told, sentence: words(20) };
  recent.push(made);
  if (recent.length > 400) recent.shift();
  return made;
}

let number = 0;
function oneReport(day: string): ToldReport {
  const again = recent.length > 0 && random() < 1 / 3;
  const told = again ? recent[recent.length - 1 - skewed(recent.length)]! : happening(day);
  const sentence = again && random() < 0.5 ? words(20) : told.sentence;
  const published = random() < 0.02 ? addDays(day, -Math.floor(random() * 30)) : day;
  const of = article({ id: `a${number}`, title: words(8), published, text: sentence });
  const trigger = sentence.split(' ')[6]!;
  const at = sentence.indexOf(trigger);
  const made = report(of, { event: told.event });
  const span = [at, at + trigger.length] as const;
  const evidence = { ...made.evidence, sentence, trigger: { text: trigger, span } };
  // Without the article's text: a report holds its sentence alone.
  const { text: _, ...record } = of;
  return { ...made, article: record, evidence, id: `r${number++}` };
}

/** Processor time of what it runs, milliseconds; other work on the machine leaves it alone. */
function stopwatch() {
  let spent = 0;
  return {
    time<T>(work: () => T): T {
      const before = process.cpuUsage();
      const result = work();
      const { user, system } = process.cpuUsage(before);
      spent += (user + system) / 1000;
      return result;
    },
    ms: () => spent,
  };
}

const merger = new StoryMerger();
const [reading, briefing, merging] = [stopwatch(), stopwatch(), stopwatch()];
const parts: { readonly reports: number; readonly ms: number }[] = [];
let [held, moved, longest] = [0, 0, 0];

for (let done = 0; done < REPORTS; done += BATCH) {
  const day = addDays('2022-01-01', Math.floor((done / REPORTS) * DAYS));
  const lines = Array.from({ length: BATCH }, () => JSON.stringify(oneReport(day)));
  const before = merging.ms();
  const reports = reading.time(() => lines.map((line) => JSON.parse(line) as ToldReport));
  const briefs = briefing.time(() => reports.map((one) => briefOf(one, one.id)));
  merging.time(() => {
    moved += merger.add(briefs).size;
    held = Math.max(held, merger.size);
    if (done % (20 * BATCH) === 0) merger.forget(addDays(day, -WINDOW_DAYS));
  });
  longest = Math.max(longest, merging.ms() - before);
  parts.push({ reports: BATCH, ms: merging.ms() - before });
}

const rate = (ms: number) => Math.round((REPORTS / ms) * 1000).toLocaleString('en');
const sum = (list: typeof parts) => list.reduce((total, { ms }) => total + ms, 0);
const [first, last] = [parts.slice(0, parts.length >> 1), parts.slice(parts.length >> 1)];
const all = briefing.ms() + merging.ms();
console.log(`reports       ${REPORTS} over ${DAYS} days, ${Math.round(REPORTS / DAYS)} a day`);
console.log(`window        ${WINDOW_DAYS} days, ${held} reports held at most`);
console.log(`merged        ${rate(all)} reports a second of processor time`);
console.log(`  briefs      ${rate(briefing.ms())}`);
console.log(`  stories     ${rate(merging.ms())}; longest batch ${longest.toFixed(0)} ms`);
console.log(
  `against JSON  ${(all / reading.ms()).toFixed(2)} times as long as parsing the reports`,
);
console.log(`second half   ${(sum(last) / sum(first)).toFixed(2)} times as long as the first`);
console.log(`moved         ${(moved / REPORTS).toFixed(2)} reports a report given a story`);
console.log(`memory        ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB of heap`);
