import type { JournalEntry } from '../../store/model.ts';
import type { Lang } from './language.ts';

/** Events of the journal as users know them. */
const events: Readonly<Record<string, readonly [da: string, en: string]>> = {
  'xstate.init': ['Sagen er oprettet', 'The case was opened'],
  answer: ['Opgave besvaret', 'Task answered'],
  'vote.cast': ['Stemme afgivet', 'Vote cast'],
  'ballot.opened': ['Skriftlig behandling åbnet', 'Written procedure opened'],
  'ballot.closed': ['Skriftlig behandling lukket', 'Written procedure closed'],
  'tasks.opened': ['Opgave givet', 'Task given'],
  'tasks.closed': ['Opgave lukket', 'Task closed'],
  'frame.committed': ['Beløb disponeret af rammen', 'Amount committed from the frame'],
  'frame.released': ['Beløb frigivet', 'Amount released'],
  'roadmap.kept': ['Roadmap opdateret', 'Roadmap updated'],
  'decision-recorded': ['Gruppens beslutning skrevet ned', 'Decision of the group written down'],
  'rsi-decision-recorded': ["RSI's afgørelse registreret", 'Decision of RSI recorded'],
  'forwarded-without-opinion': ['Fremsendt uden udtalelse', 'Forwarded without an opinion'],
  'more-time-asked': ['Bad om mere tid', 'Asked for more time'],
  'deadline-breached': ['Frist overskredet', 'Deadline missed'],
  'letter.sent': ['Mail sendt', 'Mail sent'],
  letterBounced: ['Mail afvist af mailserver', 'Mail refused by the mail server'],
  edited: ['Rettet sprogligt', 'Edited'],
  revised: ['Ændret; ny udgave', 'Changed; new version'],
  reranked: ['Prioritet ændret', 'Rank changed'],
  withdrawn: ['Trukket tilbage', 'Withdrawn'],
  annulled: ['Annulleret', 'Cancelled'],
  recused: ['Inhabilitet oplyst', 'Disqualification declared'],
  openWrittenProcedure: ['Skriftlig behandling begæret', 'Written procedure requested'],
  recordSysDecision: ["SYS' beslutning registreret", 'Decision of SYS recorded'],
  'register.imported': ['Registeret indlæst', 'Register imported'],
  'frame.granted': ['Ramme bevilget', 'Frame granted'],
  'frame.spent': ['Beløb forbrugt', 'Amount spent'],
  'written-procedure-opened': ['Skriftlig behandling sat i gang', 'Written procedure started'],
  'sys-decision': ["SYS' beslutning", 'Decision of SYS'],
  reconsidered: ['Genoptaget', 'Taken up again'],
  'estimate-noted': ['Nyt estimat noteret', 'New estimate noted'],
  'duty-not-arranged': ['Opgaven kunne ikke fordeles endnu', 'The duty could not be arranged yet'],
  'ballot-not-arranged': ['Afstemningen kunne ikke åbnes endnu', 'The ballot could not be opened yet'],
  'ballot-not-rearranged': ['Afstemningen kunne ikke tilpasses endnu', 'The ballot could not be adapted yet'],
  'ballot-not-extended': ['Fristen kunne ikke forlænges endnu', 'The window could not be extended yet'],
  'incident.retried': ['Fejlet handling prøvet igen', 'Failed action tried again'],
  'incident.skipped': ['Fejlet handling sprunget over', 'Failed action skipped'],
  'timer.rescheduled': ['Frist flyttet', 'Deadline moved'],
  'link.asked-for-again': ['Bad om et nyt link', 'Asked for a new link'],
  demandMeeting: ['Behandling på møde krævet', 'Meeting demanded'],
};

/** `vote.cast` → «Stemme afgivet»; an event without a name of its own shows as it is. */
export function eventName(event: string, lang: Lang): string {
  return events[event]?.[lang === 'da' ? 0 : 1] ?? event;
}

/** Whether the event has words of its own. */
export const hasName = (event: string): boolean => Object.hasOwn(events, event);

const quietNames = new Set(['vote', 'letters.written', 'record', 'moreTime', 'withdraw', 'revise', 'rerank', 'recuse']);

/** Lines that say nothing to a reader of the case, or what another line says better; they stay in the journal. */
export const isQuiet = (entry: Pick<JournalEntry, 'event'>): boolean =>
  /^xstate\.(after|done|error)/.test(entry.event) || quietNames.has(entry.event);
