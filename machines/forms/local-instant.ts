import { localParts, millis } from '../governance/local-time.ts';
import { dayNumber } from '../governance/local-dates.ts';
import type { Fault } from '../governance/bad-input.ts';

/** `instant`: ISO-8601 with the offset that the clock showed. */
export type LocalRead = { readonly ok: true; readonly instant: string } | ({ readonly ok: false } & Fault);

const msPerHour = 3_600_000;

/** Whether a span holds the night in October in which the hour from 2 to 3 comes twice. */
export function holdsDoubledHour(from: string, to: string): boolean {
  return localParts(from).offset === '+02:00' && localParts(millis(to) - 1).offset === '+01:00';
}

/**
 * A Danish wall time as an instant with its offset (docs/calendar.md §3). In the doubled hour of October `clock` says which of the two; elsewhere it
 * does not matter. The hour that is missing in March is refused.
 */
export function localInstant(date: string, time: string, clock: string): LocalRead {
  const day = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(date);
  const iso = day ? `${day[3]}-${(day[2] ?? '').padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}` : date;
  const hour = /^(\d{1,2})[.:](\d{2})$/.exec(time);
  const clockTime = hour ? `${(hour[1] ?? '').padStart(2, '0')}:${hour[2]}` : time;
  if (!isDate(iso) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clockTime))
    return {
      ok: false,
      da: 'Skriv dato og klokkeslæt, fx 29.10.2028 og 02.30.',
      en: 'Write date and time, for example 29.10.2028 and 02:30.',
    };
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number);
  const wall = dayNumber(iso) * 24 * msPerHour + hours * msPerHour + minutes * 60_000;
  const fits = ([2, 1] as const).filter((offset) => {
    const shown = localParts(wall - offset * msPerHour);
    return shown.date === iso && shown.time === clockTime;
  });
  if (fits.length === 0)
    return {
      ok: false,
      da: `Klokken ${clockTime.replace(':', '.')} fandtes ikke den nat: uret blev stillet frem fra 2 til 3. Skriv et andet klokkeslæt.`,
      en: `There was no ${clockTime} that night: the clock went from 2 to 3. Write another time.`,
    };
  const [summer, winter] = [/^(sommer|summer)/i.test(clock), /^(vinter|winter)/i.test(clock)];
  if (fits.length === 2 && !summer && !winter)
    return {
      ok: false,
      da: `Klokken ${clockTime.replace(':', '.')} kom to gange den nat. Vælg sommertid (første gang) eller vintertid (anden gang).`,
      en: `${clockTime} came twice that night. Choose summer time (the first) or winter time (the second).`,
    };
  const offset = fits.length === 2 ? (winter ? 1 : 2) : (fits[0] ?? 1);
  return { ok: true, instant: `${iso}T${clockTime}:00+0${offset}:00` };
}

function isDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** An instant as a form shows it again: date, time, and which of the two hours when there were two. */
export function typedInstant(instant: string): {
  readonly date: string;
  readonly time: string;
  readonly clock: string;
} {
  const { date, time, offset } = localParts(instant);
  return { date, time, clock: offset === '+02:00' ? 'sommertid' : 'vintertid' };
}
