import { act } from '../acts/act.ts';
import { date, line, optional, own, reason, textOrNone, wholeBetween } from '../forms/field.ts';
import { group } from '../forms/form.ts';
import { reportContent } from './content.ts';

const [on, who] = ['status-report', ['secretariat']] as const;

/** The report of a year, or one on demand with its own period. */
export const start = act({
  on,
  name: 'start',
  event: 'start',
  starts: 'case',
  who,
  title: ['Start en statusrapport', 'Start a status report'],
  leads: [
    'Udkastet skrives af journalen og rettes af sekretariatet. Intet sendes til RSI-kredsen, før formanden har godkendt.',
    'The draft is written from the journal and edited by the secretariat. Nothing is sent to RSI before the chair has approved.',
  ],
  done: ['Statusrapporten er startet', 'The status report has been started'],
  button: ['Start, og skriv udkastet', 'Start, and write the draft'],
  fields: {
    year: optional(
      wholeBetween(2020, 2200)('Året, den skrives i', 'The year it is written in', [
        'Den handler om året før. Lad feltet stå tomt, når du skriver en periode.',
        'It is on the year before. Leave it empty when you give a period.',
      ]),
    ),
    period: optional(
      group(
        'Periode',
        'Period',
        {
          from: date('Periodens første dag', 'First day of the period'),
          to: date('Periodens sidste dag', 'Last day of the period'),
        },
        { beside: true },
      ),
    ),
    due: optional(
      date('RSI-kredsen skal have den senest', 'RSI is to have it by', [
        'Kun for en periode; ellers er fristen årets',
        "Only for a period; otherwise the year's date counts",
      ]),
    ),
  },
});

/** The secretariat has edited the draft; every save is a version of its own. */
export const save = act({
  on,
  name: 'save',
  event: 'saveReport',
  who,
  title: ['Ret udkastet', 'Edit the draft'],
  leads: [
    'Udkastet gemmes som en ny udgave. Når det er færdigt, sendes det til formanden ved at besvare opgaven i mailen.',
    'The draft is saved as a new version. When it is complete, it is sent to the chair by answering the task in the mail.',
  ],
  done: ['Gemt som ny udgave', 'Saved as a new version'],
  button: ['Gem som ny udgave', 'Save as a new version'],
  fields: {
    content: optional(own('Indhold', 'Content', reportContent)),
    /** One section as people edit it, in place of the whole; the others stay as they are. */
    section: optional(line('Afsnit, der rettes', 'Section that is edited', ['Dets overskrift', 'Its heading'])),
    text: optional(textOrNone(60_000)('Afsnittets nye tekst', 'New text of the section')),
    seen: optional(
      wholeBetween(1, 100_000)('Udgaven, der blev rettet i', 'The version that was edited', [
        'Er rapporten gemt igen siden, afvises det',
        'Refused when the report has been saved again since',
      ]),
    ),
  },
});

/** Started by mistake. */
export const cancel = act({
  on,
  name: 'cancel',
  event: 'cancel',
  who,
  title: ['Annullér rapporten', 'Cancel the report'],
  leads: [
    'Kun for en rapport, der er startet ved en fejl: åbne opgaver bortfalder, og der sendes intet til RSI-kredsen.',
    'Only for one started by mistake: open tasks lapse, and nothing is sent to RSI.',
  ],
  done: ['Statusrapporten er annulleret', 'The status report was cancelled'],
  review: true,
  destructive: true,
  fields: { reason: reason('Begrundelse', 'Reason') },
});
