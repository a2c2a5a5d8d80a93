/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { ItemPage } from './item-page.tsx';
import { createMeetingContext } from './meeting-context.ts';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { MinutesPage } from './minutes-page.tsx';

/** The pages of SYS' year and its meetings: the year, one meeting, its items, its minutes (R-035, R-036, R-192 – R-196). What is done to them are acts. */
export function meetingRoutes(deps: WebDeps, context: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { page, year: thisYear } = context;
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

  app.get(patterns.meeting, (c) => onMeeting(c, async (view) => page(c, <MeetingPage {...await shared(c, view)} />)));

  app.get(patterns.meetingMinutes, (c) =>
    onMeeting(c, async (view) =>
      view.minutes === null
        ? c.redirect(paths.meeting(view.row.number), 303)
        : page(c, <MinutesPage {...await shared(c, view)} minutes={view.minutes} />),
    ),
  );

  app.get(patterns.meetingItem, (c) =>
    onMeeting(c, async (view) => {
      const item = view.agenda?.items.find(({ no }) => no === c.req.param('no'));
      if (item === undefined) return c.notFound();
      const row = item.case === null ? undefined : await store.case(item.case);
      return page(c, <ItemPage {...await shared(c, view)} item={item} row={row} />);
    }),
  );

  return app;
}
