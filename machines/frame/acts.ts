import { act } from '../acts/act.ts';
import { kroner, lineUpTo, wholeBetween } from '../forms/field.ts';

/** RSI's grant is recorded from its minutes; a second grant of the same year adds to the first. */
export const grant = act({
  on: 'frame',
  name: 'grant',
  event: 'grant',
  starts: 'entry',
  who: ['secretariat'],
  title: ['Registrér en bevilling', 'Record a grant'],
  leads: [
    'Beløbet lægges til det, der er bevilget for året i forvejen.',
    'The amount is added to what is granted for the year already.',
  ],
  done: ['Ramme fastlagt', 'Frame granted'],
  button: ['Registrér bevillingen', 'Record the grant'],
  journal: 'frame.granted',
  review: true,
  fields: {
    year: wholeBetween(2020, 2200)('År', 'Year'),
    amountOre: kroner('Beløb i kroner', 'Amount in kroner', ['Fx 12.000.000', 'For example 12.000.000']),
    decision: lineUpTo(200)('RSI’s beslutning', 'Decision of RSI', [
      'Referat og punkt, fx RSI 11. december 2026, pkt. 4',
      'Minutes and item, e.g. RSI 11 December 2026, item 4',
    ]),
  },
});
