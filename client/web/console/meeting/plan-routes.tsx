/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { Failure } from '../../../sdk/failures.ts';
import type { MeetingPreview, YearPlanStart } from '../../../sdk/meeting-commands.ts';
import { isoDate } from '../../../../machines/forms/written-value.ts';
import type { WebDeps } from '../../deps.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs } from '../field-faults.ts';
import { createMeetingContext, refusedAt, type Shown, untouched } from './meeting-context.ts';
import { MeetingsPage } from './meetings-page.tsx';
import { PlanPage, rows } from './plan-page.tsx';
import { placeIn, seenOf } from './place-fields.tsx';

/** The pages of SYS' year: its meetings, its plan (R-035). */
export function planRoutes(deps: WebDeps, context: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { page, year: thisYear, acting } = context;
  const { contact } = deps.config;
  const { holders } = createMeetingContext(deps, context);

  const yearIn = (c: Context): number => {
    const asked = Number(c.req.query('aar'));
    return Number.isInteger(asked) && asked >= 2000 && asked <= 2200 ? asked : thisYear();
  };

  async function show(c: Context, shown: Shown & { preview?: MeetingPreview }, status: Status = 200) {
    const [plan, years, tasks, actions, secretariat] = await Promise.all([
      commands.yearPlan(yearIn(c)),
      commands.yearPlans(),
      store.tasks({ open: true }),
      commands.actionLog(),
      holders('secretariat'),
    ]);
    const props = { lang: languageOf(c), year: thisYear(), plan, years, tasks, actions, secretariat, contact };
    return page(c, <MeetingsPage {...props} {...shown} done={c.req.query('udfoert') === '1'} />, status);
  }

  app.get(patterns.meetings, (c) => show(c, untouched));

  app.post(patterns.meetings, async (c) => {
    const typed = await formBody(c);
    const act = typed['handling'] === 'rsi' ? 'rsi' : 'add';
    const text = (field: string) => (typed[`${act}-${field}`] ?? '').trim();
    const missing: FieldFault[] = [
      ...(text('person') === '' ? [nobodyActs(`${act}-person`)] : []),
      ...(act === 'add' && text('reason') === '' ? [noReason('add-reason')] : []),
    ];
    if (missing.length > 0) return show(c, { typed, faults: missing }, 422);
    const by = acting(c, text('person'));
    try {
      if (act === 'rsi') {
        await commands.setRsiMeeting(by, yearIn(c), isoDate(text('date')));
        return c.redirect(`${paths.meetingsOf(yearIn(c))}&udfoert=1`, 303);
      }
      const wanted = { ...placeIn(text), extraordinary: text('extraordinary') === 'ja' };
      const preview = await commands.previewMeeting(by, wanted);
      // What is confirmed is what was seen; a form that was changed meanwhile is looked at again.
      if (typed['trin'] !== 'bekraeft' || typed['set'] !== seenOf(preview.meeting))
        return show(c, { typed, faults: [], preview });
      await commands.addMeeting(by, { ...wanted, reason: text('reason') });
      return c.redirect(`${paths.meetingsOf(Number(preview.meeting.date.slice(0, 4)))}&udfoert=1`, 303);
    } catch (error) {
      const { faults, status } = refusedAt(error, `${act}-`);
      return show(c, { typed, faults }, status as Status);
    }
  });

  async function plan(
    c: Context,
    shown: Shown & Pick<Parameters<typeof PlanPage>[0], 'preview' | 'seen'>,
    status: Status = 200,
  ) {
    const props = { lang: languageOf(c), year: thisYear(), secretariat: await holders('secretariat'), contact };
    return page(c, <PlanPage {...props} {...shown} />, status);
  }

  app.get(patterns.meetingPlan, (c) => plan(c, { typed: { year: String(yearIn(c)) }, faults: [] }));

  app.post(patterns.meetingPlan, async (c) => {
    const typed = await formBody(c);
    const { start, filled, faults } = readPlan(typed);
    const nobody = (typed['person'] ?? '') === '' ? [nobodyActs('person')] : [];
    if (faults.length + nobody.length > 0) return plan(c, { typed, faults: [...nobody, ...faults] }, 422);
    const by = acting(c, typed['person'] ?? '');
    try {
      const preview = await commands.previewYearPlan(by, start);
      const seen = [String(preview.year), start.rsi ?? '', ...preview.meetings.map(seenOf)].join(' ');
      if (typed['trin'] !== 'start' || typed['set'] !== seen) return plan(c, { typed, faults: [], preview, seen });
      await commands.startYearPlan(by, start);
      return c.redirect(`${paths.meetingsOf(preview.year)}&udfoert=1`, 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const said = faultsOf(error, 'person');
      const placed = error.faults.map(({ field = 'person' }, index) => {
        const [list, at, name = 'date'] = field.split('.');
        const row = filled[Number(at)];
        const { da, en } = said[index] ?? { da: '', en: '' };
        return { da, en, field: list === 'meetings' ? (row === undefined ? list : `meetings.${row}.${name}`) : field };
      });
      return plan(c, { typed, faults: placed }, error.status as Status);
    }
  });
  return app;
}

/** The plan's form: rows that are empty are left out; dates and times that cannot be read are named. */
function readPlan(typed: Typed): {
  readonly start: YearPlanStart;
  readonly filled: readonly number[];
  readonly faults: readonly FieldFault[];
} {
  const text = (field: string) => (typed[field] ?? '').trim();
  const filled = rows.filter((row) =>
    (['date', 'from', 'to', 'place'] as const).some((field) => text(`meetings.${row}.${field}`) !== ''),
  );
  const meetings = filled.map((row) => placeIn((field) => text(`meetings.${row}.${field}`)));
  const faults: FieldFault[] = [];
  if (!/^\d{4}$/.test(text('year')))
    faults.push({ field: 'year', da: 'Skriv året med fire cifre.', en: 'Write the year with four digits.' });
  meetings.forEach(({ date, from, to }, index) => {
    const name = `meetings.${filled[index]}`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
      faults.push({
        field: `${name}.date`,
        da: 'Skriv datoen som dag-måned-år, fx 16-05-2028.',
        en: 'Write the date as day-month-year, for example 16-05-2028.',
      });
    for (const [field, time] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (time !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
        faults.push({
          field: `${name}.${field}`,
          da: 'Skriv klokkeslættet som 10.00.',
          en: 'Write the time as 10:00.',
        });
  });
  const rsi = text('rsi') === '' ? {} : { rsi: isoDate(text('rsi')) };
  return {
    start: { year: Number(text('year')), ...(meetings.length === 0 ? {} : { meetings }), ...rsi },
    filled,
    faults,
  };
}

export const noReason = (field: string): FieldFault => ({
  field,
  da: 'Skriv begrundelsen.',
  en: 'Give the reason.',
});
