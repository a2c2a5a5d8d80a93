/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import {
  adjustmentCodes,
  type Budget,
  type BudgetPart,
  budgetParts,
  lineKinds,
} from '../../../../machines/annual-budget/budget.ts';
import { formatKroner, parseKroner } from '../../../../machines/governance/money.ts';
import { TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { signed } from '../budget-tables.tsx';
import { AmountCell, Cell, ReasonCell, CellSelect, type Form, ListFault } from '../../link/cells.tsx';
import { rowsOf, textIn } from '../../link/form-names.ts';
import { adjustmentName, kindName, partName } from '../../../../machines/terms/index.ts';
import { spareRows } from './read-budget.ts';

interface Props {
  readonly form: Form;
  readonly previous: Budget | null;
  /** The budget as SYS read it the first time; then the change since is shown too. */
  readonly first: Budget | null;
  readonly year: number;
}

/** The lines of both parts, each with last year beside it, and empty rows for new ones. */
export function BudgetForm({ form, previous, first, year }: Props) {
  const { lang, typed } = form;
  const t = translate(lang);
  const rows = rowsOf(typed, 'budget.lines');
  const spare = Math.min(Math.max(Number(typed['tomme']) || spareRows, spareRows), 40);
  let next = (rows.at(-1) ?? -1) + 1;
  const partOf = (row: number): BudgetPart => (textIn(typed, `budget.lines.${row}.part`) === 'B' ? 'B' : 'A');
  return (
    <>
      <ListFault form={form} name="budget.lines" />
      <input type="hidden" name="tomme" value={String(spare)} />
      {budgetParts.map((part) => {
        const own = rows.filter((row) => partOf(row) === part);
        const empty = Array.from({ length: spare }, () => next++);
        return (
          <PartTable form={form} part={part} rows={[...own, ...empty]} previous={previous} first={first} year={year} />
        );
      })}
      <p class="hint">
        {t(
          'Beløb i hele kroner eller med øre: 250.000 eller 250.000,50. Tøm en linje for at fjerne den. I del A skal enhver ændring fra sidste år begrundes.',
          'Amounts in whole kroner or with øre: 250.000 or 250.000,50. Empty a line to remove it. In part A every change from last year needs a reason.',
        )}
      </p>
      <TextField
        {...form}
        long
        name="budget.note"
        label={t('Bemærkning til budgettet (kan udelades)', 'Note on the budget (optional)')}
        hint={t(
          'Her begrundes også linjer fra sidste års del A, som er udgået.',
          "Lines of last year's part A that are gone are justified here too.",
        )}
        maxlength={10_000}
      />
    </>
  );
}

function PartTable(props: Props & { part: BudgetPart; rows: readonly number[] }) {
  const { form, part, previous, first, year } = props;
  const t = translate(form.lang);
  const amountIn = (budget: Budget | null, id: string) =>
    budget?.lines.find((line) => line.part === part && line.id === id)?.amountOre;
  return (
    <Scroll label={partName(part, form.lang)}>
      <table class="form">
        <caption>{partName(part, form.lang)}</caption>
        <Heads
          of={[
            t('Linje', 'Line'),
            t('Slags', 'Kind'),
            { num: first === null ? t('Sidste år', 'Last year') : t('Førstebehandling', 'First reading') },
            t(`Budget ${year}, kr.`, `Budget ${year}, kr.`),
            { num: t('Ændring', 'Change') },
            t('Begrundelse', 'Reason'),
          ]}
        />
        <tbody>
          {props.rows.map((row, place) => {
            const at = `budget.lines.${row}`;
            const id = textIn(form.typed, `${at}.id`);
            const name =
              textIn(form.typed, `${at}.name`) ||
              `${t('ny linje', 'new line')} ${place + 1}, ${t('del', 'part')} ${part}`;
            const before = id === '' ? undefined : amountIn(first ?? previous, id);
            const amount = parseKroner(textIn(form.typed, `${at}.amount`));
            return (
              <tr>
                <td>
                  <input type="hidden" name={`${at}.part`} value={part} />
                  <input type="hidden" name={`${at}.id`} value={id} />
                  <Cell form={form} name={`${at}.name`} label={`${t('Navn', 'Name')}: ${name}`} maxlength={160} />
                  {id === '' ? null : <span class="soft small line">id {id}</span>}
                </td>
                <td>
                  <CellSelect
                    form={form}
                    name={`${at}.kind`}
                    label={`${t('Slags', 'Kind')}: ${name}`}
                    empty={t('Vælg', 'Choose')}
                    options={lineKinds.map((kind) => [kind, kindName(kind, form.lang)] as const)}
                  />
                </td>
                <td class="num">{before === undefined ? '' : formatKroner(before)}</td>
                <AmountCell form={form} name={`${at}.amount`} of={name} />
                <td class="num">
                  {amount.ok && (id !== '' || amount.ore > 0) ? signed(amount.ore - (before ?? 0)) : ''}
                </td>
                <ReasonCell form={form} name={`${at}.reason`} of={name} most={2000} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Why the parts changed since the first reading. */
export function AdjustmentForm({ form }: { form: Form }) {
  const { lang, typed } = form;
  const t = translate(lang);
  const rows = rowsOf(typed, 'adjustments');
  const next = (rows.at(-1) ?? -1) + 1;
  return (
    <section aria-labelledby="begrundelser">
      <h2 id="begrundelser">{t('Hvorfor er budgettet ændret?', 'Why has the budget changed?')}</h2>
      <p class="hint">
        {t(
          'En række for hver årsag. Beløbet er ændringen af delen, med minus når den er mindre. Det, økonomiaftalen forklarer, giver intet flag.',
          'One row for each reason. The amount is the change of the part, with a minus when it is less. What the economy agreement explains raises no flag.',
        )}
      </p>
      <ListFault form={form} name="adjustments" />
      <Scroll label={t('Begrundelser', 'Reasons')}>
        <table class="form">
          <Heads
            of={[t('Del', 'Part'), t('Årsag', 'Cause'), t('Ændring, kr.', 'Change, kr.'), t('Begrundelse', 'Reason')]}
          />
          <tbody>
            {[...rows, next, next + 1].map((row, place) => {
              const at = `adjustments.${row}`;
              const name = `${t('række', 'row')} ${place + 1}`;
              return (
                <tr>
                  <td>
                    <CellSelect
                      form={form}
                      name={`${at}.part`}
                      label={`${t('Del', 'Part')}, ${name}`}
                      empty={t('Vælg', 'Choose')}
                      options={budgetParts.map((part) => [part, partName(part, lang)] as const)}
                    />
                  </td>
                  <td>
                    <CellSelect
                      form={form}
                      name={`${at}.code`}
                      label={`${t('Årsag', 'Cause')}, ${name}`}
                      empty={t('Vælg', 'Choose')}
                      options={adjustmentCodes.map((code) => [code, adjustmentName(code, lang)] as const)}
                    />
                  </td>
                  <td>
                    <Cell form={form} name={`${at}.amount`} label={`${t('Ændring', 'Change')}, ${name}`} />
                  </td>
                  <ReasonCell form={form} name={`${at}.text`} of={name} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
