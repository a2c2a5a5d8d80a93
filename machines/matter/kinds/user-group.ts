import { choice, date, optional, person, region, text, userGroup as group } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The region composes the user group and appoints its chair. */
export const userGroup = kind({
  name: ['Brugergruppens sammensætning', 'Composition of the user group'],
  about: [
    'Den systemansvarlige region udpeger brugergruppens formand og medlemmer, mindst én fra hver region.',
    'The responsible region appoints the chair and the members of the user group, at least one from each region.',
  ],
  rows: ['R-121', 'R-083'],
  system: 'required',
  beforeOperation: true,
  raisedBy: ['fsa', 'ownerRegionMember', 'secretariat', 'userGroupChair'],
  fields: {
    userGroup: group('Brugergruppe', 'User group'),
    seat: choice('Plads', 'Seat', [
      ['userGroupChair', 'Formand', 'Chair'],
      ['userGroupMember', 'Medlem', 'Member'],
    ]),
    region: optional(region('Medlemmets region', "The member's region")),
    person: person('Hvem', 'Who'),
    from: date('Udpeget fra', 'Appointed from'),
    reason: optional(text('Bemærkning', 'Remark')),
  },
  validate: ({ seat, region: of }) =>
    seat === 'userGroupMember' && of === undefined
      ? {
          field: 'region',
          da: 'Vælg den region, som medlemmet kommer fra.',
          en: 'Choose the region that the member comes from.',
        }
      : undefined,
  route: [
    {
      do: 'decide',
      by: 'ownerRegionMember',
      ask: ['udpege til brugergruppen', 'appoint to the user group'],
      businessDays: 10,
    },
  ],
  informed: ['fsa', 'userGroup', 'userGroupChair', 'secretariat'],
  changes: ({ userGroup: of, seat, region: from_, person: who, from }) => [
    {
      change: 'appoint',
      seat,
      of,
      person: who,
      from,
      ...(seat === 'userGroupMember' && from_ !== undefined ? { region: from_ } : {}),
    },
  ],
});
