import { date, fsg, optional, person, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** SYS appoints the chair of the business steering group. */
export const fsgChair = kind({
  name: ['Formand for forretningsstyregruppe', 'Chair of a business steering group'],
  about: [
    'SYS udpeger formanden for forretningsstyregruppen.',
    'SYS appoints the chair of the business steering group.',
  ],
  rows: ['R-085'],
  system: 'optional',
  beforeOperation: true,
  raisedBy: ['secretariat', 'ownerRegionMember', 'sysMembers', 'sysChair', 'fsa'],
  fields: {
    fsg: fsg('Forretningsstyregruppe', 'Business steering group'),
    person: person('Ny formand', 'New chair'),
    from: date('Udpeget fra', 'Appointed from'),
    to: optional(date('Til og med, hvis perioden er begrænset', 'Until, when the period is limited')),
    reason: optional(text('Bemærkning', 'Remark')),
  },
  route: [
    {
      do: 'decide',
      by: 'sys',
      ask: ['udpege formanden for forretningsstyregruppen', 'appoint the chair of the business steering group'],
    },
  ],
  informed: ['fsa', 'fsgChair', 'fsgMembers', 'ownerRegionMember', 'secretariat'],
  changes: ({ fsg: of, person: who, from, to }) => [
    { change: 'appoint', seat: 'fsgChair', of, person: who, from, ...(to === undefined ? {} : { to }) },
  ],
});
