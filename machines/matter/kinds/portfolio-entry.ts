import { agreement, date, fsg, line, newId, optional, region, regions, text, userGroup } from '../../forms/field.ts';
import { kind } from '../kind.ts';
import { defined } from '../../governance/defined.ts';

/** A system is admitted to the portfolio: SYS recommends, RSI decides. */
export const portfolioEntry = kind({
  name: ['Optagelse i SYS’ portefølje', 'Entry in the SYS portfolio'],
  about: [
    'Et system i drift, som mindst tre regioner driver sammen, optages i porteføljen. SYS indstiller, RSI-kredsen beslutter.',
    'A system in operation that at least three regions run together enters the portfolio. SYS recommends, RSI decides.',
  ],
  rows: ['R-002', 'R-003', 'R-011', 'R-013'],
  system: 'none',
  raisedBy: ['secretariat', 'sysMembers', 'sysChair'],
  fields: {
    id: newId('Systemets korte id', 'Short id of the system', ['Fx ppj', 'For example ppj']),
    name: line('Systemets navn', 'Name of the system'),
    ownerRegion: region('Systemansvarlig region', 'System-responsible region'),
    regions: regions('Deltagende regioner', 'Participating regions'),
    inOperationFrom: date('Sat i drift', 'In operation since'),
    from: date('Optages fra', 'Admitted from'),
    fsg: optional(fsg('Forretningsstyregruppe', 'Business steering group')),
    userGroup: optional(userGroup('Brugergruppe', 'User group')),
    operatingAgreement: optional(agreement('Driftsaftale', 'Operating agreement')),
    specialAgreement: optional(
      agreement(
        'Særskilt aftale, når ikke alle regioner deltager',
        'Special agreement, when not all regions take part',
      ),
    ),
    reason: text('Hvorfor optagelsen er hensigtsmæssig', 'Why the admission is appropriate'),
  },
  validate: ({ regions: parts, ownerRegion, inOperationFrom, from }) => {
    if (new Set(parts).size < 3)
      return {
        field: 'regions',
        da: 'Mindst tre regioner skal drive systemet sammen. Vælg flere.',
        en: 'At least three regions must run the system together. Choose more.',
      };
    if (!parts.includes(ownerRegion))
      return {
        field: 'ownerRegion',
        da: 'Den systemansvarlige region skal selv deltage.',
        en: 'The responsible region must take part itself.',
      };
    return inOperationFrom > from
      ? {
          field: 'inOperationFrom',
          da: 'Systemet skal være i drift, når det optages.',
          en: 'The system must be in operation when it is admitted.',
        }
      : undefined;
  },
  route: [
    {
      do: 'recommend',
      by: 'sys',
      ask: ['indstille til RSI-kredsen, at systemet optages', 'recommend to RSI that the system is admitted'],
    },
    {
      do: 'decide',
      by: 'rsi',
      ask: ['beslutte, om systemet optages i porteføljen', 'decide whether the system is admitted'],
    },
  ],
  informed: ['sysMembers', 'sysChair', 'secretariat', 'rsi'],
  changes: ({ id, reason: _, regions: parts, ...form }) => [
    { change: 'admit', system: id, regions: [...parts], ...defined(form) },
  ],
});
