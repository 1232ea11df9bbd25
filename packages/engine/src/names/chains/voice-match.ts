import type { ChainMention } from './mention.js';

/** What who speaks says of two mentions' being one. */
export const VOICE_MATCHES = [
  'nothing',
  'speaker of the quotation',
  'same person meant',
  'others meant',
  'voices unsure',
  'name of the speaker',
  'name of another',
  'speaker of the quotation, of a third',
] as const;
export type VoiceMatch = (typeof VOICE_MATCHES)[number];

/** "I" in a quotation is its speaker; "you" is whom the speaker answers. */
export function matchVoices(later: ChainMention, earlier: ChainMention): VoiceMatch {
  if (isSpeaker(earlier, later))
    return isFirst(later) ? 'speaker of the quotation' : 'speaker of the quotation, of a third';
  if (isSpeaker(later, earlier))
    return isFirst(earlier) ? 'speaker of the quotation' : 'speaker of the quotation, of a third';
  const a = meantBy(later);
  const b = meantBy(earlier);
  if (a === null && b === null) return 'nothing';
  if (a !== null && b !== null) {
    if (a === b) return 'same person meant';
    return isSure(a) && isSure(b) ? 'others meant' : 'voices unsure';
  }
  const [name, key] = a === null ? [later, b!] : [earlier, a];
  if (name.class !== 'name') return 'nothing';
  return isNamed(name, key) ? 'name of the speaker' : 'name of another';
}

const isFirst = ({ class: kind }: ChainMention): boolean => kind === 'I' || kind === 'we';

/** The "I" of one speaker and the "I" of another. */
export const areTwoSpeakers = (a: ChainMention, b: ChainMention): boolean =>
  a.class === 'I' && b.class === 'I' && matchVoices(a, b) === 'others meant';

/** Whether one is "I" in a quotation and the other the subject of the verb it hangs on. */
export const isSpeakerOf = (a: ChainMention, b: ChainMention): boolean =>
  (a.class === 'I' && isSpeaker(b, a)) || (b.class === 'I' && isSpeaker(a, b));

/** Whether one is the subject that the other's quotation hangs on. */
function isSpeaker(one: ChainMention, quoted: ChainMention): boolean {
  const { speaker } = quoted.voice;
  return speaker !== null && speaker.sentence === one.sentence && speaker.token === one.head;
}

/** Key of whom "I" or "you" means; `null` for other words. */
function meantBy({ class: kind, voice }: ChainMention): string | null {
  if (kind === 'I') return voice.key;
  if (kind === 'we') return `${voice.key} and others`;
  return kind === 'you' ? voice.addressee || `addressed by ${voice.key}` : null;
}

const isSure = (key: string): boolean => !/^(?:said by (?:he|she|they|i|we|it)|quote)\b/.test(key);

/** "Steny Hoyer" and "StenyHoyer", "Hoyer" and "Rep. Hoyer". */
function isNamed({ words }: ChainMention, key: string): boolean {
  const letters = key.toLowerCase().replace(/^said by /, '');
  const last = words.at(-1) ?? '';
  return last.length > 2 && letters.includes(last);
}
