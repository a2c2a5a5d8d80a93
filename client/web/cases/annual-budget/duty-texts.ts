import type { DutyName } from '../../../../machines/duties.ts';
import type { DutyForm } from '../duty-form.ts';

const submit = (label: readonly [string, string], leads: readonly [string, string]) => [
  { value: 'submit', label, leads } as const,
];

/** The duties of the budget year as their pages word them. */
export const yearForms: Readonly<Partial<Record<DutyName, DutyForm>>> = {
  'hearing-comments': {
    question: ['Dit svar på høringen', 'Your answer to the hearing'],
    choices: [
      {
        value: 'comment',
        label: ['Jeg har bemærkninger', 'I have comments'],
        leads: [
          'Det, du skriver, følger sagen som bilag til FSA, FSG og SYS.',
          'What you write goes along with the case as an annex to the FSA, the FSG and SYS.',
        ],
      },
      {
        value: 'noComment',
        label: ['Jeg har ingen bemærkninger', 'I have no comments'],
        leads: ['Det bliver noteret, at du er hørt.', 'It is noted that you have been heard.'],
      },
    ],
  },
  'budget-draft': {
    question: ['Udkastet', 'The draft'],
    choices: submit(
      ['Send udkastet til forretningsstyregruppen', 'Send the draft to the business steering group'],
      [
        'FSG’s formand bliver bedt om at godkende og indstille det.',
        'The chair of the FSG is asked to approve and recommend it.',
      ],
    ),
  },
  'budget-adjustment': {
    question: ['Det tilpassede budget', 'The adjusted budget'],
    choices: submit(
      ['Send budgettet til andenbehandling', 'Send the budget to the second reading'],
      [
        'SYS ser forskellen fra førstebehandlingen og jeres begrundelser.',
        'SYS sees the difference from the first reading and your reasons.',
      ],
    ),
  },
  'budget-recommendation': {
    question: ['Forretningsstyregruppens beslutning', 'Decision of the business steering group'],
    choices: [
      {
        value: 'recommend',
        label: ['Godkend og indstil til SYS', 'Approve and recommend to SYS'],
        leads: ['Budgettet kommer til førstebehandling i SYS.', 'The budget goes to its first reading in SYS.'],
      },
      {
        value: 'return',
        label: ['Hjemvis til FSA', 'Return to the FSA'],
        leads: [
          'FSA skal rette udkastet. Skriv hvad der mangler.',
          'The FSA must correct the draft. Say what is missing.',
        ],
      },
    ],
  },
  'sys-decision': { question: ['Behandling i SYS', 'Treatment in SYS'], choices: [] },
  'frame-proposal': {
    question: ['Forslaget', 'The proposal'],
    choices: [
      {
        value: 'propose',
        label: ['Foreslå rammen', 'Propose the frame'],
        leads: [
          'SYS tager stilling sammen med budgetterne og indstiller til RSI.',
          'SYS considers it together with the budgets and recommends to RSI.',
        ],
      },
    ],
  },
  'rsi-decision-recording': {
    question: ['RSI-kredsens afgørelse', 'Decision of the RSI circle'],
    choices: [
      {
        value: 'approved',
        label: ['Godkendt', 'Approved'],
        leads: ['Gælder, når RSI har bekræftet.', 'Stands when RSI has confirmed.'],
      },
      {
        value: 'inPart',
        label: ['Delvist godkendt', 'Approved in part'],
        leads: [
          'Vælg de linjer, der udgår, eller skriv rammens beløb. Skriv begrundelsen.',
          'Choose the lines that are left out, or write the amount of the frame. Give the reason.',
        ],
      },
      {
        value: 'returned',
        label: ['Sendt tilbage til SYS', 'Returned to SYS'],
        leads: ['SYS behandler sagen igen. Skriv begrundelsen.', 'SYS treats the case again. Give the reason.'],
      },
      {
        value: 'refused',
        label: ['Afslået', 'Refused'],
        leads: [
          'Sagen slutter, når RSI har bekræftet. Skriv begrundelsen.',
          'The case ends when RSI has confirmed. Give the reason.',
        ],
      },
    ],
  },
  'rsi-decision-confirmation': {
    question: ['Er afgørelsen registreret rigtigt?', 'Is the decision recorded correctly?'],
    choices: [
      { value: 'confirm', label: ['Bekræft', 'Confirm'], leads: ['Afgørelsen gælder.', 'The decision stands.'] },
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
  'quarterly-report': {
    question: ['Rapporten', 'The report'],
    choices: submit(
      ['Indsend rapporten', 'Submit the report'],
      [
        'FSG og brugergruppen får en kopi, og SYS godkender udgifterne.',
        'The FSG and the user group get a copy, and SYS approves the expenses.',
      ],
    ),
  },
  accounts: {
    question: ['Regnskabet', 'The accounts'],
    choices: submit(
      ['Indsend regnskabet', 'Submit the accounts'],
      ['SYS tager stilling på mødet i februar.', 'SYS decides at the meeting in February.'],
    ),
  },
  'frame-accounts': {
    question: ['Rammens regnskab', 'Accounts of the frame'],
    choices: submit(
      ['Indsend regnskabet', 'Submit the accounts'],
      ['SYS tager stilling på mødet i februar.', 'SYS decides at the meeting in February.'],
    ),
  },
};
