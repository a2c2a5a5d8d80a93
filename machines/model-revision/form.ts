import type { CaseForm } from '../forms/case-form.ts';
import { line, oneOfCase } from '../forms/field.ts';
import { group, rows } from '../forms/form.ts';
import { valueOf } from '../forms/value-of.ts';
import { policyValue } from '../governance/policy-values.ts';
import { policyName } from '../governance/policy-words.ts';
import type { Policy } from '../governance/policy.ts';
import { formatKroner } from '../governance/money.ts';
import { policyChoices } from './choices.ts';
import { type Change, leaves } from './proposed.ts';

/** What a version of the model changes, as a page writes it: answers that are written, and answers that are chosen among few. */
const setOnPage = group('Ændringer', 'Changes', {
  written: rows('Nye svar', 'New answers', {
    key: oneOfCase('Hvad', 'What'),
    value: line('Nyt svar', 'New answer', [
      'Beløb i kroner (300.000 kr.), datoer som måned-dag (05-31), lister med komma.',
      'Amounts in kroner (300.000 kr.), dates as month-day (05-31), lists with commas.',
    ]),
  }),
  chosen: rows('Valg mellem faste svar', 'Choices among given answers', {
    answer: oneOfCase('Nyt svar', 'New answer'),
  }),
});

/** What can be changed in a version, each with the answer that it has, the other answers of what is chosen among few, and the changes that are corrected. */
export function setFormOf(policy: Policy, changes: readonly Change[] = []): CaseForm {
  const all = leaves(policy);
  const now = new Map(all);
  const inBoth = (words: (lang: 'da' | 'en') => string) => [words('da'), words('en')] as const;
  return {
    fields: { set: setOnPage },
    values: {
      set: {
        written: changes
          .filter(({ key }) => !policyChoices.has(key))
          .map((change) => ({ key: change.key, value: answerIn(change) })),
        chosen: changes
          .filter(({ key }) => policyChoices.has(key))
          .map(({ key, after }) => ({ answer: `${key}=${String(after)}` })),
      },
    },
    options: {
      'set.written.key': all
        .filter(([key]) => !['modelVersion', 'effectiveFrom', 'appliesTo'].includes(key) && !policyChoices.has(key))
        .map(([key, value]) => [
          key,
          ...inBoth((lang) => `${policyName(key, lang)} (${policyValue(key, value, lang)})`),
        ]),
      'set.chosen.answer': [...policyChoices]
        .filter(([key]) => key !== 'appliesTo')
        .flatMap(([key, answers]) =>
          answers
            .filter((answer) => answer !== now.get(key))
            .map(
              (answer) =>
                [
                  `${key}=${answer}`,
                  ...inBoth((lang) => `${policyName(key, lang)}: ${policyValue(key, answer, lang)}`),
                ] as const,
            ),
        ),
    },
    make: (form) => {
      const typed = valueOf(setOnPage, form['set']);
      const set = [
        ...(typed?.written ?? []).map(({ key, value }) => [key, value] as const),
        ...(typed?.chosen ?? []).map(({ answer }) => answer.split('=', 2)),
      ];
      return set.length === 0 ? {} : { set: Object.fromEntries(set) };
    },
  };
}

function answerIn({ key, after }: Change): string {
  if (Array.isArray(after)) return after.join(', ');
  return key.endsWith('Ore') && typeof after === 'number' ? formatKroner(after) : String(after);
}
