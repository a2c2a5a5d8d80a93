/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { Heads, Scroll } from '../../table.tsx';
import type { PlannedMeeting } from '../../../../machines/meeting/dates.ts';
import { formatDeadline, formatInstant } from '../../../../machines/governance/calendar.ts';
import type { PlanWarning } from '../../../../machines/year-plan/warnings.ts';
import type { MeetingPreview, YearPlanPreview } from '../../../sdk/meeting-commands.ts';
import { type Lang, translate } from '../../language.ts';
import { whenAndWhere } from '../../cases/meeting/words.ts';

/** Meetings with every date that follows from their own. */
function DatesTable({ lang, meetings }: { lang: Lang; meetings: readonly PlannedMeeting[] }) {
  const t = translate(lang);
  const title = t('Møder og frister', 'Meetings and deadlines');
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <Heads
          of={[
            t('Møde', 'Meeting'),
            t('Åbner for ønsker', 'Opens for wishes'),
            t('Sager senest', 'Cases by'),
            t('Til formanden senest', 'To the chair by'),
            t('Dagsorden udsendes', 'Agenda goes out'),
          ]}
        />
        <tbody>
          {meetings.map((one) => (
            <tr>
              <th scope="row">
                {whenAndWhere(one, lang)}
                {one.extraordinary ? <span class="tag">{t('ekstraordinært', 'extraordinary')}</span> : null}
              </th>
              <td>{formatInstant(one.opens, 'long', lang)}</td>
              <td>{formatDeadline(one.casesDue, lang)}</td>
              <td>{formatDeadline(one.projectsDue, lang)}</td>
              <td>{formatInstant(one.dispatchAt, 'long', lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What is wrong with the plan of a year, and what is worth a look. */
export function Warnings({ lang, warnings }: { lang: Lang; warnings: readonly PlanWarning[] }) {
  const t = translate(lang);
  if (warnings.length === 0) return null;
  return (
    <section class="note warn" aria-labelledby="advarsler">
      <h2 id="advarsler">{t('Se efter', 'Look after')}</h2>
      <ul class="plain">
        {warnings.map(({ weight, da, en }) => (
          <li>
            {weight === 'wrong' ? <b>! </b> : null}
            {t(da, en)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What would happen, before anything does. */
export function PlacePreview({ lang, preview }: { lang: Lang; preview: MeetingPreview }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="forhaandsvisning">
      <h2 id="forhaandsvisning">{t('Det sker, når du bekræfter', 'What happens when you confirm')}</h2>
      {preview.before === null ? null : (
        <p>
          {t('Mødet flyttes fra', 'The meeting is moved from')} {whenAndWhere(preview.before, lang)}
        </p>
      )}
      <DatesTable lang={lang} meetings={[preview.meeting]} />
      <Warnings lang={lang} warnings={preview.warnings} />
      <p>
        {t(
          `Indkaldelsen går til ${counted(preview.recipients.length, 'people', 'da')}. Intet er sendt endnu.`,
          `The invitation goes to ${counted(preview.recipients.length, 'people', 'en')}. Nothing has been sent yet.`,
        )}
      </p>
      <details>
        <summary>{t('Modtagere', 'Recipients')}</summary>
        <ul>
          {preview.recipients.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** A year before its meetings are called: what is wrong with it, and every date. */
export function PlanPreview({ lang, preview }: { lang: Lang; preview: YearPlanPreview }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="det-sker">
      <h2 id="det-sker">
        {t(`Det sker, når ${preview.year} planlægges`, `What happens when ${preview.year} is planned`)}
      </h2>
      <Warnings lang={lang} warnings={preview.warnings} />
      <DatesTable lang={lang} meetings={preview.meetings} />
    </section>
  );
}
