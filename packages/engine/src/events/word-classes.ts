/** Small classes of English words that syntax is read by. Lemmas, lower-case. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Who: the pronouns that open a relative clause. */
export const RELATIVE_PRONOUNS: ReadonlySet<string> = words('who whom which that');

/** Verbs whose subject, not object, does what the infinitive says: "threatened Iran to ...". */
export const SUBJECT_CONTROL: ReadonlySet<string> = words(`
  promise threaten vow pledge use take need have make hold sign issue give launch adopt
  pass
`);

/** Verbs that pass a prepositional addressee on: "called on Iran to stop". */
export const OBLIQUE_CONTROL: ReadonlyMap<string, readonly string[]> = new Map([
  ['call', ['on', 'upon']],
  ['appeal', ['to']],
  ['plead', ['with']],
  ['prevail', ['on', 'upon']],
  ['say', ['to']],
  ['wait', ['for']],
]);

/** Verbs by which the speaker of a clause before goes on. */
export const SPEECH: ReadonlySet<string> = words(`
  say add ask demand urge insist warn accuse blame call request condemn
`);

/** "accused Iran of bombing": the object acts in the gerund that follows these. */
export const OBJECT_GERUND_MARKS: ReadonlySet<string> = words('of from for into over');

/** Verbs that take a thing and what it is called. */
export const NAMING: ReadonlySet<string> = words('call term deem consider dub brand label');

/** Verbs that lay the act after "of" or "for" at their object's door. */
export const BLAMING: ReadonlySet<string> = words('accuse blame suspect convict acquit');

/** Prepositions under which a meeting with someone is the subject's own. */
export const OCCASIONS: ReadonlySet<string> = words('at in during after before following');

/** Nouns that only count the noun after "of": "one of the leaders", "dozens of people". */
export const PARTITIVES: ReadonlySet<string> = words(`
  one act some many most few member part number group dozen hundred thousand million ten
  majority series wave round string spate lot score scores couple barrage kind type ton
  tonne worth amount quantity team contingent shipment consignment total rest half
  percent variety sum range list flow campaign piece set batch all several
`);

/** Days, dates, and the nouns of prepositions ("in regard to"): never participants. */
export const CIRCUMSTANCES: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december jan. feb. mar. apr. jun. jul.
  aug. sept. sep. oct. nov. dec. jan feb apr aug sept oct nov dec day week month year
  decade hour minute morning afternoon evening night weekend today yesterday tomorrow
  century time quarter regard regards order addition light spite view wake face case
  anniversary
`);

/** Answers: "met with a response" is one, "in response to" only says why. */
export const REPLIES: ReadonlySet<string> = words('response retaliation');

/** What these say or do is said or done by their author: "signed a decree granting ...". */
export const DOCUMENTS: ReadonlySet<string> = words(`
  decree law bill resolution statement letter order lawsuit suit report document message
  motion ruling verdict decision petition declaration communique note legislation tweet
  post article indictment complaint
`);

/** Verbs that, denied, say that it was done: "did not hesitate to". */
export const AFFIRMED: ReadonlySet<string> = words(
  'hesitate fail refuse decline neglect omit cease stop halt',
);

/** Verbs of wishing: with another as their object they ask ("wants Spain to pay"). */
export const WISHES: ReadonlySet<string> = words('want need wish like');

/** Passive in form, active in sense: "is engaged in a war". */
export const STATIVE: ReadonlySet<string> = words('engage involve embroil lock entangle');

/** What happens to whom these nouns' possessor names: "backed the president's overthrow". */
export const UNDERGONE: ReadonlySet<string> = words(`
  overthrow ouster ousting toppling removal murder assassination death arrest detention
  imprisonment execution expulsion deportation extradition beheading kidnapping
  abduction poisoning jailing
`);

/** Nouns by which a passive names who is behind it: "on the orders of", "at the hands of". */
export const AGENCY: ReadonlySet<string> = words('order hand behest instruction command direction');

/** Verbs that keep or take their object from somebody: "protect the town from rebels". */
export const SEPARATING: ReadonlySet<string> = words(`
  protect defend shield save free rescue liberate guard ban bar prevent stop exclude remove
  withdraw wrest seize take keep cut
`);

/** Prepositions that bind to nouns at least as often as to verbs. */
export const NOMINAL: ReadonlySet<string> = words('of from in at between along near');

/** First words of prepositions that keep the sense of their last: "out of", "along with". */
export const OPENING: ReadonlySet<string> = words(
  'out away up down back off along together over close next',
);
