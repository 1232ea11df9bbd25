import type { Reference } from '../actors/reference.js';
import type { ResolutionContext } from './resolution-context.js';

/** The article's land, unless the sentence is about others. */
export function landOfSetting(reference: Reference, text: ResolutionContext): string | null {
  const land = landOfArticle(text);
  const named = text.bySentence[reference.sentence]!.filter((other) => other.actor?.country);
  return named.length === 0 || named.some((other) => other.actor?.country === land) ? land : null;
}

/** The dateline's land; else the one the article names far more often than any other. */
function landOfArticle({ context }: ResolutionContext): string | null {
  if (context.dateline) return context.dateline;
  const [first, second] = [...context.countries].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2) return null;
  return !second || first[1] >= 2 * second[1] ? first[0] : null;
}
