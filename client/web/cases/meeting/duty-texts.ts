import type { DutyName } from '../../../../machines/duties.ts';
import type { DutyForm } from '../duty-form.ts';

/** The duties of a meeting that are answered by link. */
export const meetingForms: Readonly<Partial<Record<DutyName, DutyForm>>> = {
  'agenda-wish': {
    question: ['Dit punkt til dagsordenen', 'Your item for the agenda'],
    choices: [
      {
        value: 'wish',
        label: ['Sæt punktet på dagsordenen', 'Put the item on the agenda'],
        leads: [
          'Et medlems punkt kan ikke afvises. Du kan ønske flere.',
          "A member's item cannot be refused. You can ask for more.",
        ],
      },
    ],
  },
  'agenda-preparation': {
    question: ['Dagsordenen', 'The agenda'],
    choices: [
      {
        value: 'submit',
        label: ['Send til formanden', 'Send to the chair'],
        leads: ['Formanden får dagsordenen til godkendelse.', 'The chair gets the agenda for approval.'],
      },
    ],
  },
  'agenda-approval': {
    question: ['Formandens godkendelse af dagsordenen', "The chair's approval of the agenda"],
    choices: [
      {
        value: 'approve',
        label: ['Godkend', 'Approve'],
        leads: [
          'Dagsordenen sendes til medlemmerne på udsendelsesdagen.',
          'The agenda is sent to the members on the day of dispatch.',
        ],
      },
      {
        value: 'return',
        label: ['Send tilbage', 'Return'],
        leads: [
          'Sekretariatet retter dagsordenen. Skriv hvad der skal ændres.',
          'The secretariat corrects the agenda. Say what is to be changed.',
        ],
      },
    ],
  },
  'decision-refused': {
    question: ['Afgørelsen, som sagen ikke tog imod', 'The decision that its case did not take'],
    choices: [
      {
        value: 'settled',
        label: ['Den er klaret', 'It is settled'],
        leads: [
          'Skriv hvordan, fx at den er registreret på sagen selv. Sender du den til sagen igen fra mødets side, falder opgaven bort, når sagen tager imod.',
          "Say how, for example that it was recorded on the case itself. When you send it again from the meeting's page, the task falls away once the case takes it.",
        ],
      },
    ],
  },
  'minutes-draft': {
    question: ['Udkastet til referat', 'The draft minutes'],
    choices: [
      {
        value: 'submit',
        label: ['Send til medlemmerne', 'Send to the members'],
        leads: ['Medlemmerne får udkastet til gennemsyn.', 'The members get the draft to look through.'],
      },
    ],
  },
  'minutes-objection': {
    question: ['Din regions gennemsyn af referatet', "Your region's reading of the minutes"],
    choices: [
      {
        value: 'noObjection',
        label: ['Ingen indsigelser', 'No objections'],
        leads: ['Regionen har ikke noget at indvende.', 'The region has nothing to object.'],
      },
      {
        value: 'object',
        label: ['Gør indsigelse', 'Object'],
        leads: [
          'Formanden tager stilling til indsigelsen. Skriv hvad der er galt.',
          'The chair settles the objection. Say what is wrong.',
        ],
      },
    ],
  },
  'minutes-settlement': {
    question: ['Formandens afgørelse om indsigelserne', "The chair's settlement of the objections"],
    choices: [
      {
        value: 'uphold',
        label: ['Giv medhold', 'Uphold'],
        leads: [
          'Sekretariatet retter referatet. Skriv hvad der skal stå.',
          'The secretariat corrects the minutes. Say what they shall say.',
        ],
      },
      {
        value: 'dismiss',
        label: ['Afvis', 'Dismiss'],
        leads: [
          'Referatet er endeligt, og indsigelsen står ved det. Skriv hvorfor.',
          'The minutes are final, and the objection stands with them. Say why.',
        ],
      },
    ],
  },
  'follow-up': {
    question: ['Opfølgningen', 'The follow-up'],
    choices: [
      {
        value: 'done',
        label: ['Det er gjort', 'It is done'],
        leads: ['Punktet udgår af aktionsloggen.', 'The point leaves the action log.'],
      },
    ],
  },
};
