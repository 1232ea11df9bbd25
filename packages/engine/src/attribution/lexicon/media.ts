const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Texts and recordings that carry somebody's words: "in a statement", "the report said". */
export const DOCUMENT_NOUNS = words(`
  statement report interview letter tweet post message memo memorandum note email e-mail telegram
  communique communiqué release filing affidavit lawsuit indictment complaint complaints ruling
  verdict study survey poll paper document dossier file transcript recording video speech address
  article column editorial op-ed book essay blog commentary broadcast bulletin dispatch cable
  declaration resolution testimony briefing leaflet pamphlet manifesto posting thread entry
  registry record records data figures audit review assessment brief submission notice decree
  preprint newsletter podcast text manuscript diary`);

/** Media that have no name in the tables: "the newspaper said". */
export const OUTLET_NOUNS = words(`
  newspaper paper daily weekly magazine tabloid broadsheet broadcaster broadcast network channel
  station website site outlet outlets media press newscast gazette portal programme radio television
  tv journal`);

/** "the news agency reported". */
export const AGENCY_NOUNS = words('agency newswire wire');

/** People whom the writer keeps from view: "sources said". */
export const UNNAMED_NOUNS = words('source sources person people insider insiders someone some');
