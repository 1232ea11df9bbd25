/** What web pages and wires put around an article: links, prompts, time stamps, sign-offs. */

const LONGEST_PROMPT = 200;
const LONGEST_STAMP = 90;

/** Prompts that are furniture whatever follows on their line. */
const PROMPTS =
  /^[\s>»•*-]*(?:read (?:more|also|next|the full)|also read|see also|related(?: (?:articles?|stories|content|news|topics|coverage))?|more on (?:this|the)|more from|must read|most read|recommended|you may (?:also )?like|sign up|subscribe|follow us|click (?:here|to)|tap (?:here|to)|share (?:this|on)|advertisement|sponsored|story continues|continue reading|scroll (?:down|to)|filed under|tags|topics|view comments|leave a comment|join the conversation|download (?:the|our)|get (?:the|our) (?:app|newsletter)|this (?:article|story|report|piece) (?:was|is|first|originally)|originally published|first published|special)\s*(?:[:|»>]|…|$|for |to |by |in |on |at |our |now|here|with |more|about |the )/i;

/** Labels that are furniture when a colon follows. */
const LABELS =
  /^(?:source|sources|contact|e-?mail|tel|phone|website|web|url|link|via|photo|image|video|watch|listen|editor'?s? note|note|correction|topics?|tags?|keywords?|section|category|author|published|updated|last (?:updated|modified)|posted|created|date|time|location|language|word count)\s?:\s/i;

const RULE = /^[\s*=_~#.•·+<>|–—-]+$/;
const SIGN_OFF = /^[([]?(?:reuters?|ends?|-?30-?|###|more|to be continued)[)\]]?\.?$/i;
const URL = /^(?:https?:\/\/|www\.)\S+$/i;

/** Whether a paragraph is furniture rather than text of the article. */
export function isFurniture(paragraph: string): boolean {
  if (paragraph.length > LONGEST_PROMPT) return false;
  const line = paragraph.trim();
  if (RULE.test(line) || SIGN_OFF.test(line) || URL.test(line)) return true;
  if (LABELS.test(line) && !isSentences(line)) return true;
  return (PROMPTS.test(line) && !isSentences(line)) || isTimeStamp(line) || isTableRow(line);
}

/** Two sentences and more are text, whatever they open with. */
function isSentences(line: string): boolean {
  return /[.!?]["”’)]* +\p{Lu}.*[.!?]/u.test(line);
}

const STAMP_WORDS: ReadonlySet<string> = new Set(
  (
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august ' +
    'september october november december am pm utc gmt bst cet cest est edt cst cdt mst mdt pst pdt ist jst ' +
    'kst msk et pt at on by the of published updated posted modified last first created date time min mins ' +
    'minute minutes hour hours ago read today yesterday th st nd rd a p m'
  ).split(' '),
);

/** A line of nothing but a date and time: "Published 12 June 2022 at 10:31 BST". */
function isTimeStamp(line: string): boolean {
  if (line.length > LONGEST_STAMP || !/[0-9]/.test(line)) return false;
  const words = line.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const hasDate = words.length > 0 || /[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}/.test(line);
  return (
    hasDate &&
    words.every((word) => STAMP_WORDS.has(word)) &&
    /^[\p{L}\p{N}\s:,./|()+–—-]+$/u.test(line)
  );
}

/** Written after the figures of tables. */
const UNIT = /^(?:mln|bln|bn|billion|million|cts?|dlrs?|pct|percent|tonnes|lbs|vs)$/i;

/** "Revs 1.2 mln vs 980,000": two figures and more that fill half the line, and no end. */
function isTableRow(line: string): boolean {
  if (/[.!?:;]["”’)]*$/.test(line)) return false;
  const words = line.split(/\s+/);
  const figures = words.filter((word) => /^[($£€+-]*[0-9]/.test(word)).length;
  const units = words.filter((word) => UNIT.test(word)).length;
  return figures >= 2 && (figures + units) * 2 >= words.length;
}
