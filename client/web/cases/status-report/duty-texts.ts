import type { DutyForm } from '../duty-form.ts';

/** The forms of a status report's duties. */
export const statusReportForms = {
  'status-report-draft': {
    question: ['Udkastet', 'The draft'],
    choices: [
      {
        value: 'submit',
        label: ['Send udkastet til formanden for SYS', 'Send the draft to the chair of SYS'],
        leads: [
          'Formanden godkender det eller sender det tilbage. Rettelser skrives først, på rapportens side i overblikket.',
          "The chair approves it or returns it. Edit it first, on the report's page in the overview.",
        ],
      },
    ],
  },
  'status-report-approval': {
    question: ['Statusrapporten', 'The status report'],
    choices: [
      {
        value: 'approve',
        label: ['Godkend', 'Approve'],
        leads: ['Rapporten sendes til RSI-kredsen.', 'The report is sent to the RSI circle.'],
      },
      {
        value: 'return',
        label: ['Send tilbage', 'Return'],
        leads: [
          'Sekretariatet retter den. Skriv, hvad der skal rettes.',
          'The secretariat corrects it. Say what is to be corrected.',
        ],
      },
    ],
  },
  'status-report-receipt': {
    question: ['Kvittering', 'Receipt'],
    choices: [
      {
        value: 'received',
        label: ['RSI-kredsen har modtaget statusrapporten', 'The RSI circle has received the status report'],
        leads: [
          'Formanden og sekretariatet får besked, og sagen lukkes.',
          'The chair and the secretariat are told and the case is closed.',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, DutyForm>>;
