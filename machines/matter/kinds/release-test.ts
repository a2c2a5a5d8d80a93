import { date, line, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The user group is invited to test a release, and answers what it found. */
export const releaseTest = kind({
  name: ['Test af en ny version', 'Test of a release'],
  about: [
    'FSA inviterer brugergruppen til at teste en ny version. Brugergruppen svarer, om den kan tages i brug, eller hvad der skal rettes først.',
    'The FSA invites the user group to test a release. The user group answers whether it can be taken into use, or what must be corrected first.',
  ],
  rows: ['R-126'],
  system: 'required',
  raisedBy: ['fsa', 'fsaStaff', 'secretariat'],
  fields: {
    release: line('Version', 'Release'),
    where: line('Hvor der testes', 'Where it is tested'),
    until: date('Testes senest', 'To be tested by'),
    scope: text('Hvad der skal testes', 'What is to be tested'),
  },
  route: [
    {
      do: 'decide',
      by: 'userGroupChair',
      ask: [
        'lade brugergruppen teste versionen og melde tilbage, om den kan tages i brug',
        'have the user group test the release and answer whether it can be taken into use',
      ],
      businessDays: 10,
    },
  ],
  informed: ['fsa', 'userGroup', 'userGroupContacts'],
});
