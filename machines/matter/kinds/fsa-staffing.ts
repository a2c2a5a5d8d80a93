import { date, kroner, number, optional, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** A change of the FSA's staffing after the system is in operation: SYS approves, RSI is informed afterwards. */
export const fsaStaffing = kind({
  name: ['FSA-normering', 'FSA staffing'],
  about: [
    'Ændring af FSA-normeringen, efter at systemet er sat i drift. SYS godkender; RSI-kredsen orienteres efterfølgende.',
    'A change of the FSA staffing after the system is in operation. SYS approves; RSI is informed afterwards.',
  ],
  rows: ['R-046', 'R-047'],
  system: 'required',
  raisedBy: ['fsa', 'fsaStaff', 'ownerRegionMember', 'secretariat'],
  fields: {
    currentFte: number('Nuværende normering i årsværk', 'Present staffing in FTE', ['Fx 1,5', 'For example 1,5']),
    newFte: number('Ny normering i årsværk', 'New staffing in FTE'),
    costOre: kroner('Ændring af den årlige udgift i kroner', 'Change of the yearly cost in kroner', [
      'Fx 350.000',
      'For example 350.000',
    ]),
    from: date('Gælder fra', 'From'),
    reason: text('Begrundelse', 'Reason'),
    consequence: optional(text('Konsekvens, hvis normeringen ikke ændres', 'Consequence of leaving it')),
  },
  route: [
    { do: 'decide', by: 'sys', ask: ['godkende ændringen af FSA-normeringen', 'approve the change of FSA staffing'] },
  ],
  informed: ['fsa', 'ownerRegionMember', 'fsgChair', 'secretariat', 'sysMembers'],
  orients: ['rsi'],
});
