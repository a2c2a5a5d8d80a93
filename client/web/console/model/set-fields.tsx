/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { policyValue } from '../../../../machines/governance/policy-values.ts';
import { policyName } from '../../../../machines/governance/policy-words.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { policyChoices } from '../../../../machines/model-revision/choices.ts';
import { type Change, leaves } from '../../../../machines/model-revision/proposed.ts';
import { SelectField, TextField, type Typed } from '../../fields.tsx';
import type { Choices, FormProps } from '../../forms/form-props.ts';
import { type Lang, translate } from '../../language.ts';

/** How many keys the form changes at once; the command line takes any number. */
const changeRows = [1, 2, 3, 4, 5] as const;
/** How many answers it chooses among others. A chosen one is written `key=answer`. */
const choiceRows = [1, 2, 3] as const;
const [keyIn, valueIn, choiceIn] = [
  (row: number) => `set.key-${row}`,
  (row: number) => `set.value-${row}`,
  (row: number) => `set.choice-${row}`,
] as const;

/** What can be changed in a version, each with the answer that it has, and the other answers of what is chosen among few. */
export function setChoices(policy: Policy, lang: Lang): Choices {
  const all = leaves(policy);
  const now = new Map(all);
  return {
    'set.keys': all
      .filter(([key]) => !['modelVersion', 'effectiveFrom', 'appliesTo'].includes(key) && !policyChoices.has(key))
      .map(([key, value]) => [key, `${policyName(key, lang)} (${policyValue(key, value, lang)})`] as const),
    'set.answers': [...policyChoices]
      .filter(([key]) => key !== 'appliesTo')
      .flatMap(([key, answers]) =>
        answers
          .filter((answer) => answer !== now.get(key))
          .map(
            (answer) => [`${key}=${answer}`, `${policyName(key, lang)}: ${policyValue(key, answer, lang)}`] as const,
          ),
      ),
  };
}

/** The keys that a version changes, one a row: what is written, and what is chosen among given answers. */
export function SetFields({
  lang,
  typed,
  faults,
  choices,
  field,
}: FormProps & { readonly field: { readonly hint?: readonly [string, string] } }) {
  const t = translate(lang);
  const shared = { lang, typed, faults };
  return (
    <>
      <fieldset id="set" tabindex={-1}>
        <legend>{t('Ændringer', 'Changes')}</legend>
        {field.hint === undefined ? null : <p class="hint">{t(...field.hint)}</p>}
        {changeRows.map((row) => (
          <>
            <SelectField
              {...shared}
              name={keyIn(row)}
              label={t(`Ændring ${row}: hvad`, `Change ${row}: what`)}
              options={choices?.['set.keys'] ?? []}
              empty={t('Ingen', 'None')}
            />
            <TextField
              {...shared}
              name={valueIn(row)}
              short
              label={t(`Ændring ${row}: nyt svar`, `Change ${row}: new answer`)}
            />
          </>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('Valg mellem faste svar', 'Choices among given answers')}</legend>
        {choiceRows.map((row) => (
          <SelectField
            {...shared}
            name={choiceIn(row)}
            label={t(`Valg ${row}: nyt svar`, `Choice ${row}: new answer`)}
            options={choices?.['set.answers'] ?? []}
            empty={t('Intet', 'None')}
          />
        ))}
      </fieldset>
    </>
  );
}

/** The rows that were filled in: where each stands, its key and its new answer. */
const rowsIn = (typed: Typed): readonly { readonly at: string; readonly key: string; readonly value: string }[] =>
  [
    ...changeRows.map((row) => [valueIn(row), typed[keyIn(row)] ?? '', typed[valueIn(row)] ?? ''] as const),
    ...choiceRows.map((row) => [choiceIn(row), ...split(typed[choiceIn(row)] ?? '')] as const),
  ].flatMap(([at, key, value]) => (key === '' ? [] : [{ at, key, value: value.trim() }]));

function split(answer: string): readonly [key: string, value: string] {
  const [key = '', value = ''] = answer.split('=', 2);
  return [key, value];
}

/** The rows as keys and their new answers. */
export const readSet = (typed: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(rowsIn(typed).map(({ key, value }) => [key, value]));

/** Where a key was typed, to put its fault there. */
export const placeOfKey = (key: string, typed: Typed): string | undefined =>
  rowsIn(typed).find((row) => row.key === key)?.at ?? (key.includes('.') ? 'set' : undefined);

/** The changes of a proposal, as its form has them; what there is no row for is left to whoever corrects it. */
export function typedSet(changes: readonly Change[]): Typed {
  const chosen = changes.filter(({ key }) => policyChoices.has(key));
  const written = changes.filter(({ key }) => !policyChoices.has(key));
  return Object.fromEntries([
    ...changeRows.flatMap((row, index) => {
      const change = written[index];
      return change === undefined
        ? []
        : [[keyIn(row), change.key] as const, [valueIn(row), typedAnswer(change)] as const];
    }),
    ...choiceRows.flatMap((row, index) => {
      const change = chosen[index];
      return change === undefined ? [] : [[choiceIn(row), `${change.key}=${String(change.after)}`] as const];
    }),
  ]);
}

function typedAnswer({ key, after }: Change): string {
  if (Array.isArray(after)) return after.join(', ');
  return key.endsWith('Ore') && typeof after === 'number' ? formatKroner(after) : String(after);
}
