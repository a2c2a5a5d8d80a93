import { act } from '../acts/act.ts';
import { date, optional, wholeBetween } from '../forms/field.ts';
import { rows } from '../forms/form.ts';
import { placeFields } from '../meeting/place-fields.ts';

const [on, who] = ['year-plan', ['secretariat']] as const;

/** Every meeting of the year becomes a case of its own. */
export const start = act({
  on,
  name: 'start',
  event: 'start',
  starts: 'case',
  who,
  title: ['Planlæg årets møder', 'Plan the meetings of a year'],
  leads: [
    'Intet sendes, før du har set datoerne og indkaldt. Indkaldelserne går til SYS’ medlemmer, formanden og sekretariatet.',
    'Nothing is sent before you have seen the dates and called the meetings. Members, chair and secretariat are invited.',
  ],
  done: ['Mødeåret er sat i gang', 'The year of meetings has been started'],
  button: ['Indkald til møderne', 'Call the meetings'],
  review: true,
  fields: {
    year: wholeBetween(2020, 2200)('År', 'Year', ['Fx 2028', 'For example 2028']),
    meetings: optional(
      rows('Møder', 'Meetings', placeFields, {
        most: 30,
        short: 'date',
        hint: [
          'Uden møder gælder styringsmodellens egne datoer. Uden tid og sted er et møde kl. 10.00–14.00 i Danske Regioner.',
          'Without meetings the dates of the model apply. Without time and place a meeting is at 10:00–14:00 in Danske Regioner.',
        ],
      }),
    ),
    rsi: optional(date('RSI-kredsens møde i september', "RSI's meeting in September")),
  },
});

/** The day on which RSI meets in September. */
export const rsi = act({
  on,
  name: 'rsi',
  event: 'setRsi',
  who,
  title: ['Angiv RSI-kredsens møde i september', 'Name the day on which RSI meets in September'],
  leads: [
    'Planen advarer, når SYS’ møde ligger for sent til, at RSI-kredsen kan få budgettet.',
    "The plan warns when SYS's meeting is too late for RSI to get the budget.",
  ],
  done: ['RSI-kredsens møde angivet', "RSI's meeting named"],
  button: ['Gem datoen', 'Save the date'],
  journal: 'rsi-meeting-named',
  fields: { date: date('Dato', 'Date') },
});
