/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { BudgetLedger, BudgetLedgerLine, Region, System } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { basisWords, partName, standingName } from '../../../../machines/terms/index.ts';

const columns = [
  ['budgetedOre', 'Budget', 'Budget'],
  ['carriedInOre', 'Overført fra året før', 'Carried in'],
  ['committedOre', 'Disponeret', 'Committed'],
  ['spentOre', 'Forbrugt', 'Spent'],
  ['reservedOre', 'Reserveret til overførsel', 'Reserved for carry-over'],
  ['carriedOutOre', 'Overført til næste år', 'Carried out'],
  ['refundedOre', 'Tilbageført', 'Refunded'],
  ['remainingOre', 'Rest', 'Remaining'],
] as const satisfies readonly (readonly [keyof BudgetLedgerLine, string, string])[];

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly ledgers: readonly BudgetLedger[];
  readonly systems: readonly System[];
  readonly regions: readonly Region[];
}

/** The systems' budgets as the ledger has them, what each region pays, and what went back (R-016, R-074 – R-076). */
export function LedgerSums({ lang, year, ledgers, systems, regions }: Props) {
  const t = translate(lang);
  if (ledgers.length === 0) return null;
  const name = (id: string) => systems.find((one) => one.id === id)?.name ?? id;
  const paying = regions.filter(({ id }) =>
    ledgers.some(({ shares, refunds }) => [...shares, ...refunds].some((one) => one.region === id)),
  );
  const of = (lines: BudgetLedger['lines'], column: (typeof columns)[number][0]) =>
    lines.reduce((sum, line) => sum + line[column], 0);
  const all = ledgers.flatMap(({ lines }) => lines);
  return (
    <section aria-labelledby="driftsbudgetter">
      <h2 id="driftsbudgetter">{t(`Driftsbudgetter ${year}`, `Operating budgets ${year}`)}</h2>
      <Scroll label={t('Driftsbudgetter', 'Operating budgets')}>
        <table>
          <Heads of={['System', ...columns.map(([, da, en]) => ({ num: t(da, en) }))]} />
          <tbody>
            {ledgers.map((one) => (
              <tr>
                <th scope="row">
                  {name(one.system)}
                  {one.standing === undefined ? null : (
                    <span class="soft small line">
                      {standingName(one.standing, lang)}
                      {one.decision ? `: ${one.decision}` : ''}
                    </span>
                  )}
                </th>
                {columns.map(([column]) => (
                  <td class="num">{formatKroner(of(one.lines, column))}</td>
                ))}
              </tr>
            ))}
            <tr class="sum">
              <th scope="row">{t('I alt', 'Total')}</th>
              {columns.map(([column]) => (
                <td class="num">{formatKroner(of(all, column))}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
      {paying.length === 0 ? null : (
        <Scroll label={t('Regionernes andele', "The regions' shares")}>
          <table>
            <caption>
              {t('Regionernes andele, og hvad der er tilbageført', "The regions' shares, and what went back")}
            </caption>
            <Heads of={['System', ...paying.map((region) => ({ num: region.name }))]} />
            <tbody>
              {ledgers.map((one) => (
                <tr>
                  <th scope="row">{name(one.system)}</th>
                  {paying.map(({ id }) => {
                    const shares = one.shares.filter(({ region }) => region === id);
                    const back = one.refunds
                      .filter(({ region }) => region === id)
                      .reduce((sum, { amountOre }) => sum + amountOre, 0);
                    return (
                      <td class="num">
                        {formatKroner(shares.reduce((sum, { amountOre }) => sum + amountOre, 0))}
                        {back === 0 ? null : (
                          <span class="soft small line">
                            {t('tilbageført ', 'refunded ')}
                            {formatKroner(back)}
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {ledgers.map((one) => (
        <details>
          <summary>
            {name(one.system)}: {t('linje for linje', 'line by line')}
          </summary>
          <Scroll label={name(one.system)}>
            <table>
              <Heads of={[t('Linje', 'Line'), ...columns.map(([, da, en]) => ({ num: t(da, en) }))]} />
              <tbody>
                {one.lines.map((line) => (
                  <tr>
                    <th scope="row">
                      {line.name}
                      <span class="soft small line">
                        {[partName(line.part, lang), basisWords(line.basis, lang)].filter(Boolean).join('; ')}
                      </span>
                    </th>
                    {columns.map(([column]) => (
                      <td class="num">{formatKroner(line[column])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      ))}
    </section>
  );
}
