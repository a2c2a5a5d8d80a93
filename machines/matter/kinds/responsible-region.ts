import { date, region, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** SYS discusses and recommends a system-responsible region; RSI decides. */
export const responsibleRegion = kind({
  name: ['Systemansvarlig region', 'System-responsible region'],
  about: [
    'Udpegning af den region, der har systemansvaret. SYS indstiller, RSI-kredsen beslutter.',
    'Appointment of the region responsible for the system. SYS recommends, RSI decides.',
  ],
  rows: ['R-040'],
  system: 'required',
  beforeOperation: true,
  raisedBy: ['secretariat', 'sysMembers', 'sysChair'],
  fields: {
    region: region('Ny systemansvarlig region', 'New system-responsible region'),
    from: date('Gælder fra', 'From'),
    reason: text('Begrundelse', 'Reason'),
  },
  route: [
    {
      do: 'recommend',
      by: 'sys',
      ask: ['indstille en systemansvarlig region til RSI-kredsen', 'recommend a responsible region to RSI'],
    },
    {
      do: 'decide',
      by: 'rsi',
      ask: ['beslutte, hvilken region der har systemansvaret', 'decide which region is responsible'],
    },
  ],
  informed: ['fsa', 'ownerRegionMember', 'fsgChair', 'sysMembers', 'sysChair', 'secretariat'],
  effectiveDay: ({ from }) => from,
  changes: ({ region: ownerRegion }, { system = '' }) => [{ change: 'system', system, ownerRegion }],
});
