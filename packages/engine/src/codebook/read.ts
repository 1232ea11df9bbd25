import { contentHash } from '../hash.js';
import { type Context, EVENT_TYPES, type EventType } from '../plover.js';
import type { Codebook, ContextEntry, Rulings, TypeEntry } from './codebook.js';
import { compileRulings, compileType, indexPatterns } from './compile.js';
import { compileContexts, indexCues } from './contexts.js';
import { flattenLists, type Lists } from './entry.js';
import { CodebookError, type CodebookProblem } from './error.js';
import { contextsFile, listsFile, rulingsFile, typeFile } from './schema.js';
import { readSource } from './source.js';

/** A file of the codebook: its name ("SANCTION.yaml") and YAML text. */
export interface CodebookFile {
  readonly name: string;
  readonly text: string;
}

const EMPTY_RULINGS: Rulings = {
  operators: new Map(),
  outcomes: new Map(),
  lightVerbs: new Map(),
  auxiliaries: new Map(),
  saying: new Set(),
  transparent: new Set(),
  modes: new Map(),
};

/**
 * Reads a codebook: one YAML file a type, `lists.yaml` (named noun lists), `rulings.yaml`
 * (operators and what they do) and `contexts.yaml` (cues). The order of files does not matter.
 *
 * @throws CodebookError with every problem found, each with file, line, found and expected
 */
export function readCodebook(files: readonly CodebookFile[]): Codebook {
  const problems: CodebookProblem[] = [];
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const named = (name: string) => sorted.find((file) => baseName(file.name) === name);

  const lists = readLists(named('lists.yaml'), problems);
  // Nothing that refers to broken lists can be judged.
  if (problems.length > 0) throw new CodebookError(problems);
  const types = readTypes(sorted, lists, problems);
  const rulingsText = named('rulings.yaml');
  const rulingsSource = rulingsText && readSource(rulingsText, rulingsFile, problems);
  const rulings = rulingsSource ? compileRulings(rulingsSource, lists, problems) : EMPTY_RULINGS;
  const contexts = readContexts(named('contexts.yaml'), problems);

  if (problems.length > 0) throw new CodebookError(problems);
  const inOrder = EVENT_TYPES.flatMap((type) => types.get(type) ?? []);
  return {
    types: new Map(inOrder.map((entry) => [entry.type, entry])),
    index: indexPatterns(inOrder),
    rulings,
    contexts,
    contextCues: indexCues(contexts),
    expectations: inOrder.flatMap((entry) => entry.expectations),
    hash: contentHash(sorted.flatMap((file) => [baseName(file.name), file.text])),
  };
}

function readTypes(
  files: readonly CodebookFile[],
  lists: Lists,
  problems: CodebookProblem[],
): Map<EventType, TypeEntry> {
  const types = new Map<EventType, TypeEntry>();
  const frameIds = new Set<string>();
  for (const file of files) {
    if (NOT_TYPES.has(baseName(file.name))) continue;
    const source = readSource(file, typeFile, problems);
    if (!source) continue;
    const { type } = source.value;
    if (types.has(type)) {
      problems.push(source.problem(['type'], `a second file for ${type}`, 'one file a type'));
    }
    source.value.frames.forEach((frame, i) => {
      const id = `${type}/${frame.id}`;
      if (frameIds.has(id)) {
        problems.push(source.problem(['frames', i, 'id'], `${id} again`, 'an id of its own'));
      }
      frameIds.add(id);
    });
    types.set(type, compileType(source, lists, problems));
  }
  return types;
}

const NOT_TYPES: ReadonlySet<string> = new Set(['lists.yaml', 'rulings.yaml', 'contexts.yaml']);

function readLists(file: CodebookFile | undefined, problems: CodebookProblem[]): Lists {
  const source = file && readSource(file, listsFile, problems);
  if (!source) return new Map();
  try {
    return flattenLists(source.value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push(source.problem([], error.message, 'lists that exist and do not hold themselves'));
    return new Map();
  }
}

function readContexts(
  file: CodebookFile | undefined,
  problems: CodebookProblem[],
): Map<Context, ContextEntry> {
  const source = file && readSource(file, contextsFile, problems);
  return source ? compileContexts(source, problems) : new Map();
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
