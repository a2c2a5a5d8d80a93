import { z } from 'zod';
import { act } from '../acts/act.ts';
import { own, reason } from '../forms/field.ts';

const on = 'budget';

/** The FSA's work so far is kept; nothing is decided on it. Amounts in øre, or in kroner as text. */
export const saveDraft = act({
  on,
  name: 'save-draft',
  event: 'saveDraft',
  who: ['fsa', 'fsaStaff'],
  title: ['Gem budgetudkastet', 'Save the draft budget'],
  leads: ['Arbejdet gemmes, som det er. Intet er sendt.', 'The work is kept as it stands. Nothing has been sent.'],
  done: ['Udkastet er gemt', 'The draft has been saved'],
  journal: 'draft-saved',
  fields: { budget: own('Budget', 'Budget', z.looseObject({})) },
});

/** The hearing is ended before it closes, with the reason. */
export const waiveHearing = act({
  on,
  name: 'waive-hearing',
  event: 'waiveHearing',
  who: ['fsa', 'fsaStaff', 'secretariat'],
  title: ['Slut høringen før tid', 'End the hearing early'],
  leads: [
    'Brugergruppens opgaver lukkes, og FSA kan arbejde videre. Skriv hvorfor.',
    'The tasks of the user group are closed and the FSA can go on. Say why.',
  ],
  done: ['Høringen sluttet før tid', 'The hearing ended early'],
  button: ['Slut høringen', 'End the hearing'],
  journal: 'hearing-waived',
  review: true,
  mails: ['fsa'],
  fields: { reason: reason('Begrundelse', 'Reason') },
});
