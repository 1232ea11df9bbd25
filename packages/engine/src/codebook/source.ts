import { LineCounter, parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import type { CodebookProblem } from './error.js';

type Path = readonly (string | number)[];

/** One YAML file: its checked contents, and the place of everything in it. */
export interface Source<T> {
  readonly file: string;
  readonly value: T;
  line(path: Path): number;
  problem(path: Path, found: string, expected: string): CodebookProblem;
}

/** Reads and checks one file. Faults go to `problems`; then `null` comes back. */
export function readSource<T>(
  file: { readonly name: string; readonly text: string },
  schema: ZodType<T>,
  problems: CodebookProblem[],
): Source<T> | null {
  const lines = new LineCounter();
  const doc = parseDocument(file.text, { lineCounter: lines });
  for (const error of doc.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    const said = error.message.split('\n')[0] ?? error.code;
    problems.push({ file: file.name, line, column: col, found: said, expected: 'valid YAML' });
  }
  if (doc.errors.length > 0) return null;

  const at = (path: Path): { line: number; col: number } => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length ? doc.getIn(path.slice(0, length), true) : doc.contents;
      const start = rangeStart(node);
      if (start !== null) return lines.linePos(start);
    }
    return { line: 1, col: 1 };
  };
  const problem = (path: Path, found: string, expected: string): CodebookProblem => {
    const { line, col } = at(path);
    return { file: file.name, line, column: col, found, expected };
  };

  const data: unknown = doc.toJS();
  const checked = schema.safeParse(data);
  if (!checked.success) {
    for (const issue of checked.error.issues) {
      const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
      problems.push(problem(path, shown(doc.getIn(path)), `${path.join('.')}: ${issue.message}`));
    }
    return null;
  }
  return { file: file.name, value: checked.data, line: (path) => at(path).line, problem };
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : null;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'object' && value !== null ? 'a block' : JSON.stringify(value);
}
