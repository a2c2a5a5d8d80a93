import { text, wholeBetween } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The responsible region decides, with the other regions, how often the user group meets. */
export const userGroupMeetings = kind({
  name: ['Brugergruppens mødefrekvens', 'How often the user group meets'],
  about: [
    'Den systemansvarlige region beslutter i samarbejde med de øvrige regioner, hvor ofte brugergruppen mødes.',
    'The responsible region decides in cooperation with the other regions how often the user group meets.',
  ],
  rows: ['R-123'],
  system: 'required',
  raisedBy: ['fsa', 'fsaStaff', 'ownerRegionMember', 'userGroupChair', 'secretariat'],
  fields: {
    meetingsAYear: wholeBetween(1, 24)('Møder om året', 'Meetings a year'),
    regions: text('Hvad de øvrige regioner siger til det', 'What the other regions say to it'),
  },
  route: [
    {
      do: 'decide',
      by: 'ownerRegionMember',
      ask: ['beslutte, hvor ofte brugergruppen mødes', 'decide how often the user group meets'],
      businessDays: 10,
    },
  ],
  informed: ['fsa', 'userGroup', 'userGroupChair', 'secretariat'],
  document: (form, { system = '', title }) => ({
    id: `guideline/brugergruppemoeder-${system}`,
    kind: 'guideline',
    title,
    content: { ...form },
  }),
});
