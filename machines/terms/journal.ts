import { acts } from '../acts.ts';
import { inLanguage, type Language, type Words } from './words.ts';

/** Events of the journal as users know them. */
const events: Readonly<Record<string, Words>> = {
  'xstate.init': ['Sagen er oprettet', 'The case was opened'],
  answer: ['Opgave besvaret', 'Task answered'],
  'vote.cast': ['Stemme afgivet', 'Vote cast'],
  'ballot.opened': ['Afstemning åbnet', 'Ballot opened'],
  'ballot.closed': ['Afstemning lukket', 'Ballot closed'],
  'tasks.opened': ['Opgave givet', 'Task given'],
  'tasks.closed': ['Opgave lukket', 'Task closed'],
  'frame.committed': ['Beløb disponeret inden for rammen', 'Amount committed from the frame'],
  'frame.released': ['Beløb frigivet', 'Amount released'],
  'roadmap.kept': ['Roadmap opdateret', 'Roadmap updated'],
  'decision-recorded': ['Gruppens beslutning registreret', 'Decision of the group recorded'],
  'rsi-decision-recorded': ['RSI-kredsens afgørelse registreret', 'Decision of RSI recorded'],
  'forwarded-without-opinion': ['Fremsendt uden udtalelse', 'Forwarded without an opinion'],
  'deadline-breached': ['Frist overskredet', 'Deadline missed'],
  'letter.sent': ['Mail sendt', 'Mail sent'],
  letterBounced: ['Mail afvist af mailserver', 'Mail refused by the mail server'],
  edited: ['Rettet sprogligt', 'Edited'],
  recused: ['Inhabilitet oplyst', 'Disqualification declared'],
  'model.kept': ['Ny version af styringsmodellen vedtaget', 'New version of the governance model adopted'],
  'model-adopted': [
    'Sagen følger en ny version af styringsmodellen',
    'The case follows a new version of the governance model',
  ],
  'model-overtaken': [
    'En anden version af styringsmodellen er vedtaget',
    'Another version of the governance model was adopted',
  ],
  'model-day-passed': ['Versionens dag er passeret uden afgørelse', 'The day of the version has passed undecided'],
  'model-unannounced': ['Vedtagelsen kunne ikke meddeles endnu', 'The adoption could not be announced yet'],
  'model-unapplied': [
    'Versionen kunne ikke føres ud i sagerne endnu',
    'The version could not be carried into the cases yet',
  ],
  'register.imported': ['Registeret indlæst', 'Register imported'],
  'project.moved': ['Projektets opfølgning er flyttet', 'Who follows the project has changed'],
  'templates.approved': ['Skabeloner godkendt', 'Templates approved'],
  changed: ['Registeret ændret', 'Register changed'],
  renew: ['Spurgte, hvem der nu har rollen', 'Asked who holds the role now'],
  'holders-renewed': ['Åbne opgaver følger registeret', 'Open tasks follow the register'],
  'holders-not-asked': [
    'Registeret kunne ikke spørges om rollen endnu',
    'The register could not be asked about the role yet',
  ],
  'register-composition': ['En gruppe mangler en plads', 'A group lacks a seat'],
  'register-vacancy': ['Rollen er ubesat', 'The role is vacant'],
  'weekly-overview': ['Ugens overblik sendt til sekretariatet', 'The overview of the week sent to the secretariat'],
  'weekly-overview-not-made': [
    'Ugens overblik kunne ikke laves; prøves igen',
    'The overview could not be made; tried again',
  ],
  'weekly-overview-stopped': ['Ugens overblik er slået fra', 'The weekly overview has been turned off'],
  'portfolio-matter': ['Porteføljesag åbnet af sig selv', 'Portfolio matter opened by itself'],
  'portfolio-matter-not-opened': [
    'Porteføljesag kunne ikke åbnes; prøves igen',
    'Portfolio matter could not be opened; tried again',
  ],
  'register-portfolio': ['Systemet er ikke fællesregionalt', 'The system is not interregional'],
  'register-kpis': ['Et system har ingen KPI’er', 'A system has no KPIs'],
  'register-agreement': ['En driftsaftale mangler eller udløber', 'An operating agreement is missing or ends'],
  'register-not-looked-at': ['Registeret kunne ikke efterses endnu', 'The register could not be looked at yet'],
  'register-watch-stopped': ['Eftersynet af registeret er standset', 'The watch over the register was stopped'],
  'budget.committed': ['Disponeret af driftsbudgettets del B', 'Committed from part B of the operating budget'],
  'budget.refused': ['Ikke dækning i driftsbudgettets del B', 'No cover in part B of the operating budget'],
  'no-cover': [
    'Ikke dækning i driftsbudgettet: behandles af FSG og SYS',
    'No cover in the operating budget: treated by FSG and SYS',
  ],
  'rsi-frame-no-cover': [
    'Rammen dækker ikke det, RSI-kredsen har bestemt, at den betaler',
    'The frame does not cover what RSI has said it pays',
  ],
  'charge-unanswered': ['Beløbet kunne ikke disponeres endnu', 'The amount could not be committed yet'],
  'frame.spent': ['Beløb forbrugt', 'Amount spent'],
  'written-procedure-opened': ['Skriftlig behandling sat i gang', 'Written procedure started'],
  'estimate-noted': ['Nyt estimat noteret', 'New estimate noted'],
  'duty-not-arranged': ['Opgaven kunne ikke fordeles endnu', 'The duty could not be arranged yet'],
  'ballot-not-arranged': ['Afstemningen kunne ikke åbnes endnu', 'The ballot could not be opened yet'],
  'ballot-not-rearranged': ['Afstemningen kunne ikke tilpasses endnu', 'The ballot could not be adapted yet'],
  'votes-lapsed': ['Stemmer bortfaldet, fordi regionen er ude', 'Votes lapsed, the region being out'],
  'ballot-not-extended': ['Fristen kunne ikke forlænges endnu', 'The window could not be extended yet'],
  'sign-in': ['Loggede ind', 'Signed in'],
  'sign-in.refused': ['Login blev afvist', 'Sign-in was refused'],
  'sign-out': ['Loggede ud', 'Signed out'],
  'link.asked-for-again': ['Bad om et nyt link', 'Asked for a new link'],
  demandMeeting: ['Behandling på møde krævet', 'Meeting demanded'],
  'ballot.voided': ['Afstemningen bortfaldt', 'The ballot lapsed'],
  'ballot-failed': ['Afstemningen kunne ikke gennemføres', 'The ballot could not be carried through'],
  'commitment-unanswered': ['Disponeringen prøves igen', 'The commitment is tried again'],
  'linked-requests-not-asked': [
    'Forbundne ønsker kunne ikke slås op endnu',
    'Linked requests could not be looked up yet',
  ],

  // Meetings.
  'meeting-not-opened': ['Mødet kunne ikke åbnes for sager endnu', 'The meeting could not be opened for cases yet'],
  'agenda-not-composed': ['Dagsordenen kunne ikke sættes sammen endnu', 'The agenda could not be composed yet'],
  'agenda-approved': ['Formanden har godkendt dagsordenen', 'The chair approved the agenda'],
  'agenda-not-approved': [
    'Mødet begyndte, før formanden havde godkendt dagsordenen',
    'The meeting began before the chair had approved the agenda',
  ],
  'agenda-not-dispatched': ['Dagsordenen kunne ikke udsendes endnu', 'The agenda could not be sent yet'],
  'meeting-not-convened': ['Mødet kunne ikke sættes endnu', 'The meeting could not be opened yet'],
  'vote-without-result': ['Afstemningen gav intet resultat', 'The vote gave no result'],
  'decision-refused': ['Beslutningen kunne ikke overføres til sagen', 'The case did not take the decision'],
  'minutes-noted': ['Referatet er taget til efterretning', 'The minutes were noted'],
  'project-status-missing': ['Projektstatus kom ikke', 'The project status never came'],
  'project.reported': ['Projektstatus indført', 'Project status entered'],
  'year-plan-wrong': ['Mødeplanen passer ikke med styringsmodellen', 'The plan does not fit the governance model'],
  'year-not-asked': ['Årets møder kunne ikke slås op endnu', 'The meetings could not be looked up yet'],

  // Matters.
  'matter-adopted': ['Sagen er godkendt', 'The matter has been approved'],
  'adoption-not-planned': ['Dagen kunne ikke fastsættes endnu', 'The day could not be worked out yet'],
  'escalation-opened': ['Eskalering oprettet af sig selv', 'Escalation opened by itself'],
  'escalation-not-opened': [
    'Eskalering kunne ikke oprettes; prøves igen',
    'Escalation could not be opened; tried again',
  ],
  'raised-by-case': ['Oprettet af et svar i en anden sag', 'Opened by an answer in another case'],
  'cases-not-ended': ['Systemets sager kunne ikke lukkes endnu', 'The cases of the system could not be closed yet'],
  'handed-over': ['Overdraget', 'Handed over'],

  // Escalations and status reports.
  'escalated-to-rsi': ['Eskaleret til RSI-kredsen', 'Escalated to the RSI circle'],
  'escalation-unanswered': ['Formanden har ikke svaret', 'The chair has not answered'],
  'status-report-approved': ['Statusrapport godkendt', 'Status report approved'],
  'status-report-returned': ['Statusrapport sendt tilbage', 'Status report returned'],

  // The budget year.
  'commitment-awaits-order': [
    'Disponeringen venter på et ønske, der kommer før i SYS’ rækkefølge',
    "The commitment waits for a request before it in SYS's order",
  ],
  'fsg-heard': [
    'Forretningsstyregruppens medlemmer har haft sagen til bemærkninger',
    'The members of the business steering group have had the case for comments',
  ],
  'hearing-closed': ['Høringen er lukket', 'The hearing has closed'],
  'hearing-answer': ['Svar på høringen', 'Answer to the hearing'],
  'budget-recommended': ['Budgettet er indstillet til SYS', 'The budget has been recommended to SYS'],
  'budget-first-read': ['Budgettet er førstebehandlet', 'The budget has been read the first time'],
  'budget-recommended-to-rsi': ['Budgettet er indstillet til RSI-kredsen', 'The budget has been recommended to RSI'],
  'budget-approved-by-rsi': ['Budgettet er godkendt af RSI-kredsen', 'The budget has been approved by RSI'],
  'budget-returned-by-rsi': ['RSI-kredsen har hjemvist budgettet', 'RSI has returned the budget'],
  'first-reading-missed': ['Førstebehandling i SYS ikke nået til fristen', 'First reading in SYS missed its date'],
  'final-missed': ['Endelig godkendelse ikke nået til fristen', 'Final approval missed its date'],
  'provisional-budget': [
    'Foreløbigt budget: sidste års del A gælder',
    "Provisional budget: last year's part A applies",
  ],
  'deadline-moved': ['Opgavens frist er flyttet', 'The deadline of the task was moved'],
  'holders-changed': ['opgaven gik til en ny indehaver af rollen', 'the task went to a new holder of the role'],
  'left-portfolio': ['Systemet er udgået', 'The system has left'],
  'system-dropped': [
    'Systemet er ikke længere i registerets portefølje',
    "The system is no longer in the register's portfolio",
  ],
  'cycle-closed': ['Årshjulet er afsluttet', 'Budget cycle closed'],
  'round-opened': ['Ny runde åbnet', 'New round opened'],
  'case-failed': ['En sag i årshjulet blev stoppet', 'A case of the cycle was stopped'],
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

/** What has been done by acts, by the journal's line that tells of it. */
const done: ReadonlyMap<string, Words> = new Map(acts.map((act) => [act.journal ?? act.event, act.done]));

const wordsOf = (event: string) => done.get(event) ?? (Object.hasOwn(events, event) ? events[event] : undefined);

/** `vote.cast` → «Stemme afgivet»; an event without a name of its own shows as it is. */
export function eventName(event: string, lang: Language): string {
  const words = wordsOf(event);
  return words === undefined ? event : inLanguage(words, lang);
}

/** Whether the event has words of its own. */
export const hasName = (event: string): boolean => wordsOf(event) !== undefined;

const quietNames = new Set([
  'vote',
  'voteOpened',
  'letters.written',
  'record',
  'recuse',
  'moveDeadline',
  'dateNear',
  'datePassed',
  'yearBegins',
  'saveReport',
]);

/** The step of an act of which the journal tells in a line of its own. */
const stepsOfActs: ReadonlySet<string> = new Set(
  acts.flatMap(({ event, journal, starts }) => (journal === undefined || starts !== undefined ? [] : [event])),
);

/** Lines that say nothing to a reader of the case, or what another line says better; they stay in the journal. */
export const isQuiet = (entry: { readonly event: string }): boolean =>
  /^xstate\.(after|done|error)/.test(entry.event) || quietNames.has(entry.event) || stepsOfActs.has(entry.event);
