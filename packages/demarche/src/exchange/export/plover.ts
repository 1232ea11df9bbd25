import { type Participant, QUAD_CLASSES } from '@demarche/engine';
import type { StoredReport } from '../../store/store.js';
import type { ReportFormat } from './format.js';
import { firstDay } from './when.js';

/** An actor object of the manual's table "Information object for actors". */
const actorOf = ({ country, id, sectors, mention, wikidata, name, office }: Participant) => ({
  code: country ?? id,
  sector: sectors,
  actor_text: mention.text,
  identifier_id: wikidata,
  identifier_text: name,
  office,
});

/** A record of the manual's table "PLOVER JSON". Fields without a value are left away, as it allows. */
export function ploverRecord(report: StoredReport) {
  const { event, evidence, article, coding } = report;
  const { engine, model, codebook, knowledge } = coding;
  return {
    id: report.id,
    has_event: true,
    date: firstDay(report),
    enddate: event.when?.end ?? undefined,
    source: event.actors.map(actorOf),
    recipient: event.recipients.map(actorOf),
    event: [event.type],
    event_loc: event.place
      ? { name: event.place.name, cc3: event.place.country ?? undefined }
      : undefined,
    event_text: [evidence.trigger.text],
    quad_code: QUAD_CLASSES.indexOf(event.quadClass) + 1,
    event_scale: event.score,
    mode: [...event.modes, ...event.auxiliary],
    context: event.contexts,
    text: evidence.sentence,
    text_info: { start: evidence.span[0], end: evidence.span[1] },
    cite_info: {
      url: article.url ?? undefined,
      title: article.title ?? undefined,
      publication: article.publisher ?? undefined,
      coder: `demarche ${engine}, model ${model}, knowledge ${knowledge}`,
      codebook,
    },
    coder: `demarche ${engine}`,
    comment: commentOf(report),
  };
}

/** What PLOVER has no field for, in words: who says so, and how sure it is. */
function commentOf({ certainty, opinion, attributions }: StoredReport): string {
  const sources = attributions.map(({ sourceName }) => sourceName ?? 'unnamed');
  const said = sources.length > 0 ? `; according to ${sources.join(', according to ')}` : '';
  return `${certainty}${opinion ? ', opinion' : ''}${said}`;
}

/** PLOVER JSON (manual 0.7b1, chapter "JSON Data Fields"), one record a line. */
export const PLOVER_FORMAT: ReportFormat = {
  name: 'PLOVER JSON',
  loses: ['spans of attributions, and what explains the coding'],
  countedOnly: false,
  header: () => '',
  rows: (report) => [`${JSON.stringify(ploverRecord(report))}\n`],
};
