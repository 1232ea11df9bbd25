/**
 * English verbs whose past forms no ending tells, and nouns whose plurals none does: a closed class,
 * as grammars list it (Quirk et al. 1985, A Comprehensive Grammar of the English Language, 3.11-20,
 * 5.77-103). A line is the lemma and its forms. Verbs with a prefix are found by the bare verb's.
 */
const TABLE = `
arise arose arisen
bear bore borne born
beat beaten
become became
befall befell befallen
begin began begun
bend bent
bereave bereft
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
die dying
dig dug
do did done does
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecasted
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone goes
grind ground
grow grew grown
hang hung
have had has
hear heard
hide hid hidden
hit hitting
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lay lain lying
light lit
lose lost
make made
mean meant
meet met
mistake mistook mistaken
pay paid
plead pled
prove proven
quit quitting
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shed shedding
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
sling slung
smite smote smitten
speak spoke spoken
speed sped
spend spent
spill spilt
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrusting
tie tying
tread trod trodden
understand understood
undertake undertook undertaken
uphold upheld
vie vying
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
man men
woman women
child children
person people
foot feet
crisis crises
thesis theses
hypothesis hypotheses
analysis analyses
basis bases
axis axes
medium media
datum data
criterion criteria
phenomenon phenomena
`;

/** Prefixes that leave a verb its irregular forms: "overthrew", "rebuilt", "retook". */
const PREFIX = /^(?:over|under|out|re|un|mis|fore|up|with|inter|broad)/;

const LEMMAS = new Map<string, string[]>();
for (const line of TABLE.trim().split('\n')) {
  const [lemma = '', ...forms] = line.split(' ');
  for (const form of forms) {
    const known = LEMMAS.get(form);
    if (known) known.push(lemma);
    else LEMMAS.set(form, [lemma]);
  }
}

/** Lemmas of an irregular form, lower-case; none for a regular one. */
export function irregularLemmas(form: string): readonly string[] {
  const known = LEMMAS.get(form);
  if (known) return known;
  const prefix = PREFIX.exec(form)?.[0];
  if (!prefix) return [];
  return (LEMMAS.get(form.slice(prefix.length)) ?? []).map((lemma) => prefix + lemma);
}
