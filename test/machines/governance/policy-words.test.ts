import { expect, test } from 'vitest';
import { changeInWords, policyValue } from '../../../machines/governance/policy-values.ts';
import { policyWords } from '../../../machines/governance/policy-words.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { leaves } from '../../../machines/model-revision/proposed.ts';

test('every key of the policy has a Danish and an English name, and there are no others', () => {
  expect(Object.keys(policyWords).toSorted()).toEqual(
    leaves(policyV1)
      .map(([key]) => key)
      .toSorted(),
  );
  for (const words of Object.values(policyWords)) expect(words.every((one) => one.length > 3)).toBe(true);
});

test.each([
  ['thresholds.lowerOre', 30_000_000, '300.000 kr.'],
  ['written.windowBd', 1, '1 arbejdsdag'],
  ['written.windowBd', 5, '5 arbejdsdage'],
  ['budget.first', '05-31', '31. maj'],
  ['closedDays', ['06-05', '12-24'], '5. juni, 24. december'],
  ['ladder.steps', [30, 14], '30, 14'],
  ['regionForward.autoAfterBd', null, 'aldrig af sig selv'],
  ['written.demandMeeting', true, 'ja'],
  ['vote.rule', 'simpleMajority', 'simpelt flertal af de afgivne stemmer'],
])('%s of %j reads %s', (key, value, words) => {
  expect(policyValue(key, value, 'da')).toBe(words);
});

test('a difference is one line that says what it was and what it becomes', () => {
  const change = { key: 'thresholds.lowerOre', before: 25_000_000, after: 30_000_000 };
  expect(changeInWords(change, 'da')).toBe('Tærsklen for regionens egen afgørelse: 250.000 kr. → 300.000 kr.');
  expect(changeInWords(change, 'en')).toContain("Threshold of the region's own decision: ");
});
