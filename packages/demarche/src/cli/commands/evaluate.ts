import { Argument, Command, Option } from 'commander';
import {
  EVALUATION_KINDS,
  type EvaluationKind,
  type EvaluationOptions,
  formatRefusal,
  formatTable,
  GROUPINGS,
  runEvaluation,
} from '../../evaluate/index.js';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { jsonOption, rulesOnlyOption } from '../options.js';
import { write } from '../terminal.js';

type Options = EvaluationOptions & { readonly json?: boolean };

export function evaluateCommand(finish: Finish): Command {
  return new Command('evaluate')
    .description('measure the engine on a gold file')
    .addArgument(new Argument('<kind>', 'what is measured').choices(EVALUATION_KINDS))
    .argument('<file>', 'CoNLL-U, IOB2, TSV, JSON lines, or a folder of gold codings')
    .option('--predictions <file>', 'write the answers there, for other scorers')
    .option('--raw', 'syntax: score raw text too, with our own sentences and tokens')
    .option('--sentences <file>', 'actors: the table that gold without sentences points into')
    .addOption(rulesOnlyOption())
    .addOption(
      new Option('--by <property>', 'only the table by this; default: all').choices(GROUPINGS),
    )
    .addOption(jsonOption('figures as JSON, on standard output'))
    .addHelpText(
      'after',
      `
Examples:
  demarche evaluate syntax dev.conllu --by deprel
  demarche evaluate coreference dev.conllu --predictions answers.conllu
  demarche evaluate relations pairs.tsv --predictions answers.jsonl
  demarche evaluate events samples/gold
  demarche evaluate actors samples/actors
  demarche evaluate stories samples/stories`,
    )
    .action((kind: EvaluationKind, file: string, options: Options) =>
      finish(options, async () => {
        const { tables, refused } = await runEvaluation(kind, file, options);
        const terminal = { stderr: process.stderr, json: options.json === true };
        for (const refusal of refused) {
          write(terminal, options.json ? JSON.stringify(refusal) : formatRefusal(refusal));
        }
        const shown = options.json
          ? JSON.stringify({ kind, file, tables })
          : tables.map(formatTable).join('\n\n');
        process.stdout.write(`${shown}\n`);
        return refused.length > 0 ? EXIT.refused : EXIT.done;
      }),
    );
}
