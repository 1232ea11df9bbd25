/**
 * Sentences for the rulings, and everything that is to be coded in each: `TYPE +auxiliary A > B`, one
 * a line of the list, in text order; an empty list where there is no event. A fourth cell says why the
 * whole coder does not get there with the shipped model.
 */
export type RulingSentence = readonly [
  ruling: string,
  sentence: string,
  codes: readonly string[],
  known?: string,
];

export const RULING_SENTENCES: readonly RulingSentence[] = [
  // Future and intention
  ['future', 'Poland will send tanks to Ukraine.', ['AGREE POL > UKR']],
  ['future', 'Turkey will bomb Syria, the minister said.', ['THREATEN TUR > SYR']],
  ['future', 'Ghana plans to visit Togo.', ['AGREE GHA > TGO']],
  ['future', 'Chad is going to impose sanctions on Niger.', ['THREATEN TCD > NER']],
  ['future', 'The president of Kenya is to visit Uganda.', ['AGREE KEN > UGA']],
  ['future', 'The leaders of Chile and Peru are due to meet on Friday.', ['AGREE CHL, PER > -']],
  ['future', 'Japan means to help Mongolia.', ['AGREE JPN > MNG']],
  ['future', 'France will withdraw its troops from Mali.', ['RETREAT +future FRA > MLI']],
  ['future', 'Qatar will lift the embargo on Egypt.', ['CONCEDE +future QAT > EGY']],
  ['future', 'Spain will not hesitate to impose sanctions on Cuba.', ['THREATEN ESP > CUB']],
  ['future', 'Iran said it would attack Iraq.', ['THREATEN IRN > IRQ']],
  ['planned act', 'A planned attack by Sudan on Chad alarmed the town.', ['THREATEN SDN > TCD']],
  [
    'planned act',
    'The possible invasion of Niger by Mali was on every screen.',
    ['ASSAULT +hypothetical MLI > NER'],
  ],
  // Negation, refusal, failure
  ['refusal', 'Iran will not accept the proposal of France.', ['REJECT IRN > FRA']],
  ['refusal', 'Peru refused to meet Chile.', ['REJECT PER > CHL']],
  ['refusal', 'Hungary declined to sign the treaty with Ukraine.', ['REJECT HUN > UKR']],
  ['refusal', 'Greece does not recognise Kosovo.', ['REJECT GRC > XKX']],
  ['refusal', 'India rejected the request of Pakistan.', ['REJECT IND > PAK']],
  ['refusal', 'Mexico turned down an offer of help from Cuba.', ['REJECT MEX > CUB']],
  ['failure', 'Norway failed to help Iceland.', ['REJECT NOR > ISL']],
  ['failure', 'Italy was unable to help Malta.', ['REJECT ITA > MLT']],
  ['absence', 'Libya has never attacked Tunisia.', ['ASSAULT +negation LBY > TUN']],
  ['absence', 'Syria was not attacked by Jordan.', ['ASSAULT +negation JOR > SYR']],
  ['no act at all', 'Kenya refused to attack Somalia.', []],
  ['no act at all', 'Austria refrained from bombing Serbia.', []],
  ['prevention', 'Police in Ghana foiled an attack on Togo.', []],
  ['denial', 'North Korea denied selling rockets to Russia.', ['COOPERATE +negation PRK > RUS']],
  ['denial', 'Russia denied that it had attacked Moldova.', ['ASSAULT +negation RUS > MDA']],
  ['denial', 'Belarus denied that Russia had invaded Ukraine.', ['ASSAULT +negation RUS > UKR']],
  ['denial', 'China denied a request from Japan.', ['REJECT CHN > JPN']],
  // Reduction, ending, cancellation
  ['reduction', 'Germany suspended aid to Mali.', ['SANCTION DEU > MLI']],
  ['reduction', 'Algeria cut ties with Morocco.', ['SANCTION DZA > MAR']],
  ['reduction', 'Norway has stopped sending weapons to Israel.', ['SANCTION NOR > ISR']],
  ['ending', 'Japan eased the sanctions on Myanmar.', ['CONCEDE JPN > MMR']],
  ['ending', 'Saudi Arabia lifted the blockade of Qatar.', ['CONCEDE SAU > QAT']],
  ['ending', 'Ethiopia withdrew its troops from Eritrea.', ['RETREAT ETH > ERI']],
  ['ending', 'Israel ended the bombing of Lebanon.', ['RETREAT ISR > LBN']],
  ['ending', 'Iran released two journalists from Germany.', ['RETREAT IRN > DEU']],
  ['cancellation', 'Brazil cancelled a meeting with Argentina.', ['REJECT BRA > ARG']],
  ['cancellation', 'Portugal dropped its demand that Angola pay.', ['CONCEDE PRT > AGO']],
  // Conditionals, hypotheticals, modals
  ['condition', 'Turkey will attack Syria if the rebels cross the river.', ['THREATEN TUR > SYR']],
  ['condition', 'If Iran attacks Iraq, prices will rise.', ['ASSAULT +hypothetical IRN > IRQ']],
  ['condition', 'Egypt would have attacked Libya.', []],
  ['modal', 'China may help Nepal.', ['AID +hypothetical CHN > NPL']],
  ['modal', 'Russia could attack Estonia, an analyst wrote.', ['ASSAULT +hypothetical RUS > EST']],
  ['modal', 'The rocket can hit Israel.', []],
  ['until', 'Sales fell until Russia invaded Georgia in 2008.', ['ASSAULT +historical RUS > GEO']],
  // History and background
  [
    'history',
    'Exports have fallen since Russia invaded Ukraine.',
    ['ASSAULT +historical RUS > UKR'],
  ],
  [
    'history',
    'Since the invasion of Kuwait by Iraq, prices have doubled.',
    ['ASSAULT +historical IRQ > KWT'],
  ],
  ['history', 'In 1990 Iraq invaded Kuwait.', ['ASSAULT +historical IRQ > KWT']],
  ['past perfect', 'Sweden had accused Iran of spying on Tuesday.', ['ACCUSE SWE > IRN']],
  // Requests, threats, promises
  ['request', 'Canada urged Israel to end the strikes on Gaza.', ['REQUEST CAN > ISR']],
  ['request', 'Ireland called on Russia to release the sailors.', ['REQUEST IRL > RUS']],
  ['request', 'Vietnam asked Japan for loans.', ['REQUEST VNM > JPN']],
  ['request', 'Brazil demanded that Bolivia pay.', ['REQUEST BRA > BOL']],
  ['request', 'Egypt says Israel must open the crossing.', ['REQUEST EGY > ISR']],
  ['request', 'Cuba wants Spain to return the ship.', ['REQUEST CUB > ESP']],
  [
    'no request',
    'Reporters asked whether Iran would attack Iraq.',
    ['ASSAULT +hypothetical IRN > IRQ'],
  ],
  ['threat', 'Turkey threatened to expel the ambassador of Sweden.', ['THREATEN TUR > SWE']],
  ['threat', 'North Korea warned that it would strike South Korea.', ['THREATEN PRK > KOR']],
  ['threat', 'Iran vowed to punish Israel.', ['THREATEN IRN > ISR']],
  ['promise', 'Norway promised to help Ukraine.', ['AGREE NOR > UKR']],
  ['promise', 'Serbia agreed to withdraw its troops from Kosovo.', ['AGREE SRB > XKX']],
  ['offer', 'Switzerland offered to mediate between India and Pakistan.', ['AGREE CHE > IND, PAK']],
  ['decision', 'Uganda decided to send food to Sudan.', ['AGREE UGA > SDN']],
  ['purpose', 'Chad trained a unit to fight Boko Haram.', []],
  // Quotes and claims of others
  ['claim', 'Ukraine said that Russia had shelled Poland.', ['ASSAULT RUS > POL']],
  ['claim', 'The US warned that Russia would attack Ukraine.', ['ASSAULT +hypothetical RUS > UKR']],
  [
    'claim',
    'Kenya accused Somalia of shelling Ethiopia.',
    ['ACCUSE KEN > SOM', 'ASSAULT SOM > ETH'],
  ],
  // Headlines
  ['headline', 'Germany to send tanks to Ukraine', ['AGREE DEU > UKR']],
  ['headline', 'Israel bombs Syria', ['ASSAULT ISR > SYR'], 'bombs is parsed as a noun'],
  ['headline', 'King of Jordan to visit Egypt', ['AGREE JOR > EGY']],
  ['headline', 'Japan, Vietnam sign pact', ['SUPPORT JPN, VNM > -']],
  // Nominal events
  ['noun', "Russia's invasion of Georgia continued.", ['ASSAULT RUS > GEO']],
  ['noun', 'The killing of civilians by Sudan shocked Chad.', ['ASSAULT SDN > ?']],
  ['noun', 'An attack by Israel on Lebanon was reported.', ['ASSAULT ISR > LBN']],
  ['noun', 'Talks between Serbia and Kosovo failed.', ['CONSULT SRB, XKX > -']],
  ['noun', "Egypt's criticism of Ethiopia grew louder.", ['ACCUSE EGY > ETH']],
  [
    'undergone',
    "Belgium condemned the ambassador's arrest by Turkey.",
    ['ACCUSE BEL > TUR', 'COERCE TUR > BEL'],
  ],
  [
    'agency',
    "The envoy of Peru was killed on the orders of Chile's president.",
    ['ASSAULT CHL > PER'],
  ],
  ['renounced', 'India promised not to attack Pakistan.', ['AGREE IND > PAK']],
  // Passives
  ['passive', 'Kuwait was invaded by Iraq.', ['ASSAULT IRQ > KWT']],
  ['passive', 'Three envoys of France were expelled by Niger.', ['SANCTION NER > FRA']],
  [
    'passive',
    'Mali, which was attacked by rebels from Niger, protested.',
    ['ASSAULT NER > MLI', 'ACCUSE MLI > NER'],
  ],
  ['passive state', 'Turkey was engaged in a war with Greece.', ['ASSAULT TUR > GRC']],
  ['excluded', 'The village in Togo was shelled by Ghana and not by Benin.', ['ASSAULT GHA > TGO']],
  // Compound, reciprocal, coordination, relatives
  ['compound', 'The United States and France accused Russia.', ['ACCUSE USA, FRA > RUS']],
  ['reciprocal', 'India and Pakistan clashed on the border.', ['ASSAULT IND, PAK > -']],
  ['reciprocal', 'Chile signed a treaty with Peru.', ['SUPPORT CHL, PER > -']],
  ['visit', 'The president of Brazil visited Portugal.', ['CONSULT BRA > PRT']],
  [
    'coordination',
    'Iran condemned Israel and praised Syria.',
    ['ACCUSE IRN > ISR', 'SUPPORT IRN > SYR'],
  ],
  [
    'coordination',
    'Russia attacked and occupied Georgia.',
    ['ASSAULT RUS > GEO', 'ASSAULT RUS > GEO'],
  ],
  [
    'relative',
    'Iraq, which invaded Kuwait, was condemned by Egypt.',
    ['ASSAULT IRQ > KWT', 'ACCUSE EGY > IRQ'],
  ],
  ['relative', 'Georgia, which Russia invaded, is a country of hills.', ['ASSAULT RUS > GEO']],
  // Implied recipients
  ['implied', "Russia rejected Japan's proposal.", ['REJECT RUS > JPN']],
  ['implied', 'Jordan condemned the attack by Israel.', ['ACCUSE JOR > ISR']],
  // Others
  ['envoy', 'Chile summoned the ambassador of Venezuela.', ['ACCUSE CHL > VEN']],
  ['abstention', 'India abstained from the vote on Russia.', []],
  ['name for a word', 'Theresa May condemned Syria.', ['ACCUSE GBR > SYR']],
  [
    'double refusal',
    'Finland did not rule out sending troops to Ukraine.',
    ['MOBILIZE +hypothetical FIN > UKR'],
  ],
  [
    'told before',
    'Chad asked Niger for water, but Niger turned the request down.',
    ['REQUEST TCD > NER', 'REJECT NER > TCD'],
  ],
  [
    'told before',
    'Egypt shelled Libya, which Algeria condemned.',
    ['ASSAULT EGY > LBY', 'ACCUSE DZA > EGY'],
  ],
  ['done to itself', 'Jordan is defending itself.', []],
  [
    'what is said of an act',
    'Japan said it was troubling that Russia was arming Belarus.',
    ['ACCUSE JPN > RUS', 'AID RUS > BLR'],
  ],
  [
    'reply',
    'Ghana warned that a raid by Togo would be met with force.',
    ['ASSAULT +hypothetical TGO > -', 'THREATEN +future GHA > TGO'],
  ],
  [
    'protest of a state',
    'Peru protested over the arrest of its envoy by Bolivia.',
    ['ACCUSE PER > BOL', 'COERCE BOL > PER'],
  ],
  ['not tried in court', 'Serbia is trying to build a road.', []],
];
