import { date, optional, person, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The system-responsible region appoints the FSA; there is one at a time, so the one before ends the day before. */
export const fsaAppointment = kind({
  name: ['Udpegning af FSA', 'Appointment of the FSA'],
  about: [
    'Den systemansvarlige region udpeger den fællesregionale systemadministrator. Der er altid kun én.',
    'The responsible region appoints the interregional system administrator. There is only one at a time.',
  ],
  rows: ['R-156', 'R-170'],
  system: 'required',
  beforeOperation: true,
  raisedBy: ['ownerRegionMember', 'secretariat', 'fsa'],
  fields: {
    person: person('Ny FSA', 'New FSA'),
    from: date('Udpeget fra', 'Appointed from'),
    reason: optional(text('Bemærkning', 'Remark')),
  },
  route: [
    {
      do: 'decide',
      by: 'ownerRegionMember',
      ask: ['udpege systemets FSA', "appoint the system's FSA"],
      businessDays: 10,
    },
  ],
  informed: ['fsa', 'fsgChair', 'userGroup', 'ownerRegionMember', 'secretariat'],
  changes: ({ person: who, from }, { system = '' }) => [
    { change: 'appoint', seat: 'fsa', of: system, person: who, from },
  ],
});
