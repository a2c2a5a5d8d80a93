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
  'ballot.voided': ['Afstemningen bortfaldt', 'The ballot lapsed'],
  'ballot-failed': ['Afstemningen kunne ikke gennemføres', 'The ballot could not be carried through'],
  'commitment-unanswered': ['Disponeringen prøves igen', 'The commitment is tried again'],
  'linked-requests-not-asked': [
    'Forbundne ønsker kunne ikke slås op endnu',
    'Linked requests could not be looked up yet',
  ],

  // The budget year.
  'hearing-closed': ['Høringen er lukket', 'The hearing has closed'],
  'hearing-waived': ['Høringen sluttet før tid', 'Hearing ended early'],
  'hearing-answer': ['Svar på høringen', 'Answer to the hearing'],
  'draft-saved': ['Kladde gemt', 'Draft saved'],
  'budget-recommended': ['Budgettet er indstillet til SYS', 'The budget has been recommended to SYS'],
  'budget-first-read': ['Budgettet er førstebehandlet', 'The budget has been read the first time'],
  'budget-recommended-to-rsi': ['Budgettet er indstillet til RSI', 'The budget has been recommended to RSI'],
  'budget-approved-by-rsi': ['Budgettet er godkendt af RSI', 'The budget has been approved by RSI'],
  'budget-returned-by-rsi': ['RSI har sendt budgettet tilbage', 'RSI has returned the budget'],
  'first-reading-missed': ['Førstebehandling ikke nået til fristen', 'First reading missed its date'],
  'final-missed': ['Endelig godkendelse ikke nået til fristen', 'Final approval missed its date'],
  'provisional-budget': [
    'Foreløbigt budget: sidste års del A gælder',
    "Provisional budget: last year's part A applies",
  ],
  dispensation: ['Frist flyttet ved dispensation', 'Date moved by dispensation'],
  'deadline-moved': ['Opgavens frist er flyttet', 'The deadline of the task was moved'],
  'holders-changed': ['opgaven gik til en ny indehaver af rollen', 'the task went to a new holder of the role'],
  'left-portfolio': ['Systemet er udgået', 'The system has left'],
  'system-joined': ['System kommet til', 'System joined'],
  'system-left': ['System udgået', 'System left'],
  'system-dropped': [
    'Systemet er ikke længere i registerets portefølje',
    "The system is no longer in the register's portfolio",
  ],
  'cycle-cancelled': ['Budgetcyklus annulleret', 'Budget cycle cancelled'],
  'cycle-closed': ['Budgetcyklus afsluttet', 'Budget cycle closed'],
  'round-opened': ['Ny runde åbnet', 'New round opened'],
  'case-failed': ['En sag i cyklussen blev stoppet', 'A case of the cycle was stopped'],
  'portfolio-not-asked': ['Porteføljen kunne ikke slås op endnu', 'The portfolio could not be looked up yet'],
  'sys-postponed': ['SYS har udskudt sagen', 'SYS has postponed the case'],
  'task-passed-on': ['Opgave givet videre', 'Task passed on'],
  'budget.entered': ['Budgettet er bogført', 'The budget has been entered'],
  'frame.shared': ['Rammen er fordelt på regionerne', 'The frame has been split between the regions'],
  'spending.entered': ['Udgifter bogført', 'Expenses entered'],
  'spending.accounted': ['Udgifter var allerede opgjort', 'Expenses were accounted for already'],
  'accounts.settled': ['Regnskabet er bogført', 'The accounts have been entered'],
  'carry-over.reserved': ['Overførsel reserveret', 'Carry-over reserved'],
  'carry-over.settled': ['Overførsel afgjort', 'Carry-over settled'],
};

/** `vote.cast` → «Stemme afgivet»; an event without a name of its own shows as it is. */
export function eventName(event: string, lang: Lang): string {
  return events[event]?.[lang === 'da' ? 0 : 1] ?? event;
}

/** Whether the event has words of its own. */
export const hasName = (event: string): boolean => Object.hasOwn(events, event);

const quietNames = new Set([
  'vote',
  'letters.written',
  'record',
  'moreTime',
  'withdraw',
  'revise',
  'rerank',
  'recuse',
  'saveDraft',
  'waiveHearing',
  'dispense',
  'leave',
  'join',
  'cancel',
  'recordDecision',
  'moveDeadline',
  'dateNear',
  'datePassed',
  'yearBegins',
  'reassign',
]);

/** Lines that say nothing to a reader of the case, or what another line says better; they stay in the journal. */
export const isQuiet = (entry: Pick<JournalEntry, 'event'>): boolean =>
  /^xstate\.(after|done|error)/.test(entry.event) || quietNames.has(entry.event);
