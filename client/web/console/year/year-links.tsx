/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** From one page of a budget year to the others. */
export function YearLinks({
  lang,
  year,
  here,
}: {
  lang: Lang;
  year: number;
  here: 'wheel' | 'budgets' | 'reports' | 'ledger';
}) {
  const t = translate(lang);
  const links = [
    ['wheel', paths.wheel(year), 'Årshjul'],
    ['budgets', paths.budgets(year), t('Budgetter', 'Budgets')],
    ['reports', paths.reports(year), t('Rapporter', 'Reports')],
    ['ledger', paths.ledger(year), t('Ramme og poster', 'Frame and entries')],
  ] as const;
  return (
    <nav aria-label={t(`Budgetåret ${year}`, `The budget year ${year}`)}>
      <ul class="across">
        {links.map(([name, href, text]) => (
          <li>{name === here ? <b>{text}</b> : <a href={href}>{text}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
