import { InflationError } from './inflate.js';
import { type Refused, refused } from './item.js';
import { PageSizeError } from './page-size.js';
import type { Place } from './place.js';

/** What went wrong while a file was read, as a refusal with the way out. */
export function refusedFor(error: unknown, place: Place): Refused {
  if (error instanceof InflationError) {
    return refused(place, 'too-large', error.message, 'unpack it yourself if you trust it');
  }
  if (error instanceof PageSizeError) {
    return refused(place, 'too-large', error.message, 'save the article alone, or as text');
  }
  const code = codeOf(error);
  const known = BY_CODE[code];
  if (known !== undefined) return refused(place, ...known);
  const message = error instanceof Error ? error.message : String(error);
  return refused(place, code === '' ? 'corrupt' : 'unreadable', message, 'check the file');
}

const BY_CODE: Readonly<Record<string, readonly [Refused['code'], string, string]>> = {
  ENOENT: ['not-found', 'no such file', 'check the path'],
  EACCES: ['unreadable', 'permission denied', 'make it readable for you (chmod +r)'],
  EPERM: ['unreadable', 'permission denied', 'make it readable for you (chmod +r)'],
  EISDIR: ['unreadable', 'it is a folder', 'give a file or the folder with its files'],
  EIO: ['unreadable', 'the disk reports an error', 'copy the file from a sound disk'],
  Z_BUF_ERROR: ['truncated', 'the gzip data end early', 'get the whole file'],
  Z_DATA_ERROR: ['corrupt', 'the gzip data are broken', 'get the file again'],
  ENOSPC: [
    'unreadable',
    'no space left for a temporary copy',
    'free space in the temporary folder',
  ],
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
