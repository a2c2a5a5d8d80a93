import { duty } from '../duties/duty.ts';
import { z } from 'zod';
import { onPage, optional, own, someOfCase } from '../forms/field.ts';
import { wishFields } from './wish-fields.ts';

/** What a meeting of SYS asks of people. */
export const meetingDuties = {
  /** A right, not a duty: nobody is reminded, and the task falls away when the meeting begins. A member's own item cannot be refused. */
  'agenda-wish': duty({
    owner: 'sysMembers',
    businessDays: 1,
    title: ['Foreslå punkter til dagsordenen, hvis du har nogen', 'Propose items for the agenda if you have any'],
    question: ['Dit punkt til dagsordenen', 'Your item for the agenda'],
    choices: {
      wish: {
        label: ['Sæt punktet på dagsordenen', 'Put the item on the agenda'],
        leads: [
          'Et medlems punkt kan ikke afvises. Du kan ønske flere.',
          "A member's item cannot be refused. You can ask for more.",
        ],
        comment: 'none',
        fields: wishFields,
      },
    },
  }),
  'agenda-preparation': duty({
    owner: 'secretariat',
    businessDays: 1,
    title: ['Gør dagsordenen færdig og send den til formanden', 'Finish the agenda and send it to the chair'],
    question: ['Dagsordenen', 'The agenda'],
    choices: {
      submit: {
        label: ['Send til formanden', 'Send to the chair'],
        leads: ['Formanden får dagsordenen til godkendelse.', 'The chair gets the agenda for approval.'],
      },
    },
  }),
  'agenda-approval': duty({
    owner: 'sysChair',
    businessDays: 1,
    title: ['Godkend dagsordenen til SYS’ møde', "Approve the agenda of SYS's meeting"],
    question: ['Formandens godkendelse af dagsordenen', "The chair's approval of the agenda"],
    choices: {
      approve: {
        label: ['Godkend', 'Approve'],
        leads: [
          'Dagsordenen sendes til medlemmerne på udsendelsesdagen.',
          'The agenda is sent to the members on the day of dispatch.',
        ],
        fields: {
          /** Late cases that the chair puts on the agenda. */ take: optional(
            onPage(
              own('Tages med', 'Taken', z.array(z.string().min(1)).max(200)),
              someOfCase(
                'Sager, der kom efter fristen: sæt kryds ved dem, du tager med',
                'Cases that came after the deadline: tick those you take',
              ),
            ),
          ),
        },
      },
      return: {
        label: ['Send tilbage', 'Return'],
        leads: [
          'Sekretariatet retter dagsordenen. Skriv hvad der skal ændres.',
          'The secretariat corrects the agenda. Say what is to be changed.',
        ],
        comment: 'required',
      },
    },
  }),
  'meeting-record': duty({
    owner: 'secretariat',
    businessDays: 1,
    title: [
      'Registrér fremmøde og beslutninger, og slut mødet',
      'Record attendance and decisions, and conclude the meeting',
    ],
    choices: {},
  }),
  /** A decision that its case did not take is in nobody's hands else. */
  'decision-refused': duty({
    owner: 'secretariat',
    businessDays: 10,
    title: [
      'Få afgørelsen igennem: send den til sagen igen, eller skriv hvordan den er klaret',
      'See the decision through: send it to its case again, or say how it was settled',
    ],
    question: ['Afgørelsen, som sagen ikke tog imod', 'The decision that its case did not take'],
    choices: {
      settled: {
        label: ['Den er klaret', 'It is settled'],
        leads: [
          'Skriv hvordan, fx at den er registreret på sagen selv. Sender du den til sagen igen fra mødets side, falder opgaven bort, når sagen tager imod.',
          "Say how, for example that it was recorded on the case itself. When you send it again from the meeting's page, the task falls away once the case takes it.",
        ],
        comment: 'required',
      },
    },
  }),
  'minutes-draft': duty({
    owner: 'secretariat',
    businessDays: 5,
    title: [
      'Gør udkastet til referat færdigt og send det til medlemmerne',
      'Finish the draft minutes and send them to the members',
    ],
    question: ['Udkastet til referat', 'The draft minutes'],
    choices: {
      submit: {
        label: ['Send til medlemmerne', 'Send to the members'],
        leads: ['Medlemmerne får udkastet til gennemsyn.', 'The members get the draft to look through.'],
      },
    },
  }),
  'minutes-objection': duty({
    owner: 'regionMember',
    businessDays: 5,
    title: ['Gennemse referatet, og gør eventuel indsigelse', 'Look through the minutes, and object if you must'],
    question: ['Din regions gennemsyn af referatet', "Your region's reading of the minutes"],
    choices: {
      noObjection: {
        label: ['Ingen indsigelser', 'No objections'],
        leads: ['Regionen har ikke noget at indvende.', 'The region has nothing to object.'],
      },
      object: {
        label: ['Gør indsigelse', 'Object'],
        leads: [
          'Formanden tager stilling til indsigelsen. Skriv hvad der er galt.',
          'The chair settles the objection. Say what is wrong.',
        ],
        comment: 'required',
      },
    },
  }),
  'minutes-settlement': duty({
    owner: 'sysChair',
    businessDays: 5,
    title: ['Tag stilling til indsigelserne mod referatet', 'Settle the objections to the minutes'],
    question: ['Formandens afgørelse om indsigelserne', "The chair's settlement of the objections"],
    choices: {
      uphold: {
        label: ['Giv medhold', 'Uphold'],
        leads: [
          'Sekretariatet retter referatet. Skriv hvad der skal stå.',
          'The secretariat corrects the minutes. Say what they shall say.',
        ],
        comment: 'required',
      },
      dismiss: {
        label: ['Afvis', 'Dismiss'],
        leads: [
          'Referatet er endeligt, og indsigelsen står ved det. Skriv hvorfor.',
          'The minutes are final, and the objection stands with them. Say why.',
        ],
        comment: 'required',
      },
    },
  }),
  'follow-up': duty({
    owner: 'named',
    businessDays: 1,
    title: ['Følg op på det, der blev aftalt på SYS’ møde', "Follow up what was agreed at SYS's meeting"],
    question: ['Opfølgningen', 'The follow-up'],
    choices: {
      done: {
        label: ['Det er gjort', 'It is done'],
        leads: ['Punktet udgår af aktionsloggen.', 'The point leaves the action log.'],
      },
    },
  }),
};
