/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Attendance, MinutesContent } from '../../../../machines/meeting/agenda.ts';
import { type Lang, translate } from '../../language.ts';

interface Named {
  readonly lang: Lang;
  /** Names of regions by id. */
  readonly regions: Readonly<Record<string, string>>;
}

/** Minutes whole: who was there, each item's words, remarks, objections and how they were settled. */
export function MinutesView({ lang, minutes, regions }: Named & { minutes: MinutesContent }) {
  const t = translate(lang);
  const written = minutes.items.filter(({ id, section, words }) => id === section || words !== '');
  return (
    <>
      <AttendanceView lang={lang} attendance={minutes.attendance} regions={regions} />
      {minutes.quorate ? null : (
        <p class="note warn">{t('Mødet var ikke beslutningsdygtigt.', 'The meeting had no quorum.')}</p>
      )}
      <ul class="plain">
        {written.map((item) => (
          <li>
            <b>
              {item.no} {item.title}
            </b>
            {item.words === '' ? null : <div class="text lines">{item.words}</div>}
          </li>
        ))}
      </ul>
      {minutes.remarks ? (
        <>
          <p>
            <b>{t('Bemærkninger', 'Remarks')}</b>
          </p>
          <p class="text lines">{minutes.remarks}</p>
        </>
      ) : null}
      <Objections lang={lang} minutes={minutes} regions={regions} />
    </>
  );
}

/** Who took each region's seat, and who else was in the room. */
export function AttendanceView({ lang, attendance, regions: names }: Named & { attendance: Attendance | null }) {
  const t = translate(lang);
  if (attendance === null) return <p>{t('Fremmødet er ikke registreret.', 'Attendance has not been recorded.')}</p>;
  const { regions, others, present, electorate, quorum } = attendance;
  return (
    <>
      <p>
        {t(
          `${present} af ${electorate} regioner er til stede; ${quorum} skal til for at beslutte.`,
          `${present} of ${electorate} regions are present; ${quorum} are needed to decide.`,
        )}
      </p>
      <ul>
        {regions.map(({ region, name, substitute }) => (
          <li>
            {names[region] ?? region}: {name ?? t('ikke til stede', 'absent')}
            {substitute ? ` (${t('stedfortræder', 'substitute')})` : ''}
          </li>
        ))}
        {others.map((other) => (
          <li>{other}</li>
        ))}
      </ul>
    </>
  );
}

function Objections({ lang, regions, minutes: { objections, settlement } }: Named & { minutes: MinutesContent }) {
  const t = translate(lang);
  if (objections.length === 0) return null;
  return (
    <>
      <p>
        <b>{t('Indsigelser', 'Objections')}</b>
      </p>
      <ul>
        {objections.map(({ region, name, text }) => (
          <li>
            {name} ({regions[region] ?? region}): {text}
          </li>
        ))}
      </ul>
      {settlement === null ? null : (
        <p>
          {settlement.choice === 'uphold'
            ? t('Formanden gav medhold', 'The chair upheld them')
            : t('Formanden afviste dem', 'The chair dismissed them')}
          {` (${settlement.name}): ${settlement.comment}`}
        </p>
      )}
    </>
  );
}
