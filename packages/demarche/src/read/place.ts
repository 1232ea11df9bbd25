/** Where in the input something stands: `corpus.zip!day1.jsonl:3`. */
export interface Place {
  /** Path as the user gave or would open it; `-` for standard input. */
  readonly file: string;
  /** Entry within an archive, `null` outside one. */
  readonly entry: string | null;
  /** Line, from 1; `null` where the whole file is meant. */
  readonly line: number | null;
}

/** The place as one word, for messages: `file`, `file:line`, `file!entry:line`. */
export function formatPlace(place: Place): string {
  const entry = place.entry === null ? '' : `!${place.entry}`;
  const line = place.line === null ? '' : `:${place.line}`;
  return `${place.file}${entry}${line}`;
}
