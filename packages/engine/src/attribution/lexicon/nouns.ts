import { type CueRow, readCues } from './rows.js';

/**
 * Cue nouns. Unlike a verb's, a noun's source may be missing, so each sense here is one that hardly
 * occurs without somebody's words or thoughts behind it.
 */
const ROWS: readonly CueRow[] = [
  [
    'asserts',
    'clause',
    `statement report announcement declaration remark comment message testimony explanation finding
    conclusion disclosure revelation assurance reminder news word observation note point argument
    evidence sign indication proof signal prediction forecast estimate acknowledgment admission
    realization realisation knowledge lesson`,
  ],
  [
    'confirms',
    'clause',
    'confirmation admission acknowledgement acknowledgment confession concession',
  ],
  ['denies', 'clause', 'denial'],
  [
    'alleges',
    'clause',
    `claim allegation accusation assertion charge rumour rumor suggestion insinuation implication
    contention complaint insistence speculation hint theory myth lie notion idea`,
  ],
  [
    'opines',
    'clause',
    `belief view opinion warning fear hope expectation prediction concern conviction worry doubt
    suspicion thought feeling sense assumption confidence impression judgment judgement assessment
    hypothesis regret certainty wish skepticism consensus perception anxiety caution`,
  ],
  ['intends', 'clause', 'pledge promise vow threat proposal offer decision'],
  ['asks', 'clause', 'call demand request appeal question insistence recommendation order ruling'],
  [
    'intends',
    'infinitive',
    `pledge promise vow threat plan proposal offer decision desire intention intent bid wish hope
    determination refusal willingness unwillingness readiness reluctance commitment resolve ambition
    eagerness vote oath agreement inclination effort attempt goal aim`,
  ],
  [
    'asks',
    'infinitive',
    'call demand request appeal order plea invitation recommendation suggestion instruction',
  ],
  [
    'judges',
    'oblique',
    `criticism@of condemnation@of praise@for,of support@for opposition@to denunciation@of disdain@for
    contempt@for admiration@for endorsement@of attack@on mockery@of defense@of defence@of rejection@of
    adulation@of dismissal@of disapproval@of approval@of rebuke@of,to embrace@of hatred@of,for love@of,for
    respect@for enthusiasm@for distrust@of mistrust@of skepticism@of,about,toward scepticism@of,about
    concern@about,over worry@about fear@of,about,over doubt@about anger@at,over,about outrage@over,at,about
    frustration@with,over,about resentment@of,toward gratitude@for,to regret@for,over,about opinion@of,on,about
    view@of,on,about thought@on,about feeling@about,toward`,
  ],
  [
    'asks',
    'oblique',
    'call@for demand@for request@for appeal@for,to question@about plea@for insistence@on',
  ],
  [
    'intends',
    'oblique',
    `hope@for,of threat@of promise@of pledge@of plan@for,of proposal@for,of offer@of desire@for
    vow@of`,
  ],
  [
    'alleges',
    'oblique',
    `claim@of,about allegation@of,about,against accusation@of,about,against rumor@of,about rumour@of,about speculation@about,on
    hint@of complaint@about,of,against suggestion@of insinuation@of`,
  ],
  ['denies', 'oblique', 'denial@of'],
  ['confirms', 'oblique', 'admission@of acknowledgment@of acknowledgement@of confirmation@of'],
  [
    'asserts',
    'oblique',
    `warning@of,about,against comment@about,on remark@about,on report@of,on,about description@of
    mention@of account@of prediction@of announcement@of declaration@of statement@about,on assessment@of
    explanation@of,for characterization@of portrayal@of depiction@of interpretation@of revelation@about,of
    discussion@of,about,on understanding@of reference@to expectation@of,for`,
  ],
];

/** Senses of cue nouns, by lemma. */
export const CUE_NOUNS = readCues(ROWS);
