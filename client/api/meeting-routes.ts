import { meetingPreview, yearPlanPreview, yearPlanView, meetingRow } from '../sdk/meeting-commands.ts';
import { actionLine } from '../../machines/meeting/agenda.ts';
import { z } from '@hono/zod-openapi';
import { add } from '../../machines/meeting/acts.ts';
import { start } from '../../machines/year-plan/acts.ts';
import { meetingSeen, meetingAsSeen } from '../documents/meeting-seen.ts';
import { createReaders } from '../documents/readers.ts';
import { bodyOf, fieldsIn } from './act-routes.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

/** SYS' year and its meetings as they stand, and as they would be (R-035, R-036); what is done to them are acts. */
export const meetingRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/year-plans/preview',
    summary: 'Årets møder og advarsler, før noget startes / Meetings and warnings, before anything is started',
    who: start.who,
    readBy: 'run',
    body: bodyOf(start.fields),
    response: yearPlanPreview,
    run: async ({ by, body }, { commands }) => commands.previewYearPlan(by, fieldsIn(body)),
  }),
  route({
    method: 'get',
    path: '/api/year-plans/{year}',
    summary: 'Mødeåret, som det står / The year of meetings as it stands',
    who: 'reader',
    params: s.yearParam,
    response: yearPlanView,
    run: ({ params }, { commands }) => commands.yearPlan(params.year),
  }),
  route({
    method: 'get',
    path: '/api/meetings',
    summary: 'Alle møder / Every meeting',
    who: 'reader',
    response: z.array(meetingRow),
    run: (_call, { commands }) => commands.meetings(),
  }),
  route({
    method: 'post',
    path: '/api/meetings/preview',
    summary:
      'Et mødes datoer og modtagere, før det tilføjes eller flyttes / Dates and recipients of a meeting, before it is added or moved',
    who: add.who,
    readBy: 'run',
    body: bodyOf(add.fields).extend({ moved: z.string().optional() }),
    response: meetingPreview,
    run: async ({ by, body }, { commands }) => {
      const { moved, ...form } = fieldsIn(body);
      return commands.previewMeeting(by, form, moved === undefined ? undefined : String(moved));
    },
  }),
  route({
    method: 'get',
    path: '/api/meetings/{id}',
    summary:
      'Et møde med dagsorden, beslutninger og referat; udkast for dem, der må læse dem / A meeting with agenda, decisions and minutes; drafts for those who may read them',
    who: 'reader',
    params: s.idParam,
    response: meetingAsSeen,
    run: async ({ by, params }, deps) =>
      meetingSeen(createReaders(deps), by.person, await deps.commands.meeting(params.id)),
  }),
  route({
    method: 'get',
    path: '/api/action-log',
    summary: 'Aktionsloggen / The action log',
    who: 'reader',
    response: z.array(actionLine),
    run: (_call, { commands }) => commands.actionLog(),
  }),
];
