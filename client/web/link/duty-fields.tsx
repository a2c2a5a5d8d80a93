/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Choices } from '../forms/form-fields.tsx';
import type { DutyName } from '../../../machines/duties.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { type CaseRow, viewAs, viewOf } from '../../../store/rows.ts';
import { type FieldFault, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import type { MeetingView } from '../../sdk/meeting-commands.ts';
import { TakeFields, WishFields } from '../cases/meeting/answer-form.tsx';
import { EscalationDecisionFields } from '../cases/escalation/decision-form.tsx';
import { StatusForm } from '../cases/project-report/status-form.tsx';
import { MatterFields } from '../cases/matter/matter-fields.tsx';
import { fillsIn } from '../cases/matter/matter-forms.ts';
import { AccountsForm } from '../cases/financial-follow-up/accounts-form.tsx';
import { AdjustmentForm, BudgetForm } from '../cases/annual-budget/budget-form.tsx';
import type { Form } from './cells.tsx';
import { ReportForm } from '../cases/quarterly-report/report-form.tsx';

interface Props {
  readonly lang: Lang;
  readonly duty: DutyName;
  readonly row: CaseRow;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Names to choose by, in the form of a matter. */
  readonly choices?: Choices | undefined;
  /** The meeting that the duty belongs to. */
  readonly meeting?: MeetingView | undefined;
}

/** The fields that a duty adds to choice and comment. */
export function DutyFields({ lang, duty, row, typed, faults, choices = {}, meeting }: Props) {
  const form: Form = { lang, typed, faults };
  const t = translate(lang);
  const matter = fillsIn(duty) ? viewOf(row, 'matter') : undefined;
  if (matter !== undefined)
    return <MatterFields lang={lang} kind={matter.kind} typed={typed} faults={faults} choices={choices} />;
  switch (duty) {
    case 'budget-draft': {
      const kept = viewAs(row, 'annual-budget');
      return <BudgetForm form={form} previous={kept.previous ?? null} first={null} year={kept.year} />;
    }
    case 'budget-adjustment': {
      const kept = viewAs(row, 'annual-budget');
      return (
        <>
          <BudgetForm
            form={form}
            previous={kept.previous ?? null}
            first={kept.firstRead?.budget ?? null}
            year={kept.year}
          />
          <AdjustmentForm form={form} />
        </>
      );
    }
    case 'rsi-decision-recording':
      return <RsiFields form={form} row={row} />;
    case 'frame-proposal':
      return (
        <>
          <TextField
            {...form}
            name="amountOre"
            label={t('Rammens beløb i kroner', 'Amount of the frame in kroner')}
            hint={t('Fx 12.000.000', 'For example 12.000.000')}
          />
          <TextField
            {...form}
            long
            name="motivation"
            label={t('Hvad rammen bygger på', 'What the frame rests on')}
            maxlength={10_000}
          />
        </>
      );
    case 'agenda-wish':
      return <WishFields {...form} />;
    case 'agenda-approval':
      return <TakeFields {...form} meeting={meeting} />;
    case 'escalation-decision':
      return <EscalationDecisionFields {...form} />;
    case 'project-status':
      return <StatusForm form={form} kept={viewAs(row, 'project-report')} />;
    case 'quarterly-report':
      return <ReportForm form={form} kept={viewAs(row, 'quarterly-report')} />;
    case 'accounts':
    case 'frame-accounts':
      return <AccountsForm form={form} kept={viewAs(row, 'financial-follow-up')} />;
    default:
      return null;
  }
}

/** Where the decision stands, and what RSI left out. */
function RsiFields({ form, row }: { form: Form; row: CaseRow }) {
  const t = translate(form.lang);
  const fault = form.faults.find((one) => one.field === 'struck');
  const lines = (viewOf(row, 'annual-budget')?.budget?.lines ?? []).filter(({ part }) => part === 'B');
  return (
    <>
      <TextField
        {...form}
        name="reference"
        label={t('Referat og punkt', 'Minutes and item')}
        hint={t('Fx RSI-møde 12. december 2027, pkt. 4', 'For example RSI meeting 12 December 2027, item 4')}
        maxlength={200}
      />
      {row.machine === 'frame' ? (
        <TextField
          {...form}
          name="amountOre"
          label={t(
            'Rammens beløb i kroner, når RSI fastsatte et andet',
            'Amount of the frame in kroner, when RSI fixed another',
          )}
          hint={
            row.amountOre === undefined
              ? undefined
              : t(
                  `SYS indstillede ${formatKroner(row.amountOre, { whole: true })}`,
                  `SYS recommended ${formatKroner(row.amountOre, { whole: true })}`,
                )
          }
        />
      ) : row.machine !== 'annual-budget' ? null : (
        <fieldset
          id="struck"
          tabindex={-1}
          class={fault ? 'field bad' : undefined}
          aria-describedby={fault ? 'struck-fejl' : undefined}
        >
          <legend>
            {t(
              'Linjer i del B, som RSI udelod (kun ved delvis godkendelse)',
              'Lines of part B that RSI left out (only when approved in part)',
            )}
          </legend>
          {fault ? (
            <p class="why-bad" id="struck-fejl">
              {t(fault.da, fault.en)}
            </p>
          ) : null}
          {lines.length === 0 ? (
            <p>{t('Budgettet har ingen linjer i del B.', 'The budget has no lines in part B.')}</p>
          ) : null}
          {lines.map((line) => (
            <label class="choice" for={`struck.${line.id}`}>
              <input
                type="checkbox"
                id={`struck.${line.id}`}
                name={`struck.${line.id}`}
                value="ja"
                checked={form.typed[`struck.${line.id}`] === 'ja'}
              />
              <span>
                {line.name}, {formatKroner(line.amountOre, { whole: true })}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
