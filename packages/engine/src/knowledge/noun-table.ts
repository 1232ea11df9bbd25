import { NOUN_CLASSES, type NounClass, type NounForm, type RoleNoun } from './entities.js';
import { NameIndex } from './name-index.js';
import { sectorsOf } from './sectors.js';
import { type KnowledgeFile, readTable } from './table.js';

const CLASSES: ReadonlySet<string> = new Set(NOUN_CLASSES);
export const isNounClass = (word: string): word is NounClass => CLASSES.has(word);

/** nouns.tsv: role nouns in both numbers. */
export function readNouns(files: readonly KnowledgeFile[]): NameIndex<NounForm> {
  const nouns = new NameIndex<NounForm>();
  const file = files.find(({ name }) => name === 'nouns.tsv');
  for (const { cells, where } of file
    ? readTable(file, ['noun', 'plural', 'class', 'sectors'])
    : []) {
    if (!isNounClass(cells.class!)) continue;
    const noun: RoleNoun = {
      noun: cells.noun!,
      class: cells.class,
      sectors: sectorsOf(cells.sectors),
      role: cells.role ?? '',
      land: cells.land || null,
      where,
    };
    nouns.add(cells.noun!, { noun, plural: cells.plural === cells.noun });
    if (cells.plural !== cells.noun) nouns.add(cells.plural!, { noun, plural: true });
  }
  return nouns;
}
