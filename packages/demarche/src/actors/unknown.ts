import { type Actor, type Article, contains, type Mention, type Span } from '@demarche/engine';

/** An article as far as its unresolved names go. */
export interface ReadArticle {
  readonly article: Pick<Article, 'publisher' | 'published' | 'text'>;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Pick<Mention, 'span' | 'text' | 'actor' | 'evidence'>[];
}

/** A sentence that a name stands in. */
export interface Example {
  readonly sentence: string;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** A name that no table knows. */
export interface UnknownName {
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly mentions: number;
  readonly articles: number;
  /** What the texts call it ("police chief"), the most frequent. */
  readonly role: string | null;
  readonly sectors: readonly string[];
  /** The land that the texts give it; else `null`. */
  readonly country: string | null;
  /** The land that its sentences name most often, where they give it none: a guess. */
  readonly near: string | null;
  /** Day of the first article that has it. */
  readonly since: string | null;
  readonly examples: readonly Example[];
}

const EXAMPLES = 3;
/** Longest example shown, in UTF-16 units. */
const LONGEST = 240;

interface Gathered {
  readonly name: string;
  readonly kind: UnknownName['kind'];
  mentions: number;
  articles: number;
  since: string | null;
  sectors: readonly string[];
  readonly roles: Map<string, number>;
  readonly countries: Map<string, number>;
  readonly near: Map<string, number>;
  readonly examples: Example[];
}

/** Gathers the names that mentions keep as they stand, because no table has them. */
export class UnknownNames {
  readonly #byId = new Map<string, Gathered>();

  add(read: ReadArticle): void {
    const seen = new Set<string>();
    for (const mention of read.mentions) {
      const { actor } = mention;
      if (!actor.id.startsWith('name:')) continue;
      const known = this.#gathered(actor, mention.evidence.detail);
      known.mentions++;
      if (actor.office) increase(known.roles, actor.office);
      if (actor.country) increase(known.countries, actor.country);
      if (actor.sectors.length > 0) known.sectors = actor.sectors;
      if (seen.has(actor.id)) continue;
      seen.add(actor.id);
      known.articles++;
      const day = read.article.published?.slice(0, 10) ?? null;
      if (day && (known.since === null || day < known.since)) known.since = day;
      this.#tell(known, mention.span, read);
    }
  }

  /** The most frequent first; of equals by name. */
  list(most: number): UnknownName[] {
    return [...this.#byId.values()]
      .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
      .slice(0, most)
      .map(({ roles, countries, near, ...rest }) => ({
        ...rest,
        role: mostOf(roles),
        country: mostOf(countries),
        near: mostOf(near),
      }));
  }

  #gathered(actor: Actor, detail: string): Gathered {
    const known = this.#byId.get(actor.id);
    if (known) return known;
    const made: Gathered = {
      name: actor.name,
      kind: detail.startsWith('body') ? 'body' : 'person',
      mentions: 0,
      articles: 0,
      since: null,
      sectors: [],
      roles: new Map(),
      countries: new Map(),
      near: new Map(),
      examples: [],
    };
    this.#byId.set(actor.id, made);
    return made;
  }

  /** The sentence of the first mention in an article, and the lands beside it. */
  #tell(known: Gathered, span: Span, { article, sentences, mentions }: ReadArticle): void {
    const sentence = sentences.find((one) => contains(one, span));
    if (!sentence) return;
    for (const { span: other, actor } of mentions)
      if (actor.country && contains(sentence, other)) increase(known.near, actor.country);
    if (known.examples.length >= EXAMPLES) return;
    const { publisher, published } = article;
    const text = article.text.slice(...sentence).replaceAll(/\s+/g, ' ');
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    known.examples.push({ sentence: cut, publisher, published });
  }
}

const increase = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** The first of the most frequent. */
function mostOf(counts: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [key, count] of counts) if (most === null || count > counts.get(most)!) most = key;
  return most;
}
