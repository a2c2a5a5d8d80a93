/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs } from '../field-faults.ts';
import { ItemPage } from './item-page.tsx';
import { createMeetingContext, type Shown, untouched } from './meeting-context.ts';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { MinutesPage } from './minutes-page.tsx';
import { type OwnDuty, ownDuties } from './own-duty.tsx';

/** The pages of SYS' year and its meetings: the year, one meeting, its items, its minutes (R-035, R-036, R-192 – R-196). What is done to them are acts. */
export function meetingRoutes(deps: WebDeps, context: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { page, acting, year: thisYear } = context;
  const { onMeeting, shared } = createMeetingContext(deps, context);

  app.get(patterns.meetings, async (c) => {
    const asked = Number(c.req.query('aar'));
    const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2200 ? asked : thisYear();
    const [plan, years, tasks, actions] = await Promise.all([
      commands.yearPlan(year),
      commands.yearPlans(),
      store.tasks({ open: true }),
      commands.actionLog(),
    ]);
    const props = { lang: languageOf(c), year: thisYear(), plan, years, tasks, actions, contact: deps.config.contact };
    return page(c, <MeetingsPage {...props} done={c.req.query('udfoert') === '1'} />);
  });

  const meeting = async (c: Context, view: MeetingView, shown: Shown = untouched, status: Status = 200) =>
    page(c, <MeetingPage {...await shared(c, view)} {...shown} />, status);
  const minutes = async (c: Context, view: MeetingView, shown: Shown = untouched, status: Status = 200) =>
    view.minutes === null
      ? c.redirect(paths.meeting(view.row.number), 303)
      : page(c, <MinutesPage {...await shared(c, view)} minutes={view.minutes} {...shown} />, status);

  app.get(patterns.meeting, (c) => onMeeting(c, (view) => meeting(c, view)));
  app.get(patterns.meetingMinutes, (c) => onMeeting(c, (view) => minutes(c, view)));

  app.get(patterns.meetingItem, (c) =>
    onMeeting(c, async (view) => {
      const item = view.agenda?.items.find(({ no }) => no === c.req.param('no'));
      if (item === undefined) return c.notFound();
      const row = item.case === null ? undefined : await store.case(item.case);
      return page(c, <ItemPage {...await shared(c, view)} {...untouched} item={item} row={row} />);
    }),
  );

  /** The secretariat's own task, done where the work is. */
  app.post(patterns.meeting, (c) =>
    onMeeting(c, async (view) => {
      const typed = await formBody(c);
      const duty = ownDuties.find((one) => one === typed['duty']) ?? 'agenda-preparation';
      const show = duty === 'minutes-draft' ? minutes : meeting;
      const { person = '', comment = '' } = typed;
      if (person === '') return show(c, view, { typed, faults: [nobodyActs('person')] }, 422);
      try {
        await submit(c, view, duty, person, comment);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return show(c, view, { typed, faults: faultsOf(error, 'person') }, error.status as Status);
      }
      const { number } = view.row;
      const at = duty === 'minutes-draft' ? paths.meetingMinutes(number) : paths.meeting(number);
      return c.redirect(`${at}?udfoert=1`, 303);
    }),
  );

  async function submit(c: Context, { row }: MeetingView, duty: OwnDuty, person: string, comment: string) {
    const [task] = await store.tasks({ caseId: row.caseId, duty, open: true, person });
    if (task === undefined) throw notTheirs(person);
    await commands.answerTask(acting(c, person), task.id, {
      choice: 'submit',
      ...(comment.trim() === '' ? {} : { comment }),
    });
  }

  return app;
}

const notTheirs = (person: string): Failure =>
  new Failure({
    kind: 'Forbidden',
    field: 'person',
    da: `Opgaven er ikke ${person}s, eller den er løst.`,
    en: `The task is not ${person}'s, or it has been done.`,
  });
