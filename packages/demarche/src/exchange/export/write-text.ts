import { createHash } from 'node:crypto';
import type { StoredReport } from '../../store/store.js';
import type { ReportFormat } from './format.js';

export interface Written {
  readonly rows: number;
  /** Reports that the format had to leave out (`countedOnly`). */
  readonly leftOut: number;
  readonly sha256: string;
}

/**
 * Writes reports as text.
 * @param write  takes text; returns false to stop: nobody reads any more
 */
export async function writeText(
  pages: AsyncIterable<readonly StoredReport[]>,
  format: ReportFormat,
  write: (text: string) => Promise<boolean>,
): Promise<Written> {
  const hash = createHash('sha256');
  let rows = 0;
  let leftOut = 0;
  const put = (text: string): Promise<boolean> => {
    hash.update(text);
    return write(text);
  };
  await put(format.header());
  for await (const page of pages) {
    const taken = page.filter(({ counted }) => counted || !format.countedOnly);
    leftOut += page.length - taken.length;
    const lines = taken.flatMap((report) => format.rows(report));
    rows += lines.length;
    if (!(await put(lines.join('')))) break;
  }
  return { rows, leftOut, sha256: hash.digest('hex') };
}
