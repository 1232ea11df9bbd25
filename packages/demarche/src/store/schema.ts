/**
 * The tables, in SQL that DuckDB and PostgreSQL both read.
 *
 * Rows are added, never rewritten: a recoding adds its rows and marks those of the coding
 * before with `known_until`. "What is known now" is `known_until is null`; what was known at
 * an instant is `read_at <= t and (known_until is null or known_until > t)`.
 *
 * Lists and spans are JSON text: `["military","cyber"]`, `[120,134]`.
 */
const VERSION_1 = `
create table codings (
  id varchar primary key,
  engine varchar not null,
  model varchar not null,
  codebook varchar not null,
  knowledge varchar not null
);

create table articles (
  id varchar primary key,           -- content hash
  number integer not null,          -- order of arrival, for "words"
  origin_id varchar not null,       -- the id it came with
  publisher varchar,
  url varchar,
  title varchar,
  byline varchar,
  dateline varchar,
  published varchar,                -- as given
  published_on date,                -- its day, if it is one
  language varchar,
  text varchar not null,
  first_read timestamp not null     -- UTC
);

-- One article under one coding.
create table readings (
  article varchar not null references articles (id),
  coding varchar not null references codings (id),
  read_at timestamp not null,
  known_until timestamp,            -- null: the current reading of its article
  blocks json not null,
  sentences json not null,
  mentions json not null,
  primary key (article, coding)
);

create table attributions (
  article varchar not null,
  coding varchar not null,
  position integer not null,        -- index in the article's list, from 0
  source json not null,
  cue json not null,
  content json not null,
  kind varchar not null,
  stance varchar not null,
  source_actor json,
  source_actor_id varchar,
  source_name varchar,
  within_position integer,
  rule varchar not null,
  source_text varchar,
  cue_text varchar not null,
  primary key (article, coding, position),
  foreign key (article, coding) references readings (article, coding)
);

create table reports (
  id varchar primary key,           -- hash of article, coding and event
  article varchar not null,
  coding varchar not null,
  read_at timestamp not null,
  known_until timestamp,
  event varchar not null,           -- the event's id as coded
  position integer not null,        -- order within the article, from 0
  type varchar not null,
  modes json not null,
  contexts json not null,
  auxiliary json not null,
  quad varchar not null,
  score double precision not null,
  place json,
  date varchar,                     -- of the precision known
  event_when json,
  day date,                         -- first day of the event, or of publication
  event_key bigint not null,        -- type, sides and day: reprints of one event share it
  counted boolean not null,         -- told as having happened: enters scores
  certainty varchar not null,
  opinion boolean not null,
  sentence varchar not null,
  words varchar not null,           -- the sentence's words, normalised, for search
  evidence json not null,
  why json not null,
  foreign key (article, coding) references readings (article, coding)
);

create table participants (
  report varchar not null references reports (id),
  role varchar not null,            -- actor, recipient
  position integer not null,
  actor varchar not null,
  country varchar,
  sectors json not null,
  name varchar not null,
  wikidata varchar,
  office varchar,
  mention varchar not null,
  mention_span json not null,
  slot varchar not null,
  evidence json not null
);

-- Who takes part in a report: each side and each actor once, whatever the roles and mentions.
-- Lists, counts and filters are made from it.
create table presences (
  report varchar not null references reports (id),
  known_until timestamp,
  who varchar not null,             -- a side, or the id of an actor that is more than its side
  kind varchar not null,            -- country, organisation, actor
  name varchar,                     -- null where no participant names the side itself
  country varchar,
  office varchar,
  as_actor boolean not null,
  as_recipient boolean not null,
  day date                          -- the report's
);

create table report_attributions (
  report varchar not null references reports (id),
  position integer not null,        -- innermost first, from 0
  article varchar not null,
  coding varchar not null,
  attribution integer not null,
  foreign key (article, coding, attribution)
    references attributions (article, coding, position)
);

-- Each ordered pair of sides of each report: what relations are read from. A mutual one stands
-- for both orders, with the sorted pair as actor and recipient.
create table dyads (
  report varchar not null references reports (id),
  known_until timestamp,
  actor varchar not null,
  recipient varchar not null,
  mutual boolean not null,
  low varchar not null,             -- the pair, sorted
  high varchar not null,
  event_key bigint not null,        -- type, pair and day: what counts as one event
  type varchar not null,
  quad varchar not null,
  score double precision not null,
  day date,
  counted boolean not null
);

-- Which article has which word (its hash), for search.
create table words (
  word integer not null,
  article integer not null          -- articles.number
);
`;

/** Who a report came by, and how far it stands behind its event; `null` in older codings. */
const VERSION_2 = `
alter table reports add column chain json;
alter table reports add column credence json;
`;

/** The voice a report goes back to (see `originOf`); `null` if unnamed, and in older codings. */
const VERSION_3 = `
alter table reports add column origin varchar;
`;

/**
 * Events of other data sets (`demarche import`), apart from our reports: they rest on no text that
 * we hold. One row each ordered pair of sides, with the columns that relations are read from as in
 * `dyads`; an event without a pair has one row, with `low` and `high` null.
 */
const VERSION_4 = `
create table external_events (
  report varchar not null,          -- hash of data set, their id and day
  version varchar not null,         -- hash of all that was read: tells a later release of it
  imported_at timestamp not null,   -- UTC
  dataset varchar not null,         -- gdelt, icews, polecat, phoenix
  native_id varchar not null,
  native_code varchar not null,     -- their type: CAMEO code, or PLOVER type and mode
  type varchar not null,
  mode varchar,
  quad varchar not null,
  score double precision not null,  -- theirs, -10..10
  day date not null,
  actor varchar,                    -- sides, as ours
  recipient varchar,
  mutual boolean not null,
  low varchar,
  high varchar,
  event_key bigint not null,
  leads boolean not null,           -- the first of its event's rows: counts events without sorting
  actor_name varchar,               -- as they write it
  recipient_name varchar,
  actor_sectors json not null,
  recipient_sectors json not null,
  place json,
  publisher varchar,
  url varchar,
  articles integer not null         -- that they found it in
);

create table external_mentions (
  id varchar not null,
  imported_at timestamp not null,
  dataset varchar not null,
  event varchar not null,           -- external_events.native_id
  day date not null,
  publisher varchar,
  url varchar,
  confidence double precision
);
`;

/**
 * Where each report stands among stories (`stories/merger.ts`), and what merging needs of it, so that
 * a report that comes later is merged with its neighbours without reading them anew.
 */
const VERSION_5 = `
create table briefs (
  report varchar not null,          -- of any coding
  brief varchar not null            -- as JSON, word numbers in base64 (brief-text.ts)
);

-- What a dated brief is found by (stories/candidates.ts), and the days it may have happened on.
create table brief_keys (
  key integer not null,
  first_day integer not null,       -- days since 1970-01-01, both inclusive
  last_day integer not null,
  report varchar not null
);

-- Current reports have one row that is open. One that moves to another story closes it and opens the
-- next: what stood at an instant is \`placed_at <= t and (known_until is null or known_until > t)\`.
create table placements (
  report varchar not null,
  story varchar not null,           -- id of its first report
  leader varchar,                   -- the report that it follows; null: the story's first
  likeness double precision not null, -- log-odds that both tell one event; 0 without a leader
  origin varchar not null,          -- id of the first of the story's reports that are one witness with it
  placed_at timestamp not null,     -- UTC
  known_until timestamp
);
`;

/** Statements that lead from each version of the tables to the next; the first makes them. */
export const MIGRATIONS: readonly string[] = [
  VERSION_1,
  VERSION_2,
  VERSION_3,
  VERSION_4,
  VERSION_5,
];
