import { act } from '../acts/act.ts';
import { choice, date, optional, reason, reference, system, systems, wholeBetween } from '../forms/field.ts';
import { group } from '../forms/form.ts';
import { planDates } from '../terms/dates.ts';
import { movableDates } from './plan.ts';

const on = 'budget-cycle';
const who = ['secretariat'] as const;
const why = reason('Begrundelse', 'Reason');
const unlessPolicy = ['Ellers gælder politikkens dato', 'Otherwise the date of the policy applies'] as const;

/** One command by the secretariat starts more than two years (R-195, M-02). */
export const start = act({
  on,
  name: 'start',
  event: 'start',
  starts: 'case',
  who,
  title: ['Start årshjulet', 'Start a budget cycle'],
  leads: [
    'Du ser alle datoer og modtagere, før noget sendes. Når du starter, åbnes sagerne, og de første breve sendes i næste sendevindue.',
    'You see every date and recipient before anything is sent. When you start, the cases are opened and the first letters leave in the next window.',
  ],
  done: ['Årshjulet er startet', 'The budget cycle has been started'],
  button: ['Start årshjulet', 'Start the budget cycle'],
  review: true,
  fields: {
    year: wholeBetween(2000, 2200)('Budgetår', 'Budget year', [
      'Fx 2028; høringen er i januar året før.',
      'For example 2028; the hearing is in January of the year before.',
    ]),
    systems: optional(
      systems('Systemer', 'Systems', ['Ingen valgt: hele porteføljen', 'None chosen: the whole portfolio']),
    ),
    meetings: optional(
      group(
        'SYS’ møder',
        "SYS's meetings",
        {
          may: optional(date('SYS’ møde i maj', "SYS's meeting in May", unlessPolicy)),
          september: optional(date('SYS’ møde i september', "SYS's meeting in September", unlessPolicy)),
          february: optional(
            date('SYS’ møde i februar efter budgetåret', "SYS's meeting in the February after the year", unlessPolicy),
          ),
        },
        { beside: true },
      ),
    ),
  },
});

/** A system joins the portfolio while the cycle runs: its budget is opened with the dates that are left. */
export const join = act({
  on,
  name: 'join',
  event: 'join',
  who,
  title: ['Føj et system til', 'Add a system'],
  leads: [
    'Systemets budget åbnes med de datoer, der er tilbage, og dets FSA får besked.',
    "The system's budget is opened with the dates that are left, and its FSA is told.",
  ],
  done: ['System kommet til', 'System joined'],
  journal: 'system-joined',
  review: true,
  fields: { system: system('System', 'System') },
});

/** A system leaves by RSI's decision. */
export const leave = act({
  on,
  name: 'leave',
  event: 'leave',
  who,
  title: ['Tag et system ud', 'Take a system out'],
  leads: [
    'Systemets budget for året slutter, og dets åbne opgaver bortfalder. Det kan ikke slutte sig til året igen.',
    "The system's budget of the year ends and its open tasks lapse. It cannot join the year again.",
  ],
  done: ['System udgået', 'System left'],
  journal: 'system-left',
  review: true,
  destructive: true,
  fields: { system: system('System', 'System'), reference, reason: why },
});

/** A date is moved: by the SYS chair up to the policy's number of days, beyond that by RSI. */
export const dispense = act({
  on,
  name: 'dispense',
  event: 'dispense',
  who,
  title: ['Flyt en frist ved dispensation', 'Move a date by dispensation'],
  leads: [
    'Opgaver, påmindelser og kalendere flytter med, og alle berørte får besked.',
    'Tasks, reminders and calendars move along, and everybody concerned is told.',
  ],
  done: ['Frist flyttet ved dispensation', 'Date moved by dispensation'],
  button: ['Flyt fristen', 'Move the date'],
  journal: 'dispensation',
  review: true,
  fields: {
    date: choice(
      'Frist',
      'Date',
      movableDates.map((name) => [name, ...planDates[name]] as const),
    ),
    to: date('Ny sidste dag', 'New last day'),
    decidedBy: choice('Besluttet af', 'Decided by', [
      ['sysChair', 'Formanden for SYS', 'The chair of SYS'],
      ['rsi', 'RSI-kredsen', 'The RSI circle'],
    ]),
    reference,
    reason: why,
    system: optional(system('System', 'System', ['Ellers alle', 'Otherwise all'])),
  },
});

/** Started by mistake: everything under way is void. */
export const cancel = act({
  on,
  name: 'cancel',
  event: 'cancel',
  who,
  title: ['Annullér årshjulet', 'Cancel the budget cycle'],
  leads: [
    'Kun for et årshjul, der er startet ved en fejl: alt, der er i gang, bortfalder, og året kan ikke startes igen.',
    'Only for one started by mistake: everything under way is void, and the year cannot be started again.',
  ],
  done: ['Årshjulet er annulleret', 'Budget cycle cancelled'],
  journal: 'cycle-cancelled',
  review: true,
  destructive: true,
  fields: { reason: why },
});
