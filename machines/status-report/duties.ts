import { duty } from '../duties/duty.ts';

/** What a status report asks of people. */
export const statusReportDuties = {
  'status-report-draft': duty({
    owner: 'secretariat',
    businessDays: 10,
    title: [
      'Gør udkastet til statusrapporten til RSI-kredsen færdigt',
      'Complete the draft status report to the RSI circle',
    ],
    question: ['Udkastet', 'The draft'],
    choices: {
      submit: {
        label: ['Send udkastet til formanden for SYS', 'Send the draft to the chair of SYS'],
        leads: [
          'Formanden godkender det eller sender det tilbage. Rettelser skrives først, på rapportens side i overblikket.',
          "The chair approves it or returns it. Edit it first, on the report's page in the overview.",
        ],
      },
    },
  }),
  'status-report-approval': duty({
    owner: 'sysChair',
    businessDays: 5,
    title: ['Godkend statusrapporten til RSI-kredsen', 'Approve the status report to the RSI circle'],
    question: ['Statusrapporten', 'The status report'],
    notByFallback: true,
    choices: {
      approve: {
        label: ['Godkend', 'Approve'],
        leads: ['Rapporten sendes til RSI-kredsen.', 'The report is sent to the RSI circle.'],
      },
      return: {
        label: ['Send tilbage', 'Return'],
        leads: [
          'Sekretariatet retter den. Skriv, hvad der skal rettes.',
          'The secretariat corrects it. Say what is to be corrected.',
        ],
        comment: 'required',
      },
    },
  }),
  'status-report-receipt': duty({
    owner: 'rsi',
    businessDays: 10,
    title: [
      'Kvittér for RSI-kredsens modtagelse af statusrapporten',
      'Acknowledge that the RSI circle has received the status report',
    ],
    question: ['Kvittering', 'Receipt'],
    choices: {
      received: {
        label: ['RSI-kredsen har modtaget statusrapporten', 'The RSI circle has received the status report'],
        leads: [
          'Formanden og sekretariatet får besked, og sagen lukkes.',
          'The chair and the secretariat are told and the case is closed.',
        ],
      },
    },
  }),
};
