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
  also: [],
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
    const clause = token.head;
    if (token.deprel !== 'aux' || obligationOn(clause, roles, codebook) !== at) return [];
    const speech = tree.token(clause).head;
    const speakers = roles.of(speech).subject;
    const asked = askedBy(clause, speakers, roles);
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

/** The auxiliary by which a speaker says what the subject of `clause` is to do, or null. */
export function obligationOn(clause: number, roles: Roles, codebook: Codebook): number | null {
  const { tree } = roles;
  const speech = tree.token(clause).head;
  if (speech < 0 || !['ccomp', 'parataxis'].includes(tree.token(clause).deprel)) return null;
  if (!codebook.rulings.saying.has(roles.lemma(speech))) return null;
  const must = tree.childrenBy(clause, 'aux').find((a) => OBLIGATIONS.has(roles.lemma(a)));
  if (must === undefined) return null;
  const subject = strangers(roles.surfaceSubject(clause), roles.of(speech).subject);
  // "should it attack" is a condition: there the auxiliary stands before its subject.
  return subject.length === 0 || subject.some((head) => head > must) ? null : must;
}

/** Whoever is to do it; nobody is asked where only the one it is done to is named. */
function askedBy(clause: number, speakers: readonly number[], roles: Roles): readonly number[] {
  const subject = roles.isPassive(clause) ? roles.of(clause).subject : roles.surfaceSubject(clause);
  return strangers(subject, speakers);
}

function strangers(heads: readonly number[], speakers: readonly number[]): readonly number[] {
  return heads.filter((head) => !speakers.includes(head));
}
