import { meetingSeen } from '../documents/meeting-seen.ts';
import { createReaders } from '../documents/readers.ts';
import type {
  AgendaEdit,
  AttendanceInput,
  ItemDecision,
  ItemWish,
  MeetingPlace,
  MinutesEdit,
  YearPlanStart,
} from '../sdk/meeting-commands.ts';
import { defined } from '../../machines/governance/defined.ts';
import * as m from './meeting-schemas.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

const anyone = 'any person in the register';
const secretariat = 'the secretariat';

/** SYS' year: plan it, see it, add to it (R-035). */
export const yearPlanRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/year-plans',
    summary: 'Planlæg SYS’ møder i et år / Plan the meetings of a year',
    who: secretariat,
    body: m.yearPlan,
    status: 201,
    run: ({ by, body }, { commands }) => commands.startYearPlan(by, defined(body) as YearPlanStart),
  }),
  route({
    method: 'post',
    path: '/api/year-plans/preview',
    summary: 'Årets møder og advarsler, før noget startes / Meetings and warnings, before anything is started',
    who: secretariat,
    body: m.yearPlan,
    run: ({ by, body }, { commands }) => commands.previewYearPlan(by, defined(body) as YearPlanStart),
  }),
  route({
    method: 'get',
    path: '/api/year-plans/{year}',
    summary: 'Mødeåret, som det står / The year of meetings as it stands',
    who: anyone,
    params: s.yearParam,
    run: ({ params }, { commands }) => commands.yearPlan(params.year),
  }),
  route({
    method: 'post',
    path: '/api/year-plans/{year}/rsi',
    summary: 'Angiv RSI-kredsens møde i september / Name the day RSI meets in September',
    who: secretariat,
    params: s.yearParam,
    body: m.rsi,
    run: ({ by, params, body }, { commands }) => commands.setRsiMeeting(by, params.year, body.date),
  }),
];

/** Meetings, before, at and after. */
export const meetingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/meetings',
    summary: 'Alle møder / Every meeting',
    who: anyone,
    run: (_call, { commands }) => commands.meetings(),
  }),
  route({
    method: 'post',
    path: '/api/meetings',
    summary: 'Tilføj et møde / Add a meeting',
    who: secretariat,
    body: m.meeting,
    status: 201,
    run: ({ by, body }, { commands }) => commands.addMeeting(by, defined(body) as MeetingPlace),
  }),
  route({
    method: 'post',
    path: '/api/meetings/preview',
    summary:
      'Et mødes datoer og modtagere, før det tilføjes eller flyttes / Dates and recipients of a meeting, before it is added or moved',
    who: secretariat,
    body: m.preview,
    run: ({ by, body }, { commands }) => {
      const { moved, ...where } = defined(body) as MeetingPlace & { extraordinary?: boolean; moved?: string };
      return commands.previewMeeting(by, where, moved);
    },
  }),
  route({
    method: 'get',
    path: '/api/meetings/{id}',
    summary:
      'Et møde med dagsorden, beslutninger og referat; udkast for dem, der må læse dem / A meeting with agenda, decisions and minutes; drafts for those who may read them',
    who: anyone,
    params: s.idParam,
    run: async ({ by, params }, deps) =>
      meetingSeen(createReaders(deps), by.person, await deps.commands.meeting(params.id)),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/move',
    summary: 'Flyt mødet / Move the meeting',
    who: secretariat,
    params: s.idParam,
    body: m.move,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.moveMeeting(by, params.id, defined(body) as MeetingPlace & { reason: string }, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/cancel',
    summary: 'Aflys mødet / Cancel the meeting',
    who: secretariat,
    params: s.idParam,
    body: m.cancel,
    run: ({ by, params, body, opts }, { commands }) => commands.cancelMeeting(by, params.id, body.reason, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/items',
    summary: 'Ønsk et punkt på dagsordenen / Ask for an item on the agenda',
    who: 'SYS members, substitutes, the chair; the secretariat for one of them',
    params: s.idParam,
    body: m.wish,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.addAgendaItem(by, params.id, defined(body) as ItemWish & { for?: string }, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/agenda',
    summary: 'Rækkefølge, noter, sene sager / Order, notes, late cases',
    who: secretariat,
    params: s.idParam,
    body: m.agendaEdit,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.editAgenda(by, params.id, defined(body) as AgendaEdit, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/recompose',
    summary: 'Sæt dagsordenen sammen igen / Compose the agenda anew',
    who: secretariat,
    params: s.idParam,
    body: m.nothing,
    run: ({ by, params, opts }, { commands }) => commands.recomposeAgenda(by, params.id, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/attendance',
    summary: 'Registrér fremmøde / Record attendance',
    who: secretariat,
    params: s.idParam,
    body: m.attendance,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.recordAttendance(by, params.id, defined(body) as AttendanceInput, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/decisions',
    summary: 'Registrér en beslutning; sagen får den straks / Record a decision; its case gets it at once',
    who: secretariat,
    params: s.idParam,
    body: m.decision,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.decideItem(by, params.id, defined(body) as ItemDecision, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/votes',
    summary: 'Åbn en afstemning på mødet / Open a vote at the meeting',
    who: secretariat,
    params: s.idParam,
    body: m.item,
    run: ({ by, params, body, opts }, { commands }) => commands.openItemVote(by, params.id, body.item, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/close-vote',
    summary: 'Luk afstemningen / Close the vote',
    who: 'SYS chair, the secretariat',
    params: s.idParam,
    body: m.nothing,
    run: ({ by, params, opts }, { commands }) => commands.closeItemVote(by, params.id, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/resend-decision',
    summary: 'Send en afvist beslutning til sagen igen / Send a refused decision to its case again',
    who: secretariat,
    params: s.idParam,
    body: m.item,
    run: ({ by, params, body, opts }, { commands }) => commands.resendDecision(by, params.id, body.item, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/conclude',
    summary: 'Slut mødet / Conclude the meeting',
    who: secretariat,
    params: s.idParam,
    body: m.nothing,
    run: ({ by, params, opts }, { commands }) => commands.concludeMeeting(by, params.id, opts),
  }),
  route({
    method: 'post',
    path: '/api/meetings/{id}/minutes',
    summary: 'Ret referatets ord / Edit the words of the minutes',
    who: secretariat,
    params: s.idParam,
    body: m.minutesEdit,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.editMinutes(by, params.id, defined(body) as MinutesEdit, opts),
  }),
  route({
    method: 'get',
    path: '/api/action-log',
    summary: 'Aktionsloggen / The action log',
    who: anyone,
    run: (_call, { commands }) => commands.actionLog(),
  }),
];
