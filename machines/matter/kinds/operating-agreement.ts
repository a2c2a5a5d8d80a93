import { slaContents as slaTopics } from '../../governance/register-changes.ts';
import { slaContents } from '../../governance/templates/sla.ts';
import { choice, date, key, line, newId, optional, text, yesNo } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** An agreement with its SLA annex: availability, response times, support, backup, error handling. */
export const operatingAgreement = kind({
  name: ['Driftsaftale med SLA', 'Operating agreement with SLA'],
  about: [
    'Driftsaftalen mellem SYS og den systemansvarlige region, med SLA som bilag. En aftale uden SLA-bilag er ikke komplet.',
    'The operating agreement between SYS and the responsible region, with the SLA as an annex. Without the annex it is incomplete.',
  ],
  rows: ['R-041', 'R-042', 'R-140', 'R-141', 'R-021'],
  system: 'required',
  beforeOperation: true,
  raisedBy: ['fsa', 'fsaStaff', 'ownerRegionMember', 'secretariat'],
  fields: {
    type: choice('Aftalens art', 'Type of agreement', [
      ['drift', 'Driftsaftale', 'Operating agreement'],
      [
        'saerskilt',
        'Særskilt aftale, når ikke alle regioner bruger systemet',
        'Special agreement, when not all regions use the system',
      ],
    ]),
    id: newId('Aftalens korte id', 'Short id of the agreement', ['Fx drift-ppj-2028', 'For example drift-ppj-2028']),
    title: line('Titel', 'Title'),
    from: date('Gælder fra', 'From'),
    to: optional(date('Til og med', 'Until')),
    costKey: key('Fordelingsnøgle', 'Cost key', [
      'Vægt for hver region, fx: oestdanmark 46; syddanmark 21; midtjylland 23; nordjylland 10',
      'Weight of each region, e.g.: oestdanmark 46; syddanmark 21; midtjylland 23; nordjylland 10',
    ]),
    responsibility: text('Systemforvaltningsansvar', 'Management responsibility'),
    slaAnnex: yesNo('SLA er vedlagt som bilag', 'The SLA is annexed'),
    availability: text('SLA: tilgængelighed', 'SLA: availability'),
    responseTimes: text('SLA: svartider', 'SLA: response times'),
    support: text('SLA: support', 'SLA: support'),
    backup: text('SLA: backup', 'SLA: backup'),
    errorHandling: text('SLA: fejlhåndtering', 'SLA: error handling'),
  },
  validate: ({ slaAnnex, to, from }) => {
    if (!slaAnnex)
      return {
        field: 'slaAnnex',
        da: 'Driftsaftalen er ikke komplet uden et SLA-bilag. Udfyld SLA’en, og vælg ja.',
        en: 'The agreement is incomplete without an SLA annex. Fill in the SLA and choose yes.',
      };
    return to !== undefined && to < from
      ? {
          field: 'to',
          da: 'Aftalen skal slutte efter, at den begynder.',
          en: 'The agreement must end after it begins.',
        }
      : undefined;
  },
  route: [
    {
      do: 'recommend',
      by: 'ownerRegionMember',
      ask: ['indgå driftsaftalen for regionen', 'enter into the agreement for the region'],
      businessDays: 10,
    },
    {
      do: 'decide',
      by: 'sys',
      ask: [
        'indgå driftsaftalen med den systemansvarlige region',
        'enter into the agreement with the responsible region',
      ],
    },
  ],
  informed: ['fsa', 'fsgChair', 'ownerRegionMember', 'sysMembers', 'secretariat'],
  effectiveDay: ({ from }) => from,
  changes: ({ type, id, title, from, to, costKey }, { system = '' }) => [
    {
      change: 'agreement',
      id,
      title,
      from,
      ...(to === undefined ? {} : { to }),
      costKey: { ...costKey },
      // The form asks for all five and for the responsibility: without them there is nothing to adopt.
      slaAnnex: true,
      slaContents: [...slaTopics],
      responsibilities: true,
    },
    { change: 'system', system, ...(type === 'drift' ? { operatingAgreement: id } : { specialAgreement: id }) },
  ],
  document: ({
    id,
    title,
    from,
    responsibility,
    costKey,
    availability,
    responseTimes,
    support,
    backup,
    errorHandling,
  }) => ({
    id: `agreement/${id}`,
    kind: 'agreement',
    title,
    from,
    content: {
      responsibility,
      costKey: { ...costKey },
      sla: slaContents.parse({ availability, responseTimes, support, backup, errorHandling }),
    },
  }),
  template: 'driftsaftale',
});
