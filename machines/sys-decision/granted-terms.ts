import { hidden, kroner, optional } from '../forms/field.ts';
import { group, rows } from '../forms/form.ts';

/** What a decision in part grants, line by line: the same whether it is recorded on the case or at the meeting. */
export const grantedTerms = group(
  'Bevilget overførsel, kun ved delvis godkendelse',
  'Carry-over granted, only when approved in part',
  {
    granted: rows(
      'Linjer',
      'Lines',
      {
        line: hidden('Linje', 'Line'),
        part: optional(hidden('Del', 'Part')),
        amountOre: optional(kroner('Bevilget, kr.', 'Granted, kr.')),
      },
      { most: 400, layout: { table: true, fixed: 'filled', silent: ['line', 'part'] } },
    ),
  },
);
