import { writeFile } from 'node:fs/promises';
import { bibtexOf } from '../exchange/export/bibtex.js';
import { citationOf, type Receipt } from '../exchange/export/receipt.js';

/**
 * Writes a receipt with its citation, and BibTeX beside it: "x.receipt.json" and "x.receipt.bib".
 * @throws the system's error where the place cannot be written
 */
export async function writeReceipt(path: string, receipt: Receipt): Promise<void> {
  const record = { ...receipt, citation: citationOf(receipt) };
  await writeFile(path, `${JSON.stringify(record, null, 2)}\n`);
  await writeFile(`${path.replace(/\.json$/, '')}.bib`, bibtexOf(receipt));
}
