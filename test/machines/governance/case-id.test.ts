import { expect, it } from 'vitest';
import { caseWords } from '../../../client/documents/from/words.ts';
import { partsOfId } from '../../../machines/governance/case-id.ts';

it('takes an id apart at its first stroke; what has none is all number', () => {
  expect(partsOfId('quarterly-report/2028-Q1/ppj')).toEqual({ kind: 'quarterly-report', number: '2028-Q1/ppj' });
  expect(partsOfId('2027-0042')).toEqual({ kind: '', number: '2027-0042' });
  expect([caseWords('change-request/2028-0012'), caseWords('2028-0012')]).toEqual([
    'Ændringsønske 2028-0012',
    '2028-0012',
  ]);
});
