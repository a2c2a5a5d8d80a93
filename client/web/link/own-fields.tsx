/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Bodies, Choices } from '../forms/form-fields.tsx';
import type { FollowUp } from '../../../machines/escalation/follow-up.ts';
import { formatDate } from '../../../machines/governance/calendar.ts';
import { ownerOf } from '../cases/escalation/escalation-case.tsx';
import type { DutyName } from '../../../machines/duties.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { type CaseRow, viewAs, viewOf } from '../../../store/rows.ts';
import { type Lang, translate } from '../language.ts';
import type { MeetingView } from '../../sdk/meeting-commands.ts';
import { TakeFields, takenInWords } from '../cases/meeting/answer-form.tsx';
import { FollowUpFields } from '../cases/escalation/decision-form.tsx';
import { StatusForm } from '../cases/project-report/status-form.tsx';
import { MatterFields } from '../cases/matter/matter-fields.tsx';
import { fillsIn } from '../cases/matter/matter-forms.ts';
import { AccountsForm } from '../cases/financial-follow-up/accounts-form.tsx';
import { AdjustmentForm, BudgetForm } from '../cases/annual-budget/budget-form.tsx';
import type { Form } from './cells.tsx';
import { ReportForm } from '../cases/quarterly-report/report-form.tsx';

/** What the bodies show from: the case, the names of the register, the meeting that the duty belongs to. */
export interface OwnContext {
  readonly row: CaseRow;
  readonly names?: Choices | undefined;
  readonly meeting?: MeetingView | undefined;
}

/** The bodies of a duty's parts that show better otherwise than by their kind, by path; read by `read-own-fields.ts`. */
export function ownBodies(duty: DutyName, { row, names = {}, meeting }: OwnContext): Bodies {
  switch (duty) {
    case 'budget-draft':
    case 'budget-adjustment':
      return {
        budget: (form) => {
          const { previous, firstRead, year } = viewAs(row, 'annual-budget');
          const first = duty === 'budget-draft' ? null : (firstRead?.budget ?? null);
          return <BudgetForm form={form} previous={previous ?? null} first={first} year={year} />;
        },
        adjustments: (form) => <AdjustmentForm form={form} />,
      };
    case 'rsi-decision-recording':
      return {
        struck: (form) => (row.machine === 'annual-budget' ? <StruckFields form={form} row={row} /> : null),
        ...(row.machine === 'frame' ? {} : { amount: () => null }),
      };
    case 'agenda-approval':
      return { take: (form) => <TakeFields {...form} meeting={meeting} /> };
    case 'escalation-decision':
      return { followUps: (form) => <FollowUpFields {...form} /> };
    case 'project-status':
      return { projects: (form) => <StatusForm form={form} kept={viewAs(row, 'project-report')} /> };
    case 'quarterly-report':
      return { report: (form) => <ReportForm form={form} kept={viewAs(row, 'quarterly-report')} /> };
    case 'accounts':
    case 'frame-accounts':
      return { accounts: (form) => <AccountsForm form={form} kept={viewAs(row, 'financial-follow-up')} /> };
    default:
      return fillsIn(duty)
        ? {
            form: ({ lang, typed, faults }) => (
              <MatterFields
                lang={lang}
                kind={viewAs(row, 'matter').kind}
                typed={typed}
                faults={faults}
                choices={names}
              />
            ),
          }
        : {};
  }
}

/** The lines of part B that RSI left out of a budget. */
function StruckFields({ form, row }: { form: Form; row: CaseRow }) {
  const t = translate(form.lang);
  const fault = form.faults.find((one) => one.field === 'struck');
  const lines = (viewOf(row, 'annual-budget')?.budget?.lines ?? []).filter(({ part }) => part === 'B');
  return (
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
            {line.name}, {formatKroner(line.amountOre)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Parts of an answer with words of their own in the review; the others are shown there as their receivers will see them. */
export function ownInWords(name: string, value: unknown, { row, meeting }: OwnContext, lang: Lang): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const t = translate(lang);
  switch (name) {
    case 'take':
      return takenInWords(value, meeting);
    case 'struck': {
      const lines = viewOf(row, 'annual-budget')?.budget?.lines ?? [];
      return value
        .map((id) => lines.find((line) => line.part === 'B' && line.id === id)?.name ?? String(id))
        .join('\n');
    }
    case 'followUps':
      return (value as readonly FollowUp[])
        .map((one) => `${one.what} – ${ownerOf(one, lang)}, ${t('senest', 'by')} ${formatDate(one.due, 'long', lang)}`)
        .join('\n');
    default:
      return undefined;
  }
}
