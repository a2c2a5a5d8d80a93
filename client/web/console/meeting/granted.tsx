/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, viewAs } from '../../../../store/rows.ts';
import { type FieldFault, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';

interface GrantedProps {
  readonly lang: Lang;
  readonly row: CaseRow;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** What is granted of each line that is asked to be carried over; counts when the decision is in part. */
export function Granted({ lang, row, typed, faults }: GrantedProps) {
  const t = translate(lang);
  const { accounts, budget } = viewAs(row, 'financial-follow-up');
  const asked = accounts?.carryOver ?? [];
  if (asked.length === 0) return null;
  const fault = faults.find((one) => one.field === 'decision-granted');
  return (
    <fieldset
      id="decision-granted"
      tabindex={-1}
      class={fault ? 'field bad' : undefined}
      aria-describedby={fault ? 'decision-granted-fejl' : undefined}
    >
      <legend>
        {t('Bevilget overførsel, kun ved delvis godkendelse', 'Carry-over granted, only when approved in part')}
      </legend>
      {fault ? (
        <p class="why-bad" id="decision-granted-fejl">
          {t(fault.da, fault.en)}
        </p>
      ) : null}
      {asked.map(({ line, amountOre }) => (
        <TextField
          lang={lang}
          typed={typed}
          faults={faults}
          name={`decision-granted.${line}`}
          label={budget.lines.find(({ id, part }) => part === 'B' && id === line)?.name ?? line}
          hint={t(
            `Ønsket: ${formatKroner(amountOre, { whole: true })}`,
            `Requested: ${formatKroner(amountOre, { whole: true })}`,
          )}
        />
      ))}
    </fieldset>
  );
}
