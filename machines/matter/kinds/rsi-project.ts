import { choice, project, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** RSI takes a project into its own portfolio reporting, or gives it back to SYS. */
export const rsiProject = kind({
  name: ['Projekt i RSI-kredsens porteføljerapportering', "Project in RSI's portfolio reporting"],
  about: [
    'RSI-kredsen beslutter, at et projekt følges i dens egen porteføljerapportering i stedet for SYS’, eller giver det tilbage.',
    'RSI decides that a project is followed in its own portfolio reporting instead of that of SYS, or gives it back.',
  ],
  rows: ['R-078'],
  system: 'required',
  raisedBy: ['secretariat', 'rsi', 'sysChair'],
  fields: {
    project: project('Projektets ændringsønske', 'Change request of the project', [
      'Fx 2027-0042',
      'For example 2027-0042',
    ]),
    to: choice('Hvem følger projektet', 'Who follows the project', [
      ['rsi', 'RSI-kredsen', 'RSI'],
      ['sys', 'SYS', 'SYS'],
    ]),
    reason: text('Begrundelse', 'Reason'),
  },
  route: [{ do: 'decide', by: 'rsi', ask: ['beslutte, hvem der følger projektet', 'decide who follows the project'] }],
  informed: ['fsa', 'fsgChair', 'ownerRegionMember', 'sysMembers', 'secretariat', 'rsi'],
  move: ({ project: id, to }) => ({ project: id, to }),
});
