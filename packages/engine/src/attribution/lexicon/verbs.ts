import type { Tree } from '../../syntax/tree.js';
import { type Cue, type CueRow, readCues } from './rows.js';

/**
 * Cue verbs by what the source does with the content and by the complement that carries it. The
 * classes follow Levin 1993 (29 predicative complements, 31 psych verbs, 32 desire, 33 judgement,
 * 37 communication) and VerbNet's cognition and intention classes.
 */
const ROWS: readonly CueRow[] = [
  // Saying, writing, showing that something is so.
  [
    'asserts',
    'clause',
    `say tell add note report announce state write tweet retweet post explain declare remark comment
    observe recall reply respond answer describe mention reveal disclose stress emphasize emphasise
    underline underscore reiterate repeat continue conclude recount relate inform notify broadcast
    publish point_out show indicate find learn suggest reaffirm testify detail quote cite telegraph
    blog joke quip shout whisper brief advise remind signal proclaim pronounce narrate communicate
    convey express utter voice articulate murmur mutter mumble yell scream cry exclaim chant sing
    recite read reading intone interject interrupt retort counter rejoin riposte elaborate clarify
    specify outline document record illustrate demonstrate prove highlight caution predict forecast
    project calculate determine discover realize realise notice rule summarize summarise sum_up
    write_in text email e-mail cable preach teach lecture boast brag crow gloat gush rave marvel
    confide whisper divulge leak spill reason theorize theorise posit postulate hypothesize
    stipulate certify attest vouch swear weigh_in chime_in spell_out lay_out fire_back
    hit_back shoot_back snap snarl sneer scoff deadpan crack riff quiz chronicle detect
    estimate establish assure reassure guarantee maintain
    insist_on hear see understand gather deduce infer ascertain surmise put assure persuade convince
    groan moan sigh sob wail bark growl roar thunder rage laugh chuckle smile grin nod shrug beam
    chide scold lecture rant opine editorialize muse ponder pray plead jest tease`,
  ],
  [
    'confirms',
    'clause',
    `confirm acknowledge admit concede verify corroborate affirm recognise
    recognize accept own_up fess_up confess agree concur`,
  ],
  ['denies', 'clause', 'deny refute rebut dispute contradict disavow disagree'],
  [
    'alleges',
    'clause',
    `allege claim charge contend assert insist purport imply insinuate hint speculate argue
    accuse complain protest profess rumour rumor`,
  ],
  [
    'opines',
    'clause',
    `think believe feel warn expect fear hope assess doubt suspect consider reckon worry judge
    lament regret wish assume presume figure anticipate foresee fret rejoice know
    remember forget sense fancy bet trust dream decide conclude bemoan grumble gripe`,
  ],
  ['intends', 'clause', 'vow pledge promise threaten propose intend plan'],
  [
    'asks',
    'clause',
    `ask demand request wonder inquire enquire question urge beg implore insist recommend propose
    order decree plead appeal debate discuss `,
  ],
  // Acts to come of the source's own.
  [
    'intends',
    'infinitive',
    `vow pledge promise threaten plan intend offer propose swear undertake want seek aim hope expect
    wish desire agree decide choose opt refuse decline determine resolve mean consent elect volunteer
    aspire long yearn prefer like love hate dread contemplate consider envisage agree vote
    hesitate claim profess purport pretend ask demand request beg clamor clamour strive
    remember recommend suggest advocate favor favour support oppose resist deny admit regret recall
    acknowledge mention discuss debate endorse reject defend condemn fear guarantee`,
  ],
  // Getting others to act.
  [
    'asks',
    'told',
    `ask urge demand request beg implore press order command instruct direct tell encourage advise
    warn remind invite exhort beseech entreat plead petition summon prod pressure lobby caution
    challenge persuade convince dare forbid counsel admonish enjoin want expect     authorize authorise would_like`,
  ],
  [
    'asks',
    'oblique',
    `call@for,upon appeal@for,to,against plead@for,with press@for lobby@for,against ask@for,about
    argue@for,against advocate@for agitate@for clamor@for
    clamour@for beg@for pray@for petition@for speak_out@against,about,for speak_up@for,about
    come_out@against,for,in insist@on,upon inquire@about,into protest@against,over,about rally@for,against,over
    demonstrate@against wonder@about insist@on ask@about push_back@against,on`,
  ],
  [
    'asserts',
    'oblique',
    `warn@of,about,against hint@at report@on learn@of,about hear@of,about know@of,about tell@of,about
    complain@about,of boast@of,about brag@about speculate@about,on,over`,
  ],
  [
    'mentions',
    'oblique',
    `speak@of,about talk@about,of,up tell@of,about hint@at write@about,of warn@of,about,against report@on
    joke@about boast@of,about brag@about comment@on,about remark@on,upon elaborate@on
    expand@on touch@on refer@to allude@to point@to,at respond@to reply@to react@to
    complain@about,of lecture@on rant@about,against rave@about gush@about learn@of,about hear@of,about know@of,about
    read@about inform@of,about notify@of remind@of,about brief@on,about weigh_in@on expound@on opine@on,about
    speculate@about,on,over muse@about,on reflect@on reminisce@about go_on@about lie@about joke@of
    question@about quiz@about,on grill@about,on confront@about,over,with press@about,on
    apologize@for,to apologise@for marvel@at bristle@at scoff@at laugh@at sneer@at balk@at rail@against,at
    inveigh@against lash_out@at,against hit_out@at,against hit_back@at,against fire_back@at swipe@at`,
  ],
  [
    'judges',
    'oblique',
    `think@of,about worry@about,over fret@about,over fear@for believe@in care@about dream@of,about hope@for
    wish@for long@for yearn@for look_forward@to agree@with,on,to disagree@with,on,over,about approve@of
    disapprove@of side@with object@to sympathize@with sympathise@with identify@with subscribe@to
    doubt@about suspect@of plan@for,on,to aim@for,at seek@for despair@of,over,about rejoice@in,at,over
    delight@in wait@for opt@for,against,out decide@on,against,to settle@on count@on bank@on
    concentrate@on allude@to`,
  ],
  // Judgements of someone or something.
  [
    'judges',
    'object',
    `praise criticise criticize condemn denounce hail welcome applaud laud commend salute celebrate
    cheer compliment congratulate thank honor honour admire respect appreciate extol tout champion
    blast slam attack assail lambast lambaste rip knock decry deplore deride mock ridicule
    lampoon taunt insult disparage belittle denigrate malign smear vilify demonize demonise chastise
    chide rebuke reprimand reproach scold berate castigate censure excoriate upbraid admonish
    skewer savage trash pillory roast pan fault blame call_out take_on go_after lay_into lash tear_into
    impugn bemoan lament mourn regret begrudge resent detest despise loathe dislike hate love like
    abhor scorn disdain shun endorse support back favor favour oppose resist defend protest second
    advocate promote espouse embrace reject repudiate disavow renounce rebuff spurn reprove
    pooh-pooh downplay play_down minimize dismiss brush_off shrug_off wave_off laugh_off wave_away
    shoot_down tear_down talk_up talk_down echo applaud excuse justify rationalize pity envy trust
    distrust mistrust fear dread worry doubt prize cherish idolize revere worship acclaim
    toast boo heckle jeer needle hammer pummel hector lecture bully threaten warn caution
    second-guess accuse charge ding tout rap pound court flatter regret rue`,
  ],
  [
    'judges',
    'predicate',
    `call describe label brand term dub deem consider regard view see characterize characterise paint
    portray depict cast style name declare pronounce proclaim rate rank judge find think believe
    perceive hail denounce dismiss refer_to liken compare equate christen nickname tag
    categorize classify define interpret render present frame pitch bill `,
  ],
  ['judges', 'oblique', `refer@to call@on`],
  // Denials and admissions with a nominal.
  [
    'denies',
    'object',
    'rule_out deny dispute refute rebut contradict debunk discredit disprove reject',
  ],
  [
    'confirms',
    'object',
    `confirm acknowledge admit concede verify corroborate affirm recognise
    recognize accept own_up confess certify validate ratify reaffirm`,
  ],
  ['asserts', 'object', 'report reveal disclose describe'],
  ['alleges', 'object', 'allege claim insinuate imply contend suspect hint'],
  // Bringing something up, without a claim that it is so.
  [
    'mentions',
    'object',
    `mention cite quote discuss address outline detail describe explain question challenge
    bring_up point_out lay_out set_out spell_out reference highlight stress emphasize emphasise
    underline underscore reiterate repeat recall recount note invoke evoke ponder contemplate weigh
    examine review clarify illustrate depict document chronicle reveal disclose divulge
    air express voice articulate convey communicate state declare proclaim
    announce report indicate signal show demonstrate suggest estimate predict forecast foresee
    anticipate expect project calculate quip tweet retweet write shout chant utter say sing recite
    read answer add argue explore elaborate summarize summarise sum_up relay relate narrate remember
    joke grasp imagine envision envisage     remark observe preview tease trumpet broadcast unleash air vent lodge
    protest ask interpret     warn vow assert insist`,
  ],
  [
    'intends',
    'object',
    `want seek demand propose offer promise pledge vow threaten plan request urge recommend order
    ask crave desire favor prefer encourage oppose approve authorize authorise
    veto prohibit ban forbid approve adopt guarantee wish expect     refuse decline command decree mandate impose`,
  ],
];

/** Senses of cue verbs, by lemma; a verb with its particle is `point_out`. */
const CUE_VERBS = readCues(ROWS);

/** The senses of a verb in its sentence, with its particle if the two make a cue. */
export function verbSenses(tree: Tree, i: number): Cue | undefined {
  const { lemma } = tree.token(i);
  const particle = tree.childBy(i, 'compound:prt');
  const next = tree.tokens[particle < 0 ? i + 1 : particle]?.form.toLowerCase() ?? '';
  return (
    CUE_VERBS.get(`${lemma}_${next}`) ??
    CUE_VERBS.get(lemma) ??
    // A lemmatiser that does not know a verb leaves an "e" too many.
    (lemma.endsWith('e') ? CUE_VERBS.get(lemma.slice(0, -1)) : undefined)
  );
}
