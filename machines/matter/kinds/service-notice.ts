import { choice, clock, date, optional, text } from '../../forms/field.ts';
import { formatDate } from '../../governance/date-words.ts';
import { kind } from '../kind.ts';

/** The FSA announces a service window or new functionality to the regions' contacts for the users (R-154, R-134). Nobody is asked anything. */
export const serviceNotice = kind({
  name: ['Varsling af servicevindue eller ny funktionalitet', 'Notice of a service window or new functionality'],
  about: [
    'FSA varsler regionernes kontaktpersoner, som giver det videre til brugerne.',
    "The FSA gives notice to the regions' contacts, who pass it on to the users.",
  ],
  rows: ['R-154'],
  system: 'required',
  raisedBy: ['fsa', 'fsaStaff', 'secretariat'],
  fields: {
    of: choice('Hvad der varsles', 'What it is about', [
      ['serviceWindow', 'Servicevindue', 'Service window'],
      ['functionality', 'Ny funktionalitet', 'New functionality'],
    ]),
    on: date('Dato', 'Date'),
    from: optional(clock('Fra klokken', 'From')),
    to: optional(clock('Til klokken', 'To')),
    notice: text('Hvad brugerne skal vide', 'What the users must know'),
  },
  validate: ({ of, from, to }) =>
    of === 'serviceWindow' && (from === undefined || to === undefined)
      ? {
          field: from === undefined ? 'from' : 'to',
          da: 'Skriv, hvornår servicevinduet begynder og slutter.',
          en: 'Say when the service window begins and ends.',
        }
      : undefined,
  route: [],
  informed: ['userGroupContacts', 'fsa', 'secretariat'],
  announces: ({ of, on, from, to, notice }) => {
    const what = of === 'serviceWindow' ? 'Servicevindue' : 'Ny funktionalitet';
    const hours =
      from === undefined ? '' : ` kl. ${from.replace(':', '.')}${to === undefined ? '' : `–${to.replace(':', '.')}`}`;
    return `${what} ${formatDate(on, 'long')}${hours}. ${notice}`;
  },
});
