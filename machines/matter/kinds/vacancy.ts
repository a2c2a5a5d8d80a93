import { choice, date, optional, person, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** Somebody leaves a seat and nobody takes it yet: it is vacant, its fallback gets its duties. */
export const vacancy = kind({
  name: ['Fratræden, rollen bliver ubesat', 'A role becomes vacant'],
  about: [
    'En FSA eller formand fratræder, før en ny er udpeget. Opgaverne går til rollens stedfortræder, indtil den er besat.',
    'An FSA or chair leaves before a new one is appointed. The duties go to the fallback of the role until it is filled.',
  ],
  rows: ['R-034', 'R-085', 'R-121', 'R-156'],
  system: 'optional',
  beforeOperation: true,
  raisedBy: ['secretariat', 'ownerRegionMember', 'sysChair', 'fsa', 'fsgChair'],
  fields: {
    seat: choice('Rolle', 'Role', [
      ['fsa', 'FSA', 'FSA'],
      ['fsgChair', 'Formand for forretningsstyregruppen', 'Chair of the business steering group'],
      ['userGroupChair', 'Formand for brugergruppen', 'Chair of the user group'],
      ['sysChair', 'Formand for SYS', 'Chair of SYS'],
    ]),
    of: optional({
      da: 'System eller gruppe, som rollen hører til',
      en: 'System or group that the role belongs to',
      as: 'id' as const,
      schema: person('', '').schema,
    }),
    person: person('Hvem fratræder', 'Who leaves'),
    to: date('Sidste dag', 'Last day'),
    reason: optional(text('Bemærkning', 'Remark')),
  },
  validate: ({ seat, of }) =>
    seat !== 'sysChair' && of === undefined
      ? {
          field: 'of',
          da: 'Skriv det system eller den gruppe, som rollen hører til, fx ppj eller fsg-ppj.',
          en: 'Write the system or group that the role belongs to, e.g. ppj or fsg-ppj.',
        }
      : undefined,
  route: [
    {
      do: 'decide',
      by: 'secretariat',
      ask: ['bekræfte fratrædelsen, så rollen står som ubesat', 'confirm that the role becomes vacant'],
      businessDays: 5,
    },
  ],
  informed: ['fsa', 'fsgChair', 'ownerRegionMember', 'sysChair', 'secretariat'],
  changes: ({ seat, of, person: who, to }) => [
    { change: 'resign', seat, person: who, to, ...(of === undefined || seat === 'sysChair' ? {} : { of }) },
  ],
});
