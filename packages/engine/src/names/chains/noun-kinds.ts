import type { EntityKind } from './mention.js';

// Made by training/coreference_nouns.ts; not written by hand.

/**
 * Nouns that mostly are of one kind, by lemma. Counted in the entity annotation of GUM's genres with
 * free texts (Zeldes 2017; annotation CC BY 4.0, github.com/amir-zeldes/gum).
 */
const LISTED: Readonly<Record<EntityKind, string>> = {
  person:
    'actor actress adult advertiser advisor agent ancestor angel appellant appellee architect ' +
    'artist athlete attendee attorney audience author babe baseman biologist boy boyfriend ' +
    'broadcaster brother bunch candidate captain carpenter celebrity chairman child citizen ' +
    'classmate client co-founder co-star coach colleague commander companion consumer ' +
    'contractor cosplayer councillor counsel creator crew critic crowd curator customer dad ' +
    'daughter defector defendant defender deity delegate descendant detective dignitary ' +
    'director disciple doctor driver editor elite empiricist employee employer engineer ' +
    'expert faculty family fan farrier father fellow fisherman folk foreigner founder friend ' +
    'gamer general generation gentlemen geologist girl god governor guest guide guy hacker ' +
    'helper hero holder human hundred husband independent individual industrialist inhabitant ' +
    'instructor judge jury kid lady lawyer leader learner linguist local magician major maker ' +
    'man manager master mathematician mayor member mermaid migrant minister minority mom monk ' +
    'mother motorist mum musician national native neighbor nephew observer officer official ' +
    'opponent other owner painter pan pan-democrat panel parent participant passenger pastor ' +
    'patient patron peacekeeper pediatrician people person philosopher photographer physician ' +
    'pilgrim plaintiff player poet politician population poster president priest professional ' +
    'professor proponent psychologist public pupil reader realist referee refugee reporter ' +
    'representative researcher resident rider righty roommate santorum scholar scientist ' +
    'seeker settler sir sister slave sociologist soldier son speaker staff student ' +
    'subcontractor subscriber successor superhero survivor teacher terrorist thousand tourist ' +
    'translator traveler trimmer troop uncle user vendor veteran victim viewer visitor ' +
    'vlogger volunteer voter wife witness woman worker workforce worshipper writer youth',
  organization:
    'administration affiliate agency airline alliance army authority branch camp charity ' +
    'church college committee community company council court debutant department embassy ' +
    'enforcement federation firm government institution journal league legislature magazine ' +
    'media military ministry municipality museum navy organization police publisher school ' +
    'team tribe university',
  place:
    'airport archipelago area arena array avenue bank barn bathroom beach bed bedroom belt ' +
    'booth border bottom bridge building campus capital carport cave cellar cemetery center ' +
    'centre city classroom cliff coast constituency continent corner corridor cosmos counter ' +
    'country desert destination district downtown dwelling earth east entrance estate ' +
    'facility factory floor galaxy garden globe ground gym hall harbour headquarters hell ' +
    'home hospital hotel house household hub interior intersection island junction jungle ' +
    'land landscape lane latitude location lodging loop mainland mall memorial metropolis ' +
    'middle mill monastery moon mosque mountain nation neighborhood nest nightclub north ' +
    'ocean palace park peninsula place planet plateau plaza prison province quadrant region ' +
    'resort restaurant river road roadway room route salon sea settlement shop shore sidewalk ' +
    'sight sky south spot square stadium station store street studio suburb surface ' +
    'surroundings temple terrain town trail universe village west world',
  event:
    'accident action activity address aggression appointment arrest arrival assault assist ' +
    'attack attempt battle boom break broadcast celebration census ceremony championship ' +
    'change competition concert conference contest convention creation crime death debate ' +
    'debut deception deed demonstration departure double drinking drought duel election entry ' +
    'event eviction exam exchange exhibit expansion exploration expulsion failure festival ' +
    'fight final fire flight foul funeral header hiking hit hunt illness immigration incident ' +
    'injury integration interruption intervention interview invitation jam journey kick ' +
    'launch lecture licensing locomotion massage match meeting mistake motion move ' +
    'negotiation nomination opening operation outbreak performance pilgrimage poll prayer ' +
    'proceeding promotion protest provocation punishment quest rain rbi reading realization ' +
    'rebuttal recovery referendum reform rejection repetition reprimand request retraction ' +
    'return revival revolution ride rise routine ruling run saccade salvation search session ' +
    'shift shock shower solving stampede start storm strike summit surgery swearing tasting ' +
    'tour tournament tragedy travel trespass trial trip try tryst turn turnout uprising ' +
    'vacation victory viewing violation visit volley wai walk walking war warming warning ' +
    'wedding windsurf wink winking workout',
  time:
    'afternoon beginning century date day decade era evening hour inning minute month morning ' +
    'night noon period remainder semester summer time today tomorrow tonight twenties week ' +
    'weekend while winter year yesterday',
  object:
    'aeroplane airplane alarm arm artwork atm bag ball balloon banknote banner bicycle bike ' +
    'black boat body bone bottle box brain bread bud bulb burn bus button cab camera can ' +
    'candle capsule car carburetor card carpet carving cash cast ceiling cfl chair check chip ' +
    'cigarette clock cloth clothes clothing coil coin comic computer container copy couch ' +
    'coupon cover crane crisp device diode document donut door dress drive elevator equipment ' +
    'eye femora femur ferry flag flake flop fragment genital glass glasses grain hair hand ' +
    'hardware head hole hoof horseshoe inscription insignia installation jewelry knee lantern ' +
    'led leg letter ligament limb lip lipstick lock loudspeaker lunch machine makeup ' +
    'manuscript mask medal node nose object outfit painting pants paperweight particle ' +
    'passport pearl pebble pen phone photography piece pile pill pipe pizza plane platter ' +
    'polaroid pot print property puppet rail recorder reef remains robot rock rocket roll rov ' +
    'rubble sample satellite sculpture sensor sheet shell ship shirt shoe short shoulder ' +
    'sinus skin skirt slice snack solid spacecraft specimen staircase statue strap straw ' +
    'sweatshirt table tail telescope tendon ticket tile tooth torso toy train tube vacuum ' +
    'vehicle vessel wall wand waterfall weapon wheelchair window wing yield',
  abstract:
    'ability abstract acceptance access account accuracy acquisition act acting ad adaptation ' +
    'advantage advertising advice aesthetics affair age agenda agility aging agony ' +
    'agriculture aim album ambition amount analogy analysis anarchy anatomy ancestry angle ' +
    'answer antecedent antiquity app appeal appearance application appreciation approach ' +
    'arbitrariness architecture argument aroma art article artworld aspect aspiration ' +
    'assistance association assumption asylum atmosphere attention attitude audio audiobook ' +
    'availability average aviation award awareness awe axis background backlog balance ban ' +
    'baseball basis basketball beam beauty behaviour belief benefit bias bill biodiversity ' +
    'bitterness boundary brand breakdown brief brightness browser budget burden cabinet ' +
    'calendar call canvas capability capacity care career case catalog catcher category cause ' +
    'caution certificate challenge chance channel chapter characteristic charge charm chem ' +
    'chemistry choice circle circumstance citation civilization claim clarification clarity ' +
    'clause climate clip cloud co-op codex cognition coincidence cold color colour com ' +
    'combination comedy command comment commentary commerce commitment communication ' +
    'comparison compatibility compensation complaint composition computing concentration ' +
    'concept concern concession conclusion condition confidence congestion conjecture ' +
    'connection consciousness consensus consequence conservation consideration conspiracy ' +
    'constitution construction consumerism content context contract contrast contribution ' +
    'control controversy cooking cooperation copyright corpus correction correspondence ' +
    'cosplay cost courage coverage craftsmanship crawler creativity credibility credit ' +
    'criterion criticism crux cuc cuisine culture currency cutoff cycle damage dance darkness ' +
    'data database deal dedication deduction defense definition degree delivery demand demo ' +
    'democracy depression descent description design desire destiny detail determination ' +
    'diagram dialect diet difference difficulty dignity dilemma dimension direction ' +
    'disability discipline discourse discovery disease disobedience displacement dispute ' +
    'dissertation distance distinction distortion diversity division doctorate doctrine ' +
    'dollar domain doom drama dream duty dynamic e-mail economics economy edge education ' +
    'effect effectiveness efficiency effort electricity element email emissivity emotion ' +
    'emphasis employment enculturation endeavor energy engineering enhancement enjambment ' +
    'entertainment entitlement episode epistemology equality equation equivalence equivalent ' +
    'error erythema estimate ethics ethnicity ethnocentrism etiquette evaluation evidence ' +
    'examination example exception excitement existence expectation experience expertise ' +
    'explanation exposure expression extension extent facet fact factor faith fame fantasy ' +
    'farming fashion fate favour feature fee feedback feel feeling felicity fever fi fiction ' +
    'field file film financing finding fine flavor flow focus form formalism format fortune ' +
    'fraction frame framework freedom frequency frustration fun function fund gain gap gender ' +
    'gene generalizability genre geometry gis glow goal grace grammar gratitude gravity grf ' +
    'grit growth guilt habit harmony hashtag headache headline health hearing heart heat ' +
    'height help hierarchy highlight history hope horror housing humanity humor i idea ideal ' +
    'identity ignorance image imagination impact imperialism implication importance ' +
    'impression improvement impulse incentive inch independence inequality infection ' +
    'influence information infrastructure inheritance initiative injustice innovation inquiry ' +
    'insight inspiration instruction instrument insurgency intelligence intention interest ' +
    'interface interjection internet internship interpretation intertext introduction ' +
    'investigation investment involvement iq issue item job joke judgment jurisdiction ' +
    'justice justification key keyword kilometer kinematics knowledge label labor lack ' +
    'language law layout lead leadership learning legacy legislation legitimacy length level ' +
    'license life lifestyle lifetime light lighting limitation line linguistics link list ' +
    'listing literature loading love loyalty luck m magic manner manual margin mark marker ' +
    'marriage mass mathematics meaning means measure measurement mechanics mechanism median ' +
    'membership memoir memory merit message metascience meter method methodology micron ' +
    'microwave mile mimicry mind mindedness mindset mode model modernity money mood morality ' +
    'morphology motivation motive motto movie music mutant mutation n name narrative ' +
    'nationality naturalism nature necessity need neologism network neuro neuroscience news ' +
    'newsgroup nickname non-realism nonsense norm note notice notion novel number oath ' +
    'obedience objective objectivity observation obsession occupation operator opinion ' +
    'opportunity option order orientation origin original originality out outcome outlier ' +
    'outro ownership p pace page pain palate pamphlet paragraph parameter paratext ' +
    'partnership passion path patience pattern pause payment payroll peace penalty percent ' +
    'percentile perception perk permission perseverance persistence perspective phase phd ' +
    'phenomenon philosophy phrase physics physiology pillar pitcher placement plan planning ' +
    'platform pleasure pledge plot podcast poem poetry policy politics pollution popularity ' +
    'portion position possession possibility posture potential pound poverty power practice ' +
    'praise precedent predestination predictor premise prerogative presence preservation ' +
    'pressure prestige pretense price principle priority privilege probability problem ' +
    'procedure proceed process processing production productivity profession profile profit ' +
    'program programme progress project prominence promise pronunciation propaganda proposal ' +
    'prosperity protection prototype pseudonym psychology pun purpose quality quantity ' +
    'quartile question questionnaire queue quote radiation radio radiometer ragga range rank ' +
    'ranking rate ray reaction realism reality reason recap recognition recommendation record ' +
    'recording recruitment reference reflection regard regime regulation relation ' +
    'relationship relativism relativity release relevance reliability remark reminder remodel ' +
    'rent rental repair replication report representation reproducibility reproduction ' +
    'reputation research resilience resistance resolution resource respect responsibility ' +
    'restriction result retention retrieval revenue review reward right risk robotics role ' +
    'root roughness rule sacrifice sadness safety salary salinity saying scale scenery scent ' +
    'schedule science score scoreboard seat section sector security segment semantics ' +
    'sensation sense sensing sensitivity sentence sentiment sequence series service set setup ' +
    'shame shape share si sign signal significance silence sin situation size skill slavery ' +
    'sleep smell society software solution sonnet soul sound source spacetime span spectrum ' +
    'speculation speech speed spirit sport spread sss sst stability stage standard stanza ' +
    'statement statistic status statute stimulus story storyworld strategy stream strength ' +
    'string structure struggle study stuff style suffering summary sunburn superiority ' +
    'support surprise survey sut symbol symmetry symptom syntax synthesis system tactic take ' +
    'talent task taste tax teaching technique technology telephone television temperature ' +
    'tendency tennis terror terrorism test testament testing text textbook texture theme ' +
    'theory therapy thing third thought thread threat title toll tool topic torch total ' +
    'tourism track tracking trade tradition traffic trafficking trait transformation ' +
    'translation transportation treatise treatment trend trouble trust truth tv type typology ' +
    'u uncertainty understanding unemployment uniformity unit unity update utilization uvr ' +
    'validity value variability variation variety velocity venture verb verge version video ' +
    'view vintage visa vision vlog volume vote vulnerability wage wash wavenumber way wealth ' +
    'weather web website weight wiki will willingness wind wisdom word work wound writing x ' +
    'yard yoga zeitgeist',
  animal:
    'anemone animal ant aphid bear bird bug chicken dinosaur dog elephant fauna fish horse ' +
    'insect mama mammal pig species theropod wildlife',
  plant:
    'apple avocado basil bean blackberry corn cotton crop flora fruit fungus grape hay ' +
    'henequen lemon lime maize rose soybean spore tree weed wheat',
  substance:
    'aerogel air alcohol beer beverage bitter blood caramel cheese chemical chocolate ' +
    'cinnamon cocktail coffee concrete cream debris dinner dirt dna drink dust fare fluid ' +
    'foam food formalin gas gel honey ice ingredient jelly juice limestone liquid meat ' +
    'mercury oil ozone pasta peroxide preservative rubber rum salt sand shade smoke soil ' +
    'spray steam steel stone styler sugar tanin tea tear textile vaccine vinegar vitamin ' +
    'vodka water wax wine',
};

export const NOUN_KINDS: ReadonlyMap<string, EntityKind> = new Map(
  (Object.entries(LISTED) as [EntityKind, string][]).flatMap(([kind, lemmas]) =>
    lemmas.split(' ').map((lemma) => [lemma, kind] as const),
  ),
);
