import { formatDate, localDate } from '../../machines/governance/calendar.ts';
import { policyValue } from '../../machines/governance/policy-values.ts';
import { policyName } from '../../machines/governance/policy-words.ts';
import type { Fact } from './fact.ts';
import type { LetterFacts } from './facts.ts';
import { isCase } from '../../store/rows.ts';

/** A version of the governance model: from when, for which cases, and what it changes, line by line. */
export function modelRevisionFacts({ case: row }: LetterFacts): readonly Fact[] {
  if (!isCase(row, 'model-revision')) return [['Sag', row.title]];
  const { proposed, base, changes } = row.view;
  return [
    ['Styringsmodellen', `version ${proposed.version}, i stedet for ${base}`],
    ['Gælder fra', `${formatDate(localDate(proposed.effectiveFrom), 'long')} kl. 00.00`],
    ['Gælder for', policyValue('appliesTo', proposed.appliesTo, 'da')],
    ...changes.map(({ key, before, after }): Fact => [
      policyName(key, 'da'),
      `${policyValue(key, before, 'da')} → ${policyValue(key, after, 'da')}`,
    ]),
  ];
}
