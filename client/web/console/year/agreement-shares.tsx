/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { Region, System } from '../../../../store/rows.ts';
import type { AgreementSums } from '../../../sdk/budget-year/agreement-sums.ts';
import { type Lang, translate } from '../../language.ts';
import { Heads, Scroll } from '../../table.tsx';

interface Props {
  readonly lang: Lang;
  readonly sums: readonly AgreementSums[];
  readonly systems: readonly System[];
  readonly regions: readonly Region[];
}

/** What special agreements are charged with in the year, and each region's share by the agreement's key, to the øre. */
export function AgreementShares({ lang, sums, systems, regions }: Props) {
  const t = translate(lang);
  if (sums.length === 0) return null;
  const title = t('Særskilte aftaler', 'Special agreements');
  const paying = regions.filter(({ id }) => sums.some(({ shares }) => shares[id] !== undefined));
  return (
    <section aria-labelledby="aftaler">
      <h2 id="aftaler">{title}</h2>
      <Scroll label={title}>
        <table>
          <Heads
            of={['System', { num: t('Disponeret', 'Committed') }, ...paying.map((region) => ({ num: region.name }))]}
          />
          <tbody>
            {sums.map((one) => (
              <tr>
                <th scope="row">
                  {systems.find(({ id }) => id === one.system)?.name ?? one.system}
                  <span class="soft small line">{one.agreement}</span>
                </th>
                <td class="num">{formatKroner(one.committedOre)}</td>
                {paying.map(({ id }) => (
                  <td class="num">{formatKroner(one.shares[id] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
