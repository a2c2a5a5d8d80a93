import { duty } from '../duties/duty.ts';
import { onPage, own } from '../forms/field.ts';
import { accountsOnPage } from './form.ts';
import { accounts } from './accounts.ts';

/** What the financial follow-up asks of people: a system's accounts of its FSA, the frame's of the secretariat. */
export const financialFollowUpDuties = {
  accounts: duty({
    owner: 'fsa',
    businessDays: 5,
    title: [
      'Indsend årets regnskab med begrundede afvigelser og ønsker om overførsel',
      "Submit the year's accounts with justified deviations and requests for carry-over",
    ],
    question: ['Regnskabet', 'The accounts'],
    submits: 'accounts',
    choices: {
      submit: {
        label: ['Indsend regnskabet', 'Submit the accounts'],
        leads: ['SYS tager stilling på mødet i februar.', 'SYS decides at the meeting in February.'],
        fields: { accounts: onPage(own('Regnskabet', 'The accounts', accounts), accountsOnPage) },
      },
    },
  }),
  'frame-accounts': duty({
    owner: 'secretariat',
    businessDays: 5,
    title: [
      'Opgør rammens regnskab, og anmod om overførsel af det uforbrugte',
      'Account for the frame, and ask for carry-over of what was not spent',
    ],
    question: ['Rammens regnskab', 'Accounts of the frame'],
    submits: 'accounts',
    choices: {
      submit: {
        label: ['Indsend regnskabet', 'Submit the accounts'],
        leads: ['SYS tager stilling på mødet i februar.', 'SYS decides at the meeting in February.'],
        fields: { accounts: onPage(own('Regnskabet', 'The accounts', accounts), accountsOnPage) },
      },
    },
  }),
};
