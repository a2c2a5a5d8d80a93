import { date, fsg, line, newId, optional, systems, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** SYS groups similar systems in a domain, and may give one business steering group several systems. */
export const domain = kind({
  name: ['Systemdomæne eller fælles forretningsstyregruppe', 'System domain or shared business steering group'],
  about: [
    'SYS samler ensartede systemer i et domæne og kan give én forretningsstyregruppe ansvaret for dem alle. Beslutninger tages fortsat for hvert system.',
    'SYS groups similar systems in a domain and may give one business steering group all of them. Decisions are still made per system.',
  ],
  rows: ['R-061', 'R-084'],
  system: 'none',
  raisedBy: ['secretariat', 'sysMembers', 'sysChair', 'fsgChair'],
  fields: {
    domain: newId('Domænets korte id', 'Short id of the domain', ['Fx akut', 'For example akut']),
    name: line('Domænets navn', 'Name of the domain'),
    systems: systems('Systemer i domænet', 'Systems of the domain'),
    fsg: optional(fsg('Fælles forretningsstyregruppe', 'Shared business steering group')),
    from: date('Gælder fra', 'From'),
    overlap: text('Domænesammenfald', 'How the domains overlap'),
  },
  route: [{ do: 'decide', by: 'sys', ask: ['gruppere systemerne i domænet', 'group the systems in the domain'] }],
  informed: ['sysMembers', 'sysChair', 'secretariat'],
  effectiveDay: ({ from }) => from,
  changes: ({ domain: id, name, systems: ids, fsg: group }) => [
    { change: 'domain', id, name },
    ...ids.map((system) => ({
      change: 'system' as const,
      system,
      domain: id,
      ...(group === undefined ? {} : { fsg: group }),
    })),
  ],
});
