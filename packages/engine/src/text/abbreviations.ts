/** Words that keep their full stop. All lower case; a match ignores case. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** Stand before a name or another word: never the end of a sentence. */
export const TITLES = words(`
  mr mrs ms messrs mme mlle dr drs prof rev fr hon gen lt col sgt capt maj adm cmdr cdr cpl pvt brig
  comdr gov sen rep reps sens pres supt insp det amb min atty st ste ft mt vs viz cf ca approx
  univ dept est assoc asst
`);

/** Always lead on to what they announce: "e.g.", "P.S.". */
export const LEADS = words(`e.g i.e p.s p.p.s a.k.a`);

/** Follow a name or end a list: the end of a sentence where the next one begins. */
export const TRAILERS = words(`
  jr sr inc corp co cos ltd plc bros llc esq etc al ave blvd rd bldg intl assn
  jan feb apr aug sept oct nov dec mon tue tues wed thu thur thurs fri
  calif ariz colo conn fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wis wyo ala ark del ont que
  ext attn arrv dlrs incl max approx yrs hrs
`);

/** Only before a figure: "No. 5", "pp. 3-4", "Sat. 12". */
export const NUMBERED = words(`
  no nos vol vols fig figs sec sect art arts ch chap par para pt pp p c d b m v n r eq
  ed mar jun jul sat sun op col div r.t
`);

/** Ordinary words too, so that a capital decides: "Ill." the state, "ill." the end. */
export const CAPITALISED = words(`
  gen col sgt det min pres rep fr hon rev gov adm ft mt st co ga ill ind kan miss mo ore pa del ala
  ark md va mon fri jan ave cos wis tex conn mass wash inc intl est
  wed thu max dec ca fla
`);

/**
 * Sentences begin with these; after "U.S." or "Inc." a capital alone does not tell. Not "and", "or":
 * they join such names far more often, capitalised in headlines and by old wires ("U.S. And Japan").
 */
export const STARTERS = words(`
  the a an this that these those he she it they we i you his her its their our my there here
  but so yet in on at by for from to with after before since while when if as although
  though however meanwhile moreover what why how who where some many most all no not one
  once last earlier later now then yesterday today also both each such under over during despite
  according
`);

/** Of these, what begins a sentence in capitals too: "IN" and "OVER" rather go on in a headline. */
export const SUBJECTS = words('the he she it they we i you but');
