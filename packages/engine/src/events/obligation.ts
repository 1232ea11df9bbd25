import type { Codebook, Frame, Pattern } from '../codebook/codebook.js';
import type { Match } from './match.js';
import type { Roles } from './roles.js';

/** Auxiliaries by which a speaker says what someone else is to do. */
const OBLIGATIONS: ReadonlySet<string> = new Set(['must', 'should', 'ought']);

const FRAME: Frame = {
  id: 'REQUEST/says-must',
  type: 'REQUEST',
  mode: null,
  file: 'rulings.yaml',
  line: 1,
  reciprocal: false,
  intransitive: false,
  transitive: false,
  infinitive: false,
  foreign: false,
  jointly: null,
  needs: ['actor', 'recipient'],
  except: null,
  subject: null,
  cue: null,
  contexts: [],
  patterns: [],
};

const PATTERN: Pattern = {
  frame: FRAME,
  kind: 'verb',
  phrase: { words: ['must'], head: 0 },
  particles: [],
  noun: null,
  predicate: null,
  actor: ['subject'],
  recipient: ['clause'],
};

/**
 * "Russia says Israel must end the strikes" asks Israel: a speaker, a verb of saying, and a
 * clause with "must" or "should" about someone else.
 */
export function matchObligations(roles: Roles, codebook: Codebook): Match[] {
  const { tree } = roles;
  return tree.tokens.flatMap((token, at): Match[] => {
    if (!OBLIGATIONS.has(token.lemma.toLowerCase()) || token.deprel !== 'aux') return [];
    const clause = token.head;
    const speech = tree.token(clause).head;
    if (speech < 0 || !['ccomp', 'parataxis'].includes(tree.token(clause).deprel)) return [];
    if (!codebook.rulings.saying.has(roles.lemma(speech))) return [];
    const speakers = roles.of(speech).subject;
    const asked = roles.surfaceSubject(clause).filter((head) => !speakers.includes(head));
    // "should it attack" is a condition: there the auxiliary stands before its subject.
    if (asked.length === 0 || asked.some((head) => head > at)) return [];
    return [
      {
        pattern: PATTERN,
        trigger: at,
        predicate: speech,
        matched: [
          { token: at, as: 'obligation' },
          { token: speech, as: 'saying' },
          { token: clause, as: 'clause' },
        ],
        actors: speakers.map((head) => ({ head, slot: 'speaker' })),
        recipients: asked.map((head) => ({ head, slot: 'subject of the clause' })),
        specificity: 2,
      },
    ];
  });
}
