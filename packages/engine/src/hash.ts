import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Digits of a SHA-256 kept in ids and codings: 64 bits, ample for a store of 10^8 records. */
const DIGITS = 16;

/**
 * Content hash of a list of strings: SHA-256 over the JSON array (so that ["ab","c"] and
 * ["a","bc"] differ), first 16 hex digits. Ids and coding hashes are made with it.
 */
export function contentHash(parts: readonly (string | number | null)[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, DIGITS);
}

/** The same for bytes (model files). */
export function bytesHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, DIGITS);
}
