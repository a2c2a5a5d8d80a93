import type { DutyForm } from '../duty-form.ts';

/** The forms of an escalation's duties. */
export const escalationForms = {
  'escalation-assessment': {
    question: ['Skal sagen eskaleres til RSI-kredsen?', 'Is the matter escalated to the RSI circle?'],
    choices: [
      {
        value: 'escalate',
        label: ['Eskalér til RSI-kredsen', 'Escalate to the RSI circle'],
        leads: [
          'RSI-kredsens kontaktperson får besked med det samme, også om natten.',
          "RSI's contact is told at once, also by night.",
        ],
      },
      {
        value: 'close',
        label: ['Luk i SYS', 'Close in SYS'],
        leads: [
          'Sagen slutter her, og parterne får besked. Skriv begrundelsen.',
          'The case ends here and the parties are told. Give the reason.',
        ],
      },
    ],
  },
  'escalation-acknowledgement': {
    question: ['Kvittering', 'Acknowledgement'],
    choices: [
      {
        value: 'acknowledge',
        label: ['RSI-kredsen har modtaget eskaleringen', 'The RSI circle has received the escalation'],
        leads: [
          'SYS og sekretariatet får besked. RSI-kredsen afgør sagen.',
          'SYS and the secretariat are told. The RSI circle decides.',
        ],
      },
    ],
  },
  'escalation-decision': {
    question: ['RSI-kredsens afgørelse', 'Decision of the RSI circle'],
    choices: [
      {
        value: 'decided',
        label: ['Afgjort af RSI-kredsen', 'Decided by the RSI circle'],
        leads: [
          'Gælder, når RSI-kredsens kontaktperson har bekræftet. Hver opgave får sin egen frist og sine egne påmindelser.',
          "Stands when RSI's contact has confirmed. Each task gets its own deadline and reminders.",
        ],
      },
    ],
  },
  'escalation-confirmation': {
    question: ['Er afgørelsen registreret rigtigt?', 'Is the decision recorded correctly?'],
    choices: [
      {
        value: 'confirm',
        label: ['Bekræft', 'Confirm'],
        leads: ['Afgørelsen er endelig, og opgaverne går i gang.', 'The decision is final and the tasks begin.'],
      },
      {
        value: 'correct',
        label: ['Skal rettes', 'Needs correction'],
        leads: [
          'Sekretariatet registrerer igen. Skriv hvad der er forkert.',
          'The secretariat records it again. Say what is wrong.',
        ],
      },
    ],
  },
  'escalation-follow-up': {
    question: ['Opgaven', 'The task'],
    choices: [
      {
        value: 'done',
        label: ['Opgaven er løst', 'The task is done'],
        leads: ['Skriv, hvad der er gjort.', 'Say what was done.'],
      },
    ],
  },
} as const satisfies Readonly<Record<string, DutyForm>>;
