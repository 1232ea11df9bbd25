import type { Dataset } from '../import/external-event.js';
import { citationOf, type Receipt } from './receipt.js';

/** How the makers of imported data ask to be cited. */
const DATASETS: Readonly<Record<Dataset, string>> = {
  gdelt: `@inproceedings{gdelt,
  author = {Leetaru, Kalev and Schrodt, Philip A.},
  title = {{GDELT}: Global Data on Events, Location and Tone, 1979--2012},
  booktitle = {ISA Annual Convention},
  year = {2013},
  url = {https://www.gdeltproject.org}
}`,
  icews: `@data{icews,
  author = {Boschee, Elizabeth and Lautenschlager, Jennifer and O'Brien, Sean and Shellman, Steve and Starz, James and Ward, Michael},
  title = {{ICEWS} Coded Event Data},
  publisher = {Harvard Dataverse},
  year = {2015},
  doi = {10.7910/DVN/28075}
}`,
  polecat: `@data{polecat,
  author = {Scarborough, Grace I. and Bagozzi, Benjamin E. and Beger, Andreas and Berrie, John and Halterman, Andrew and Schrodt, Philip A. and Spivey, Jevon},
  title = {{POLECAT} Weekly Data},
  publisher = {Harvard Dataverse},
  year = {2023},
  doi = {10.7910/DVN/AJGVIT}
}`,
  phoenix: `@inproceedings{phoenix,
  author = {Beieler, John},
  title = {Creating a Real-Time, Reproducible Event Dataset},
  booktitle = {arXiv:1612.00866},
  year = {2016},
  url = {https://arxiv.org/abs/1612.00866}
}`,
};

const PLOVER = `@manual{plover,
  author = {{Open Event Data Alliance}},
  title = {{PLOVER}: Political Language Ontology for Verifiable Event Records},
  year = {2021},
  url = {https://github.com/openeventdata/PLOVER}
}`;

/** The result, the program, the ontology, and the data sets that took part. */
export function bibtexOf(receipt: Receipt): string {
  const { id, made, program, query, result, data, datasets } = receipt;
  const [year] = made.split('-', 1);
  const own = entry('misc', `demarche-${id}`, {
    author: '{Demarche}',
    title: escaped(titleOf(receipt)),
    year: year!,
    howpublished: escaped(`${result.kind}, ${result.rows} rows, SHA-256 ${result.sha256}`),
    note: escaped(citationOf(receipt)),
    abstract: escaped(`Query: ${JSON.stringify(query)}. ${codingsOf(data.codings)}`),
  });
  const software = entry('software', 'demarche', {
    author: '{Demarche}',
    title: 'Demarche: a sourced record of who did what to whom',
    version: escaped(program.version),
    year: year!,
  });
  const theirs = datasets.map(({ dataset }) => DATASETS[dataset]);
  return `${[own, software, PLOVER, ...theirs].join('\n\n')}\n`;
}

function titleOf({ data }: Receipt): string {
  const span = data.first === null ? '' : `, ${data.first} to ${data.last}`;
  return `Reports of political events${span}`;
}

function codingsOf(codings: Receipt['data']['codings']): string {
  const each = codings.map(
    ({ engine, model, codebook, knowledge, reports }) =>
      `engine ${engine}, model ${model}, codebook ${codebook}, knowledge ${knowledge} (${reports} reports)`,
  );
  return each.length === 0 ? '' : `Coded by ${each.join('; ')}.`;
}

function entry(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${kind}{${key},\n${lines.join(',\n')}\n}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field: nothing in it opens, closes or commands. */
function escaped(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`);
}
