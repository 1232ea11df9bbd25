import { readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { assetFolders } from './asset-folders.js';
import { UsageError } from './failure.js';

/** Reads a side as the user writes it: a code, an id or a name. */
export async function sideReader(data: string | undefined): Promise<(text: string) => string> {
  const { entities } = readKnowledge((await readAssets(await assetFolders({ data }))).knowledge);
  const byName = new Map([...entities.values()].map(({ name, id }) => [name.toLowerCase(), id]));
  return (text) => {
    const code = text.toUpperCase();
    const id = entities.has(text)
      ? text
      : entities.has(code)
        ? code
        : byName.get(text.toLowerCase());
    if (id === undefined) {
      throw new UsageError(
        `no country or organisation "${text}"`,
        'give its code, like RUS or org:EU',
      );
    }
    return id;
  };
}
