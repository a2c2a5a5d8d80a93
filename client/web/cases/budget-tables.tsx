/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../table.tsx';
import { type Budget, budgetParts, totalOf } from '../../../machines/annual-budget/budget.ts';
import { compareBudgets } from '../../../machines/annual-budget/compare.ts';
import type { Deviation } from '../../../machines/financial-follow-up/accounts.ts';
import { formatKroner, formatSigned } from '../../../machines/governance/money.ts';
import { type Lang, translate } from '../language.ts';
import { partName } from '../../../machines/terms/index.ts';

/** A change as part of what was: `+4,2 %`; nothing when there was nothing. */
export function changePct(before: number, after: number, lang: Lang): string {
  if (before === 0) return '';
  const tenths = Math.round(((after - before) * 1000) / before);
  const text = `${Math.trunc(Math.abs(tenths) / 10)}${lang === 'da' ? ',' : '.'}${Math.abs(tenths) % 10}`;
  return `${tenths > 0 ? '+' : tenths < 0 ? '-' : ''}${text} %`;
}

interface Compared {
  readonly lang: Lang;
  readonly title: string;
  readonly before: Budget | null;
  readonly after: Budget;
  readonly beforeName: string;
  readonly afterName: string;
  /** What each line of part B rests on, by `part/id`. */
  readonly bases?: ReadonlyMap<string, string> | undefined;
}

/** Two budgets line by line, part by part with sums; lines that differ have their reason under their name. */
export function CompareTable({ lang, title, before, after, beforeName, afterName, bases }: Compared) {
  const t = translate(lang);
  const reasons = new Map(after.lines.map((line) => [`${line.part}/${line.id}`, line.reason]));
  const rows = compareBudgets(before, after);
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <Heads of={[t('Linje', 'Line'), { num: beforeName }, { num: afterName }, { num: t('Ændring', 'Change') }]} />
        {budgetParts.map((part) => (
          <tbody>
            {rows
              .filter((row) => row.part === part)
              .map((row) => (
                <tr>
                  <th scope="row">
                    {row.name}
                    {bases?.get(`${row.part}/${row.id}`) ? (
                      <span class="soft small line">{bases.get(`${row.part}/${row.id}`)}</span>
                    ) : null}
                    {reasons.get(`${row.part}/${row.id}`) ? (
                      <span class="soft small line">{reasons.get(`${row.part}/${row.id}`)}</span>
                    ) : null}
                  </th>
                  <td class="num">{formatKroner(row.beforeOre)}</td>
                  <td class="num">{formatKroner(row.afterOre)}</td>
                  <td class="num">{formatSigned(row.differenceOre)}</td>
                </tr>
              ))}
            <Sum
              name={partName(part, lang)}
              beforeOre={before === null ? 0 : totalOf(before, part)}
              afterOre={totalOf(after, part)}
              lang={lang}
            />
          </tbody>
        ))}
        <tbody>
          <Sum
            name={t('I alt', 'Total')}
            beforeOre={before === null ? 0 : totalOf(before)}
            afterOre={totalOf(after)}
            lang={lang}
          />
        </tbody>
      </table>
    </Scroll>
  );
}

function Sum({ name, beforeOre, afterOre, lang }: { name: string; beforeOre: number; afterOre: number; lang: Lang }) {
  const pct = changePct(beforeOre, afterOre, lang);
  return (
    <tr class="sum">
      <th scope="row">{name}</th>
      <td class="num">{formatKroner(beforeOre)}</td>
      <td class="num">{formatKroner(afterOre)}</td>
      <td class="num">
        {formatSigned(afterOre - beforeOre)}
        {pct === '' ? null : <span class="soft small line">{pct}</span>}
      </td>
    </tr>
  );
}

/** A budget alone: when there is nothing to hold it against. */
export function BudgetTable({ lang, title, budget }: { lang: Lang; title: string; budget: Budget }) {
  const t = translate(lang);
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <Heads of={[t('Linje', 'Line'), t('Del', 'Part'), { num: t('Beløb', 'Amount') }]} />
        <tbody>
          {budget.lines.map((line) => (
            <tr>
              <th scope="row">{line.name}</th>
              <td>{line.part}</td>
              <td class="num">{formatKroner(line.amountOre)}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{t('I alt', 'Total')}</th>
            <td />
            <td class="num">{formatKroner(totalOf(budget))}</td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

/** The accounts of a year line by line: budget, spent, deviation and why. */
export function DeviationTable({ lang, title, rows }: { lang: Lang; title: string; rows: readonly Deviation[] }) {
  const t = translate(lang);
  const sum = (pick: (row: Deviation) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <Heads
          of={[
            t('Linje', 'Line'),
            { num: 'Budget' },
            { num: t('Forbrugt', 'Spent') },
            { num: t('Afvigelse', 'Deviation') },
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.name} ({row.part}){row.reason === null ? null : <span class="soft small line">{row.reason}</span>}
              </th>
              <td class="num">{formatKroner(row.budgetOre)}</td>
              <td class="num">{formatKroner(row.spentOre)}</td>
              <td class="num">{formatSigned(row.deviationOre)}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{t('I alt', 'Total')}</th>
            <td class="num">{formatKroner(sum((row) => row.budgetOre))}</td>
            <td class="num">{formatKroner(sum((row) => row.spentOre))}</td>
            <td class="num">{formatSigned(sum((row) => row.deviationOre))}</td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}
