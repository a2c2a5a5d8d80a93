import type { Lang } from './language.ts';

type Pair = readonly [da: string, en: string];

/** State names as users know them (glossary, «State names to show users»), by the last parts of the machine's state path. */
const states: Readonly<Record<string, Pair>> = {
  intake: ['modtaget', 'received'],
  open: ['under behandling', 'being treated'],
  // The weekly overview.
  scheduling: ['næste mandag findes', 'finding the next Monday'],
  unscheduled: ['næste mandag findes, igen', 'finding the next Monday, again'],
  gathering: ['overblikket samles', 'the overview is gathered'],
  ungathered: ['overblikket samles, igen', 'the overview is gathered, trying again'],
  looking: ['registeret efterses', 'looking at the register'],
  unseen: ['registeret kunne ikke svare', 'the register could not answer'],
  looked: ['registeret er efterset', 'looked at the register'],
  waiting: ['venter', 'waiting'],
  stopped: ['standset', 'stopped'],
  completing: ['kladde', 'draft'],
  screening: ['indsendt', 'submitted'],
  unscreened: ['indsendt, kontrolleres igen', 'submitted, being checked again'],
  routing: ['indsendt, fordeles', 'submitted, being routed'],
  regionDecision: ['regionens behandling', 'with the region'],
  fsg: ['FSG-behandling', 'with the FSG'],
  commenting: ['brugergruppen kommenterer', 'the user group comments'],
  fsgReview: ['FSG-behandling', 'with the FSG'],
  regionForward: ['indstillet af FSG', 'recommended by the FSG'],
  sys: ['SYS-behandling', 'with SYS'],
  awaitingTreatment: ['fremsendt via region', 'forwarded by the region'],
  asking: ['skriftlig behandling forberedes', 'preparing the written procedure'],
  voting: ['skriftlig behandling i SYS', 'written procedure in SYS'],
  adopted: ['godkendt af SYS', 'approved by SYS'],
  committing: ['disponeres af rammen', 'being committed from the frame'],
  uncommitted: ['disponeres af rammen, prøves igen', 'being committed from the frame, trying again'],
  deferred: ['udskudt', 'deferred'],
  rsi: ['RSI-behandling', 'with RSI'],
  recording: ['indstillet til RSI', 'recommended to RSI'],
  confirming: ['RSI-behandling, afventer bekræftelse', 'with RSI, awaiting confirmation'],
  delivery: ['igangsat', 'in progress'],
  settling: ['leveret, opgøres', 'delivered, being settled'],
  unsettled: ['leveret, opgøres, prøves igen', 'delivered, being settled, trying again'],
  delivered: ['leveret', 'delivered'],
  closed: ['afsluttet', 'closed'],
  closedUnfinished: ['lukket uden behandling', 'closed without treatment'],
  approvedByRegion: ['godkendt af regionen', 'approved by the region'],
  rejectedByRegion: ['afvist af regionen', 'rejected by the region'],
  rejectedByFsg: ['afvist af FSG', 'rejected by the FSG'],
  rejectedBySys: ['afvist af SYS', 'rejected by SYS'],
  refusedByRsi: ['afslået af RSI', 'refused by RSI'],
  withdrawn: ['trukket tilbage', 'withdrawn'],
  annulled: ['annulleret', 'cancelled'],

  // A version of the governance model.
  'open.sysReading': ['forelagt SYS som forslag', 'before SYS as a proposal'],
  revising: ['rettes af sekretariatet', 'being corrected by the secretariat'],
  'open.rsi': ['forelagt RSI', 'before RSI'],
  announcing: ['vedtaget, meddeles', 'adopted, being announced'],
  unannounced: ['vedtaget, meddeles igen', 'adopted, being announced again'],
  'adopted.waiting': ['vedtaget, venter på sin dag', 'adopted, awaiting its day'],
  applying: ['træder i kraft', 'coming into force'],
  unapplied: ['træder i kraft, prøves igen', 'coming into force, trying again'],
  counting: ['i kraft, sager gennemgås', 'in force, cases being gone through'],
  sweeping: ['i kraft, sager gennemgås igen', 'in force, cases being gone through again'],
  refused: ['afslået', 'refused'],
  overtaken: ['afløst, før den gjaldt', 'overtaken before it counted'],

  // The budget year.
  planned: ['oprettet', 'opened'],
  hearing: ['høring', 'hearing'],
  drafting: ['udarbejdes', 'being drafted'],
  firstReading: ['førstebehandling i SYS', 'first reading in SYS'],
  adjusting: ['førstebehandlet, tilpasses', 'read once, being adjusted'],
  secondReading: ['andenbehandling i SYS', 'second reading in SYS'],
  'open.approved': ['godkendt af RSI, venter på nytår', 'approved by RSI, awaiting the new year'],
  approved: ['godkendt', 'approved'],
  inForce: ['i kraft', 'in force'],
  left: ['udgået', 'left the portfolio'],
  running: ['i gang', 'running'],
  turning: ['i gang, skifter trin', 'running, between two steps'],
  awaitingPoint: ['i gang, venter på næste runde', 'running, awaiting the next round'],
  opening: ['åbner en runde', 'opening a round'],
  unanswered: ['åbner en runde, prøves igen', 'opening a round, trying again'],
  awaitingCases: ['i gang, sidste sager afsluttes', 'running, the last cases are ending'],
  reporting: ['bestilt', 'asked for'],
  expenses: ['forelagt SYS', 'before SYS'],
  accounting: ['indkaldt', 'accounts asked for'],
  deciding: ['forelagt SYS i februar', 'before SYS in February'],
  decided: ['behandlet', 'decided'],
  proposing: ['foreslås', 'being proposed'],
  frameReading: ['SYS’ behandling af rammen', 'the frame is before SYS'],
  granted: ['bevilget af RSI', 'granted by RSI'],

  // Escalations and status reports.
  assessment: ['vurderes af SYS', 'being assessed by SYS'],
  planningAlert: ['rejst', 'raised'],
  awaitingAnswer: ['rejst, afventer formanden', 'raised, awaiting the chair'],
  alertNotPlanned: ['rejst, alarm planlægges igen', 'raised, planning the alert again'],
  acknowledgement: ['eskaleret til RSI', 'escalated to RSI'],
  followUp: ['afgjort, opfølgning', 'decided, being followed up'],
  closedInSys: ['lukket i SYS', 'closed in SYS'],
  composing: ['udkast skrives', 'the draft is being written'],
  notComposed: ['udkast skrives, prøves igen', 'writing the draft, trying again'],
  editing: ['udkast redigeres', 'the draft is being edited'],
  approving: ['hos formanden', 'with the chair'],
  receiving: ['sendt til RSI', 'sent to RSI'],
  cancelled: ['annulleret', 'cancelled'],

  // A meeting, its projects, the year of meetings.
  preparation: ['forberedes', 'being prepared'],
  'preparation.planned': ['indkaldt', 'called'],
  'preparation.opening': ['åbnes for sager og ønsker', 'opening for cases and wishes'],
  unopened: ['åbnes for sager, prøves igen', 'opening, trying again'],
  collecting: ['samler sager og ønsker', 'collecting cases and wishes'],
  'preparation.composing': ['dagsordenen sættes sammen', 'the agenda is being composed'],
  uncomposed: ['dagsordenen samles igen', 'the agenda is composed again'],
  'preparation.editing': ['dagsordenen gøres færdig', 'the agenda is being finished'],
  'preparation.approving': ['dagsordenen er hos formanden', 'the agenda is with the chair'],
  'preparation.approved': ['dagsordenen er godkendt', 'the agenda is approved'],
  dispatching: ['dagsordenen udsendes', 'the agenda is going out'],
  undispatched: ['dagsordenen udsendes, igen', 'going out, trying again'],
  dispatched: ['dagsordenen er udsendt', 'the agenda is out'],
  sitting: ['holdes', 'being held'],
  convening: ['mødet sættes', 'the meeting is opening'],
  unconvened: ['mødet sættes, prøves igen', 'opening, trying again'],
  'sitting.open': ['mødet holdes', 'the meeting is being held'],
  'sitting.voting': ['afstemning på mødet', 'a vote at the meeting'],
  minutes: ['holdt', 'held'],
  'minutes.drafting': ['referatet skrives', 'the minutes are being written'],
  'minutes.objections': ['referatet sendes til gennemsyn', 'the minutes are sent round'],
  reading: ['referatet er til gennemsyn', 'the minutes are being looked through'],
  settled: ['gennemsynet er slut', 'the minutes have been looked through'],
  'minutes.settling': ['indsigelser er hos formanden', 'objections are with the chair'],
  following: ['endeligt referat, følges op', 'minutes final, being followed up'],
  missing: ['udeblevet', 'never came'],

  // A matter.
  'open.choosing': ['går til næste trin', 'going to its next step'],
  preparing: ['udfyldes', 'being filled in'],
  escalating: ['svaret eskaleres', 'the answer is being escalated'],
  unescalated: ['svaret eskaleres, igen', 'the answer is being escalated, again'],
  answering: ['afventer stillingtagen', 'awaiting an answer'],
  planning: ['vedtaget, dagen fastsættes', 'adopted, its day is worked out'],
  unplanned: ['vedtaget, prøves igen', 'adopted, trying again'],
  awaitingDay: ['vedtaget, venter på sin dag', 'adopted, awaiting its day'],
  effecting: ['vedtaget, registreres', 'adopted, being entered'],
  orienting: ['vedtaget, RSI orienteres', 'adopted, RSI is informed'],
  awaitingExit: ['vedtaget, systemets sidste tid', 'adopted, until the last day'],
  leaving: ['systemets sager lukkes', 'cases of the system are closed'],
  unended: ['systemets sager lukkes, igen', 'cases are closed, trying again'],
  inEffect: ['vedtaget og udført', 'adopted and carried out'],
  turnedDown: ['ikke vedtaget', 'not adopted'],
  handedOver: ['overdraget', 'handed over'],
};

/** `sys.voting` → «skriftlig behandling i SYS»: the most precise part that has a name; an unnamed state shows as it is. */
export function stateName(path: string, lang: Lang): string {
  const whole = states[path];
  if (whole) return whole[lang === 'da' ? 0 : 1];
  const parts = path.split(/[.|\s]+/).filter(Boolean);
  for (const part of parts.toReversed()) {
    const pair = states[part];
    if (pair) return pair[lang === 'da' ? 0 : 1];
  }
  return parts.at(-1) ?? path;
}

/** Whether the path as a whole has a name, apart from that of its last part. */
export const hasOwnName = (path: string): boolean => Object.hasOwn(states, path);

const choices: Readonly<Record<string, Pair>> = {
  for: ['for', 'for'],
  against: ['imod', 'against'],
  abstain: ['hverken for eller imod', 'abstain'],
  meeting: ['ønsker sagen behandlet på et møde', 'wants the case treated at a meeting'],
  recuse: ['inhabil', 'disqualified'],
};
export function choiceName(choice: string, lang: Lang): string {
  return choices[choice]?.[lang === 'da' ? 0 : 1] ?? choice;
}

const outcomes: Readonly<Record<string, Pair>> = {
  adopted: ['vedtaget', 'adopted'],
  rejected: ['forkastet', 'rejected'],
  noQuorum: ['ikke beslutningsdygtig', 'no quorum'],
  meetingDemanded: ['krævet behandlet på møde', 'a meeting was demanded'],
  withdrawn: ['trukket tilbage', 'withdrawn'],
  approvedBySys: ['godkendt af SYS', 'approved by SYS'],
  approvedByRsi: ['godkendt af RSI', 'approved by RSI'],
  reconsidered: ['genoptaget', 'taken up again'],
  newDecision: ['ny beslutning er nødvendig', 'needs a new decision'],
  cancelled: ['annulleret', 'cancelled'],
  recommend: ['indstillet', 'recommended'],
  decidedByRsi: ['afgjort af RSI', 'decided by RSI'],
  received: ['modtaget af RSI', 'received by RSI'],
  refused: ['ikke vedtaget', 'not adopted'],
  handedOver: ['overdraget', 'handed over'],
};
export function outcomeName(outcome: string, lang: Lang): string {
  return outcomes[outcome]?.[lang === 'da' ? 0 : 1] ?? stateName(outcome, lang);
}

/** What a decision taken at a meeting can be. */
const decisions: Readonly<Record<string, Pair>> = {
  adopted: ['godkendt', 'approved'],
  rejected: ['afvist', 'rejected'],
  returned: ['hjemvist', 'returned'],
  postponed: ['udskudt', 'postponed'],
  approved: ['godkendt', 'approved'],
  refused: ['afslået', 'refused'],
  inPart: ['godkendt i del', 'approved in part'],
};
export function decisionName(decision: string, lang: Lang): string {
  return decisions[decision]?.[lang === 'da' ? 0 : 1] ?? decision;
}

const roadmapStatuses: Readonly<Record<string, Pair>> = {
  proposed: ['foreslået', 'proposed'],
  approved: ['godkendt', 'approved'],
  rejected: ['afvist', 'rejected'],
  'in RSI portfolio': ['i RSI’s projektportefølje', 'in the project portfolio of RSI'],
};
/** Where something stands on the roadmap. */
export function roadmapName(status: string, lang: Lang): string {
  return roadmapStatuses[status]?.[lang === 'da' ? 0 : 1] ?? stateName(status, lang);
}

const questions: Readonly<Record<string, Pair>> = {
  'meeting-item': ['Skal SYS godkende punktet på mødet?', 'Shall SYS approve the item at the meeting?'],
  approve: ['Skal SYS godkende ændringsønsket?', 'Shall SYS approve the change request?'],
  'recommend-to-rsi': ['Skal SYS indstille ændringsønsket til RSI?', 'Shall SYS recommend the change request to RSI?'],
  'budget-first-reading': [
    'Skal SYS godkende budgettet ved førstebehandlingen?',
    'Shall SYS approve the budget at the first reading?',
  ],
  'budget-second-reading': [
    'Skal SYS godkende budgettet ved andenbehandlingen og indstille det til RSI?',
    'Shall SYS approve the budget at the second reading and recommend it to RSI?',
  ],
  frame: ['Skal SYS indstille rammen til RSI?', 'Shall SYS recommend the frame to RSI?'],
  'model-revision': [
    'Skal SYS indstille den nye version af styringsmodellen til RSI?',
    'Shall SYS recommend the new version of the governance model to RSI?',
  ],
  'matter-decision': ['Skal SYS godkende sagen?', 'Shall SYS approve the matter?'],
  'matter-recommendation': ['Skal SYS indstille sagen til RSI?', 'Shall SYS recommend the matter to RSI?'],
  'quarterly-expenses': ['Skal SYS godkende kvartalets udgifter?', "Shall SYS approve the quarter's expenses?"],
  'financial-follow-up': [
    'Skal SYS godkende regnskabet og de ønskede overførsler?',
    'Shall SYS approve the accounts and the requested carry-over?',
  ],
};
/** What a ballot asks; a question written out stands as it is. */
export function questionName(question: string, lang: Lang): string {
  return questions[question]?.[lang === 'da' ? 0 : 1] ?? question;
}

const levels: Readonly<Record<string, Pair>> = {
  region: ['afgøres af regionen', 'decided by the region'],
  sys: ['afgøres af SYS', 'decided by SYS'],
  rsi: ['afgøres af RSI', 'decided by RSI'],
};
/** Which body decides the amount. */
export function levelName(level: string, lang: Lang): string {
  return levels[level]?.[lang === 'da' ? 0 : 1] ?? level;
}

const roleNames: Readonly<Record<string, Pair>> = {
  fsa: ['fællesregional systemadministrator', 'interregional system administrator'],
  fsgChair: ['forretningsstyregruppens formand', 'chair of the business steering group'],
  fsgMembers: ['medlem af forretningsstyregruppen', 'member of the business steering group'],
  userGroup: ['brugergruppen', 'the user group'],
  ownerRegion: ['den systemansvarlige region', 'the system-responsible region'],
  ownerRegionMember: ['den systemansvarlige regions medlem af SYS', "the system-responsible region's SYS member"],
  sysChair: ['formand for SYS', 'SYS chair'],
  sysMembers: ['medlem af SYS', 'member of SYS'],
  member: ['medlem', 'member'],
  rsi: ['RSI-kredsen', 'the RSI circle'],
  secretariat: ['sekretariatet', 'the secretariat'],
  proposer: ['forslagsstiller', 'proposer'],
  userGroupChair: ['brugergruppens formand', 'chair of the user group'],
  regionMember: ['regionens medlem af SYS', "the region's SYS member"],
  named: ['den, opgaven er givet til', 'whoever the task was given to'],
};
export function roleName(role: string, lang: Lang): string {
  return roleNames[role]?.[lang === 'da' ? 0 : 1] ?? role;
}

const signs: Readonly<Record<string, Pair>> = {
  'no user agent': ['oplyste ingen browser', 'named no browser'],
  'known scanner user agent': ['kendt mailskanner', 'known mail scanner'],
  prefetch: ['forhåndshentning', 'prefetch'],
  'answered within 2 s': ['svar inden 2 sekunder', 'answered within 2 seconds'],
  'no cookie from the page': ['siden blev ikke åbnet først', 'the page was not opened first'],
};
export const isSign = (note: string): boolean => Object.hasOwn(signs, note);
export function signName(sign: string, lang: Lang): string {
  return signs[sign]?.[lang === 'da' ? 0 : 1] ?? sign;
}
