import type { Writable } from 'node:stream';
import { formatPlace, type Refused, type Warned } from '../read/index.js';
import type { Failure } from './failure.js';

/** Where messages go and how they look: one line each, or one JSON object each. */
export interface Terminal {
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly json: boolean;
}

/** What went wrong with one input, or is odd about it. */
export function tellItem(terminal: Terminal, item: Refused | Warned): void {
  const place = formatPlace(item.place);
  if (terminal.json) {
    write(terminal, JSON.stringify({ level: item.kind, ...item }));
  } else if (item.kind === 'refused') {
    write(terminal, `${place}: ${item.reason}; ${item.wayOut}`);
  } else {
    write(terminal, `${place}: note: ${item.reason}`);
  }
}

/** Why the command ends: one line, or object, a problem. */
export function tellFailure(terminal: Terminal, { message, wayOut, code }: Failure): void {
  for (const reason of message.split('\n')) {
    if (terminal.json) {
      write(terminal, JSON.stringify({ level: 'error', reason, wayOut, exit: code }));
    } else {
      write(terminal, `demarche: ${reason}; ${wayOut}`);
    }
  }
}

export function tell(terminal: Terminal, line: string): void {
  if (!terminal.json) write(terminal, line);
}

export function write(terminal: Terminal, line: string): void {
  terminal.stderr.write(`${line}\n`);
}
