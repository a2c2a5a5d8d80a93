import type { Duty } from '../governance/duty.ts';

/** What a meeting of SYS asks of people. */
export const meetingDuties = {
  /** A right, not a duty: nobody is reminded, and the task falls away when the meeting begins. */
  'agenda-wish': {
    da: 'Ønsk et punkt på dagsordenen, hvis du har et',
    en: 'Ask for an item on the agenda if you have one',
    owner: 'sysMembers',
    businessDays: 1,
    choices: ['wish'],
    commentFor: [],
  },
  'agenda-preparation': {
    da: 'Gør dagsordenen færdig og send den til formanden',
    en: 'Finish the agenda and send it to the chair',
    owner: 'secretariat',
    businessDays: 1,
    choices: ['submit'],
    commentFor: [],
  },
  'agenda-approval': {
    da: 'Godkend dagsordenen til SYS’ møde',
    en: "Approve the agenda of SYS's meeting",
    owner: 'sysChair',
    businessDays: 1,
    choices: ['approve', 'return'],
    commentFor: ['return'],
  },
  'meeting-record': {
    da: 'Registrér fremmøde og beslutninger, og slut mødet',
    en: 'Record attendance and decisions, and conclude the meeting',
    owner: 'secretariat',
    businessDays: 1,
    choices: [],
    commentFor: [],
  },
  /** A decision that its case did not take is in nobody's hands else. */
  'decision-refused': {
    da: 'Få afgørelsen igennem: send den til sagen igen, eller skriv hvordan den er klaret',
    en: 'See the decision through: send it to its case again, or say how it was settled',
    owner: 'secretariat',
    businessDays: 10,
    choices: ['settled'],
    commentFor: ['settled'],
  },
  'minutes-draft': {
    da: 'Gør udkastet til referat færdigt og send det til medlemmerne',
    en: 'Finish the draft minutes and send them to the members',
    owner: 'secretariat',
    businessDays: 5,
    choices: ['submit'],
    commentFor: [],
  },
  'minutes-objection': {
    da: 'Gennemse referatet, og gør eventuel indsigelse',
    en: 'Look through the minutes, and object if you must',
    owner: 'regionMember',
    businessDays: 5,
    choices: ['noObjection', 'object'],
    commentFor: ['object'],
  },
  'minutes-settlement': {
    da: 'Tag stilling til indsigelserne mod referatet',
    en: 'Settle the objections to the minutes',
    owner: 'sysChair',
    businessDays: 5,
    choices: ['uphold', 'dismiss'],
    commentFor: ['uphold', 'dismiss'],
  },
  'follow-up': {
    da: 'Følg op på det, der blev aftalt på SYS’ møde',
    en: "Follow up what was agreed at SYS's meeting",
    owner: 'named',
    businessDays: 1,
    choices: ['done'],
    commentFor: [],
  },
} as const satisfies Record<string, Duty>;
