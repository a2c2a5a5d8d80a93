import { date, optional, person, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** RSI appoints the chair of SYS separately. */
export const sysChair = kind({
  name: ['Formand for SYS', 'Chair of SYS'],
  about: ['RSI-kredsen udpeger formanden for SYS.', 'RSI appoints the chair of SYS.'],
  rows: ['R-034'],
  system: 'none',
  raisedBy: ['secretariat', 'rsi'],
  fields: {
    person: person('Ny formand', 'New chair'),
    from: date('Udpeget fra', 'Appointed from'),
    to: optional(date('Til og med, hvis perioden er begrænset', 'Until, when the period is limited')),
    reason: optional(text('Bemærkning', 'Remark')),
  },
  route: [{ do: 'decide', by: 'rsi', ask: ['udpege formanden for SYS', 'appoint the chair of SYS'] }],
  informed: ['sysChair', 'sysMembers', 'secretariat', 'rsi'],
  changes: ({ person: who, from, to }) => [
    { change: 'appoint', seat: 'sysChair', person: who, from, ...(to === undefined ? {} : { to }) },
  ],
});
