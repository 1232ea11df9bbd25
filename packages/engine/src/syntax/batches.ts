/** Words in one batch of the encoder, padding included; more cost memory and win no time. */
const BATCH_WORDS = 512;
/** Sentences of a batch are at most this much longer than its shortest, in tokens or in share. */
const SLACK_TOKENS = 2;
const SLACK_SHARE = 1.15;

/**
 * Indexes of sentences, in batches of similar length so that little is computed for padding.
 * Empty sentences are left out.
 */
export function batches(lengths: readonly number[]): number[][] {
  const order = [...lengths.keys()].filter((i) => lengths[i]! > 0);
  order.sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const found: number[][] = [];
  for (let at = 0; at < order.length; at += found.at(-1)!.length) {
    const shortest = lengths[order[at]!]!;
    const limit = Math.max(shortest + SLACK_TOKENS, Math.floor(shortest * SLACK_SHARE));
    let end = at + 1;
    while (end < order.length && fits(lengths[order[end]!]!, end - at + 1, limit)) end++;
    found.push(order.slice(at, end));
  }
  return found;
}

function fits(length: number, sentences: number, limit: number): boolean {
  return length <= limit && length * sentences <= BATCH_WORDS;
}
