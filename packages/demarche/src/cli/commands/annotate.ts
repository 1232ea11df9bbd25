import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { loadAnnotator, readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command } from 'commander';
import { annotateText } from '../../evaluate/index.js';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { openOutput } from '../output.js';

export function annotateCommand(finish: Finish): Command {
  return new Command('annotate')
    .description('sentences, tags, trees, names and coreference of a plain text, as CoNLL-U')
    .argument('<file>', 'a plain text in UTF-8; - for standard input')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      `
Examples:
  demarche annotate article.txt
  echo "Seoul rejected the offer." | demarche annotate -`,
    )
    .action((file: string, options: { readonly out?: string }) =>
      finish({}, async () => {
        const text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
        const assets = await readAssets();
        const annotator = await loadAnnotator(assets.model);
        const knowledge = readKnowledge(assets.knowledge);
        const id = file === '-' ? 'stdin' : basename(file);
        const conllu = await annotateText(text, id, annotator, knowledge);
        const output = openOutput(options.out);
        await output.write(conllu);
        await output.close();
        return EXIT.done;
      }),
    );
}
