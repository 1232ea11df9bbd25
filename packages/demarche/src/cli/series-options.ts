import { type Command, Option } from 'commander';
import { UNITS, type Unit } from '../relations/calendar.js';
import { WEIGHINGS, type Weighing } from '../relations/weigh.js';
import { dataOption, isoDay, jsonOption } from './options.js';

/** Options that all commands of relations take. */
export interface SeriesOptions {
  readonly from?: string;
  readonly to?: string;
  readonly by: Unit;
  readonly weigh: Weighing;
  readonly data?: string;
  readonly json?: boolean;
}

export function withSeriesOptions(command: Command, by: Unit): Command {
  return command
    .addOption(new Option('--from <day>', 'first day, YYYY-MM-DD').argParser(isoDay))
    .addOption(new Option('--to <day>', 'last day, YYYY-MM-DD').argParser(isoDay))
    .addOption(new Option('--by <unit>', 'length of a period').choices(UNITS).default(by))
    .addOption(
      new Option('--weigh <how>', 'what a story counts for')
        .choices(WEIGHINGS)
        .default(WEIGHINGS[0]),
    )
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'));
}

/** How the choices of --weigh read under a table. */
export const WEIGHED: Readonly<Record<Weighing, string>> = {
  'certainty+origins':
    'weighed by certainty and independent origins (--weigh none counts all alike)',
  certainty: 'weighed by certainty',
  origins: 'weighed by independent origins',
  none: 'every story counts alike',
};
