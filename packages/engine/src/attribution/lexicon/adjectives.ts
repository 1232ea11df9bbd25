import { type CueRow, readCues } from './rows.js';

/** Predicative adjectives (and participles used so) by which someone thinks, feels or intends. */
const ROWS: readonly CueRow[] = [
  [
    'opines',
    'clause',
    `confident sure certain convinced aware afraid hopeful optimistic pessimistic doubtful skeptical
    sceptical worried concerned glad happy proud sorry sad surprised shocked angry upset grateful
    pleased thankful thrilled disappointed satisfied adamant positive unsure uncertain mindful clear
    frustrated furious unaware wary fearful conscious amazed astonished alarmed dismayed horrified
    delighted emphatic insistent suspicious unconvinced curious relieved excited embarrassed ashamed
    honored honoured encouraged outraged troubled nervous anxious eager determined committed
    unequivocal`,
  ],
  [
    'intends',
    'infinitive',
    `ready willing eager determined prepared reluctant unwilling keen anxious happy glad proud
    committed hesitant inclined poised set loath afraid pleased content disinclined unprepared
    desperate delighted thrilled sorry excited hopeful honored interested intent quick open`,
  ],
  [
    'judges',
    'oblique',
    `critical@of supportive@of skeptical@of,about sceptical@of,about wary@of fearful@of,about afraid@of
    worried@about,over concerned@about,with,over proud@of confident@in,of,about optimistic@about pessimistic@about
    opposed@to committed@to sure@of,about certain@of,about aware@of,about unaware@of tired@of sick@of fond@of
    dismissive@of contemptuous@of suspicious@of,about enthusiastic@about passionate@about angry@about,at,over,with
    furious@about,at,over,with upset@about,with,over happy@about,with,to unhappy@about,with,over satisfied@with dissatisfied@with
    disappointed@in,with,by,about grateful@for,to thankful@for sorry@for,about excited@about,by nervous@about anxious@about,for
    intent@on keen@on interested@in open@to,about hopeful@of,about,for convinced@of,by bullish@on,about bearish@on,about
    coy@about silent@on,about quiet@about vocal@about,in clear@about,on honest@about candid@about blunt@about
    serious@about mindful@of conscious@of ashamed@of frustrated@with,by,at,about certain@about cautious@about
    ambivalent@about adamant@about,in hesitant@about jealous@of envious@of outraged@by,at,over disgusted@by,with,at
    alarmed@by,at shocked@by,at surprised@by,at appalled@by,at horrified@by,at impressed@by,with
    unimpressed@by,with unconvinced@by,of offended@by troubled@by encouraged@by pleased@with,by,about`,
  ],
];

/** Senses of cue adjectives, by lemma. */
export const CUE_ADJECTIVES = readCues(ROWS);
