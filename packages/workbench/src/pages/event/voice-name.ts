import type { Claim } from 'demarche/client';

/** Whoever takes a position, as the reports name them. */
export function voiceName(claim: Claim | undefined): string {
  if (!claim) return 'somebody';
  const { kind, name } = claim.source;
  if (kind === 'publisher') return name ?? 'a publisher not known';
  return name ?? 'a source left unnamed';
}
