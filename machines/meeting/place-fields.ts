import { clock, date, lineUpTo, optional } from '../forms/field.ts';

/** When and where a meeting is; what is left out is as usual, or as it was. */
export const placeFields = {
  date: date('Dato', 'Date'),
  from: optional(clock('Fra klokken', 'From')),
  to: optional(clock('Til klokken', 'Until')),
  place: optional(lineUpTo(200)('Sted', 'Place')),
};
