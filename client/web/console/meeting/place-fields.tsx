/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PlannedMeeting } from '../../../../machines/meeting/dates.ts';
import { formatDeadline, formatInstant } from '../../../../machines/governance/calendar.ts';
import type { PlanWarning } from '../../../../machines/year-plan/warnings.ts';
import type { MeetingPlace, MeetingPreview } from '../../../sdk/meeting-commands.ts';
import { isoDate } from '../../../../machines/forms/written-value.ts';
import { type FieldFault, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { whenAndWhere } from '../../cases/meeting/words.ts';
import { Scroll } from '../../cases/budget-tables.tsx';

export interface Form {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

const optional = (lang: Lang) => translate(lang)('kan udelades', 'optional');

/** Day, time and place of a meeting; what is left out is as usual, or as it was. */
export function PlaceFields({ form, prefix }: { form: Form; prefix: string }) {
  const t = translate(form.lang);
  return (
    <>
      <TextField
        {...form}
        name={`${prefix}date`}
        short
        label={t('Dato', 'Date')}
        hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
      />
      <TextField
        {...form}
        name={`${prefix}from`}
        short
        label={`${t('Fra klokken', 'From')} (${optional(form.lang)})`}
        hint={t('Fx 10.00', 'For example 10:00')}
      />
      <TextField
        {...form}
        name={`${prefix}to`}
        short
        label={`${t('Til klokken', 'Until')} (${optional(form.lang)})`}
        hint={t('Fx 14.00', 'For example 14:00')}
      />
      <TextField
        {...form}
        name={`${prefix}place`}
        label={`${t('Sted', 'Place')} (${optional(form.lang)})`}
        maxlength={200}
      />
    </>
  );
}

/** `10.00`, `9:30` and `10` as `10:00`, `09:30`, `10:00`; other text as it stands, for the command to refuse. */
function clockTime(text: string): string {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim());
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : text.trim();
}

/** Where and when, as it was typed under a prefix. */
export function placeIn(text: (field: string) => string): MeetingPlace {
  const some = (field: 'from' | 'to', value: string) => (value === '' ? {} : { [field]: clockTime(value) });
  return {
    date: isoDate(text('date')),
    ...some('from', text('from')),
    ...some('to', text('to')),
    ...(text('place') === '' ? {} : { place: text('place') }),
  };
}

/** What a preview was made of: what is confirmed must be what was seen. */
export const seenOf = ({ date, from, to, place }: PlannedMeeting): string => [date, from, to, place].join('|');

/** Meetings with every date that follows from their own. */
export function DatesTable({ lang, meetings }: { lang: Lang; meetings: readonly PlannedMeeting[] }) {
  const t = translate(lang);
  const title = t('Møder og frister', 'Meetings and deadlines');
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Møde', 'Meeting')}</th>
            <th scope="col">{t('Åbner for ønsker', 'Opens for wishes')}</th>
            <th scope="col">{t('Sager senest', 'Cases by')}</th>
            <th scope="col">{t('Til formanden senest', 'To the chair by')}</th>
            <th scope="col">{t('Dagsorden udsendes', 'Agenda goes out')}</th>
          </tr>
        </thead>
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
      <h3 id="forhaandsvisning">{t('Det sker, når du bekræfter', 'What happens when you confirm')}</h3>
      {preview.before === null ? null : (
        <p>
          {t('Mødet flyttes fra', 'The meeting is moved from')} {whenAndWhere(preview.before, lang)}
        </p>
      )}
      <DatesTable lang={lang} meetings={[preview.meeting]} />
      <Warnings lang={lang} warnings={preview.warnings} />
      <p>
        {t(
          `Indkaldelsen går til ${preview.told.length} personer. Intet er sendt endnu.`,
          `The invitation goes to ${preview.told.length} people. Nothing has been sent yet.`,
        )}
      </p>
      <details>
        <summary>{t('Modtagere', 'Recipients')}</summary>
        <ul>
          {preview.told.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
