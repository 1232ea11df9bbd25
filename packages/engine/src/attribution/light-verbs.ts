/**
 * Verbs that only carry a noun of saying or thinking: in "expressed concern about the raid" the
 * concern is the cue and the verb's subject its source.
 */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `express voice raise issue make show have give offer air share level file lodge signal reiterate
  repeat convey post release publish deliver send hold harbor harbour bear draw utter state take leave carry
  find reach put sound launch`
    .trim()
    .split(/\s+/),
);
