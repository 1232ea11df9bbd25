import { SECTORS, type Sector } from '../plover.js';
import { list } from './table.js';

const KNOWN: ReadonlySet<string> = new Set(SECTORS);

export const isSector = (code: string): code is Sector => KNOWN.has(code);

/** Sectors in a cell, the primary first; unknown codes are left to `checkKnowledge`. */
export const sectorsOf = (cell: string | undefined): Sector[] => list(cell).filter(isSector);
