import { duty } from '../duties/duty.ts';
import { z } from 'zod';
import { line, onPage, own, textUpTo } from '../forms/field.ts';
import { followUpRows } from './follow-up-fields.ts';
import { followUp } from './follow-up.ts';

/** What an escalation asks of people. */
export const escalationDuties = {
  'escalation-assessment': duty({
    owner: 'sysChair',
    businessDays: 1,
    title: [
      'Afgør, om sagen skal eskaleres til RSI-kredsen',
      'Decide whether the matter is escalated to the RSI circle',
    ],
    question: ['Skal sagen eskaleres til RSI-kredsen?', 'Is the matter escalated to the RSI circle?'],
    // Only SYS escalates, and between meetings only its chair acts for it.
    notByFallback: true,
    choices: {
      escalate: {
        label: ['Eskalér til RSI-kredsen', 'Escalate to the RSI circle'],
        leads: [
          'RSI-kredsens kontaktperson får besked med det samme, også om natten.',
          "RSI's contact is told at once, also by night.",
        ],
      },
      close: {
        label: ['Luk i SYS', 'Close in SYS'],
        leads: [
          'Sagen slutter her, og parterne får besked. Skriv begrundelsen.',
          'The case ends here and the parties are told. Give the reason.',
        ],
        comment: 'required',
      },
    },
  }),
  'escalation-acknowledgement': duty({
    owner: 'rsi',
    businessDays: 2,
    title: [
      'Kvittér for, at RSI-kredsen har modtaget eskaleringen',
      'Acknowledge that the RSI circle has received the escalation',
    ],
    question: ['Kvittering', 'Acknowledgement'],
    choices: {
      acknowledge: {
        label: ['RSI-kredsen har modtaget eskaleringen', 'The RSI circle has received the escalation'],
        leads: [
          'SYS og sekretariatet får besked. RSI-kredsen afgør sagen.',
          'SYS and the secretariat are told. The RSI circle decides.',
        ],
      },
    },
  }),
  'escalation-decision': duty({
    owner: 'secretariat',
    businessDays: 10,
    title: [
      'Registrér RSI-kredsens afgørelse af eskaleringen og de opgaver, den giver',
      'Record the decision of the RSI circle on the escalation and the tasks that follow',
    ],
    question: ['RSI-kredsens afgørelse', 'Decision of the RSI circle'],
    choices: {
      decided: {
        label: ['Afgjort af RSI-kredsen', 'Decided by the RSI circle'],
        leads: [
          'Gælder, når RSI-kredsens kontaktperson har bekræftet. Hver opgave får sin egen frist og sine egne påmindelser.',
          "Stands when RSI's contact has confirmed. Each task gets its own deadline and reminders.",
        ],
        fields: {
          reference: line('Referat eller anden kilde', 'Minutes or other source', [
            'Fx RSI, ekstraordinært møde 1. november 2027, pkt. 1',
            'For example RSI, extraordinary meeting 1 November 2027, item 1',
          ]),
          decision: textUpTo(10_000)('Hvad RSI-kredsen besluttede', 'What the RSI circle decided'),
          followUps: onPage(own('Opfølgende opgaver', 'Follow-up tasks', z.array(followUp).max(20)), followUpRows),
        },
      },
    },
  }),
  'escalation-confirmation': duty({
    owner: 'rsi',
    businessDays: 2,
    title: ['Bekræft den registrerede afgørelse af eskaleringen', 'Confirm the recorded decision on the escalation'],
    question: ['Er afgørelsen registreret rigtigt?', 'Is the decision recorded correctly?'],
    choices: {
      confirm: {
        label: ['Bekræft', 'Confirm'],
        leads: ['Afgørelsen er endelig, og opgaverne går i gang.', 'The decision is final and the tasks begin.'],
      },
      correct: {
        label: ['Skal rettes', 'Needs correction'],
        leads: [
          'Sekretariatet registrerer igen. Skriv hvad der er forkert.',
          'The secretariat records it again. Say what is wrong.',
        ],
        comment: 'required',
      },
    },
  }),
  'escalation-follow-up': duty({
    owner: 'named',
    businessDays: 1,
    title: [
      'Løs opgaven, som RSI-kredsen gav efter eskaleringen',
      'Do the task that the RSI circle gave after the escalation',
    ],
    question: ['Opgaven', 'The task'],
    choices: {
      done: {
        label: ['Opgaven er løst', 'The task is done'],
        leads: ['Skriv, hvad der er gjort.', 'Say what was done.'],
        comment: 'required',
      },
    },
  }),
};
