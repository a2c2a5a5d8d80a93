/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { Heads, Scroll } from '../../table.tsx';
import {
  formatDate,
  formatInstant,
  lastBusinessDayOnOrBefore,
  lastDateOf,
} from '../../../../machines/governance/calendar.ts';
import { calendarOfPlan } from '../../../../machines/budget-cycle/plan-calendar.ts';
import type { Calendar } from '../../../../machines/governance/holidays.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { CyclePreview, PlannedDate } from '../../../sdk/budget-commands.ts';
import { type Lang, translate } from '../../language.ts';

/** Every date and every recipient of a year, before anything is sent (M-02). */
export function CyclePreviewed({ lang, preview }: { lang: Lang; preview: CyclePreview }) {
  const t = translate(lang);
  const people = new Set(preview.dates.flatMap(({ recipients }) => recipients.map(({ person }) => person)));
  const counts = [
    counted(preview.systems.length, 'systems', lang),
    counted(preview.dates.length, 'dates', lang),
    counted(people.size, 'people', lang),
  ].join(', ');
  return (
    <section aria-labelledby="forhaandsvisning">
      <h2 id="forhaandsvisning">
        {t(`Det sker, når ${preview.year} startes`, `What happens when ${preview.year} is started`)}
      </h2>
      <p>
        {counts}. {t('Intet er sendt.', 'Nothing has been sent.')}
      </p>
      {preview.warnings.length === 0 ? null : (
        <div class="note warn">
          <h3>{t('Se efter først', 'Look at this first')}</h3>
          <ul>
            {preview.warnings.map((warning) => (
              <li>{t(warning.da, warning.en)}</li>
            ))}
          </ul>
        </div>
      )}
      <Scroll label={t('Systemer', 'Systems')}>
        <table>
          <caption>{t('Systemer', 'Systems')}</caption>
          <Heads of={['System', { num: t('Året før', 'Year before') }]} />
          <tbody>
            {preview.systems.map((one) => (
              <tr>
                <th scope="row">{one.name}</th>
                <td class="num">
                  {one.previousOre === null ? t('intet budget', 'no budget') : formatKroner(one.previousOre)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Scroll label={t('Datoer og modtagere', 'Dates and recipients')}>
        <table>
          <caption>{t('Datoer og modtagere', 'Dates and recipients')}</caption>
          <Heads of={[t('Dato', 'Date'), t('Hvad', 'What'), 'System', t('Modtagere', 'Recipients')]} />
          <tbody>
            {preview.dates.map((date) => (
              <tr>
                <td>{whenOf(date, calendarOfPlan(preview.plan), lang)}</td>
                <td>{t(date.da, date.en)}</td>
                <td>{preview.systems.find(({ id }) => id === date.system)?.name ?? date.system ?? ''}</td>
                <td>{date.recipients.map(({ name, email }) => `${name} <${email}>`).join(', ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function whenOf({ at, kind }: PlannedDate, calendar: Calendar, lang: Lang): string {
  if (kind !== 'deadline') return formatInstant(at, 'long', lang);
  const day = lastDateOf(at);
  const last = lastBusinessDayOnOrBefore(day, calendar);
  return `${formatDate(day, 'long', lang)}${last === day ? '' : ` (${translate(lang)('sidste arbejdsdag', 'last business day')} ${formatDate(last, 'long', lang)})`}`;
}
