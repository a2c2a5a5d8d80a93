import { choice, date, line, optional, text } from '../../forms/field.ts';
import { kind, type KindOf } from '../kind.ts';

const fields = {
  lastDay: date('Sidste dag i porteføljen', 'Last day in the portfolio'),
  how: choice('Åbne ændringsønsker', 'Open change requests', [
    ['overdraget', 'overdrages til modtageren', 'are handed over to the receiver'],
    ['annulleret', 'annulleres', 'are cancelled'],
  ]),
  receiver: optional(line('Hvem der overtager systemet', 'Who takes the system over')),
  reason: text('Begrundelse', 'Reason'),
};

/** What every exit from the portfolio has in common, whoever raised it. */
export const leaving: Omit<KindOf<typeof fields>, 'name' | 'about' | 'raisedBy'> = {
  rows: ['R-002', 'R-003', 'R-013'],
  system: 'required',
  beforeOperation: true,
  fields,
  validate: ({ how, receiver }) =>
    how === 'overdraget' && receiver === undefined
      ? {
          field: 'receiver',
          da: 'Skriv, hvem der overtager systemet og dets ændringsønsker.',
          en: 'Write who takes over the system and its change requests.',
        }
      : undefined,
  route: [
    {
      do: 'recommend',
      by: 'sys',
      ask: ['indstille til RSI-kredsen, at systemet udtræder', 'recommend to RSI that the system leaves'],
    },
    {
      do: 'decide',
      by: 'rsi',
      ask: ['beslutte, om systemet udtræder af porteføljen', 'decide whether the system leaves the portfolio'],
    },
  ],
  informed: [
    'fsa',
    'fsgMembers',
    'fsgChair',
    'userGroup',
    'ownerRegionMember',
    'sysMembers',
    'sysChair',
    'secretariat',
    'rsi',
  ],
  changes: ({ lastDay }, { system = '' }) => [{ change: 'exit', system, to: lastDay }],
  leaves: ({ lastDay, how, receiver, reason }) => ({
    lastDay,
    how,
    reason: how === 'overdraget' ? `Overdraget til ${receiver ?? ''}: ${reason}` : `Annulleret: ${reason}`,
  }),
};

/**
 * A system leaves the portfolio: SYS recommends, RSI decides with a date. After its last day its open change requests are closed, its reminders stop, and its data
 * is exported; the budget year under way is completed.
 */
export const portfolioExit = kind({
  ...leaving,
  name: ['Udtræden af SYS’ portefølje', 'Exit from the SYS portfolio'],
  about: [
    'Et system forlader porteføljen. SYS indstiller, RSI-kredsen beslutter med dato. Åbne ændringsønsker lukkes, påmindelser stopper, og systemets data lægges ud som dokument. Det løbende budgetår gøres færdigt.',
    'A system leaves the portfolio. SYS recommends, RSI decides with a date. Open change requests are closed, reminders stop, and the data of the system is exported as a document. The running budget year is completed.',
  ],
  raisedBy: ['secretariat', 'sysMembers', 'sysChair', 'ownerRegionMember'],
});
