/** What a document is of, as its comments say: GUM's "meta::genre", else EWT's prefix of ids. */
export class Genres {
  private current = 'unknown';

  /** The genre of the sentence with these comments; they come in the order of the file. */
  of(comments: readonly string[]): string {
    const document = value(comments, /^# ?newdoc(?: id)? ?=\s*(\S+)/);
    if (document !== null) this.current = document.split(/[-_]/)[0] ?? 'unknown';
    const genre = value(comments, /^# ?meta::genre ?=\s*(\S+)/);
    if (genre !== null) this.current = genre;
    return this.current;
  }
}

function value(comments: readonly string[], pattern: RegExp): string | null {
  for (const comment of comments) {
    const found = pattern.exec(comment);
    if (found !== null) return found[1]!;
  }
  return null;
}
