/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { numberedTitle } from '../../../../machines/terms/index.ts';
import { Heads, Scroll } from '../../table.tsx';
import { formatDate, localDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { EffectOnCase, ModelPreview } from '../../../sdk/model-commands.ts';
import { bodyName } from '../../../../machines/terms/roles.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** What a version changes, in words, and what it does to the cases that are open: who decides them before and after, and which keep theirs. */
export function PreviewOfModel({ lang, preview }: { lang: Lang; preview: ModelPreview }) {
  const t = translate(lang);
  const { proposed, base, changes, overtakes, rerouted, adopting, kept } = preview;
  return (
    <section aria-labelledby="virkning">
      <h2 id="virkning">{t(`Virkningen af version ${proposed.version}`, `Effect of version ${proposed.version}`)}</h2>
      <p>
        {t(
          `Fra ${formatDate(localDate(proposed.effectiveFrom), 'long', 'da')} kl. 00.00, i stedet for ${base}. Intet er foreslået endnu.`,
          `From ${formatDate(localDate(proposed.effectiveFrom), 'long', 'en')} at 00:00, instead of ${base}. Nothing has been proposed yet.`,
        )}
      </p>
      <ul>
        {changes.map(({ da, en }) => (
          <li>{t(da, en)}</li>
        ))}
      </ul>
      {overtakes.length === 0 ? null : (
        <p class="note warn">
          {t(
            `Version ${overtakes.join(', ')} er vedtaget, men kommer ikke til at gælde: denne gælder fra samme dag eller før.`,
            `Version ${overtakes.join(', ')} has been adopted but will not count: this one counts from the same day or before.`,
          )}
        </p>
      )}
      <Scroll label={t('Åbne sager', 'Open cases')}>
        <table>
          <caption>{t('Åbne sager, hvis versionen gjaldt nu', 'Open cases, if the version counted now')}</caption>
          <Heads of={[t('Sag', 'Case'), { num: t('Beløb', 'Amount') }, t('Virkning', 'Effect')]} />
          <tbody>
            {rerouted.map((one) => (
              <Row
                one={one}
                effect={`${t('Afgøres af', 'Decided by')} ${bodyName(one.from, lang) ?? one.from} → ${bodyName(one.to, lang) ?? one.to}`}
              />
            ))}
            {adopting.map((one) => (
              <Row one={one} effect={t('følger den nye version; samme vej', 'takes the new version over; same way')} />
            ))}
            {kept.map((one) => (
              <Row one={one} effect={t(`beholder sin version: ${one.da}`, `keeps its version: ${one.en}`)} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Row({ one, effect }: { one: EffectOnCase; effect: string }) {
  return (
    <tr>
      <th scope="row">
        <a href={paths.case(one.caseId)}>{numberedTitle(one)}</a>
      </th>
      <td class="num">{one.amountOre === undefined ? '–' : formatKroner(one.amountOre)}</td>
      <td>{effect}</td>
    </tr>
  );
}
