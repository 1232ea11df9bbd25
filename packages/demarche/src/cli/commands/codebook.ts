import { Command } from 'commander';
import type { Finish } from '../finish.js';
import { codebookCheckCommand } from './codebook-check.js';
import { codebookTestCommand } from './codebook-test.js';

export function codebookCommand(finish: Finish): Command {
  return new Command('codebook')
    .description('work on the codebook')
    .addCommand(codebookCheckCommand(finish))
    .addCommand(codebookTestCommand(finish));
}
