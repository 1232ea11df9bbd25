/** Token boundaries as a growing pair list: token `i` covers `[at[2i], at[2i + 1])`. */
export class Bounds {
  at = new Int32Array(256);
  /** Number of tokens. */
  length = 0;

  push(start: number, end: number): void {
    const slot = this.length * 2;
    if (slot + 2 > this.at.length) this.grow();
    this.at[slot] = start;
    this.at[slot + 1] = end;
    this.length++;
  }

  start(token: number): number {
    return this.at[token * 2]!;
  }

  end(token: number): number {
    return this.at[token * 2 + 1]!;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    const larger = new Int32Array(this.at.length * 2);
    larger.set(this.at);
    this.at = larger;
  }
}
