import { workList } from '../sdk/work-list-commands.ts';
import { recorders } from '../../machines/duties/recorders.ts';
import { receipt } from '../sdk/messages.ts';
import { myTask } from '../sdk/views.ts';
import { z } from '@hono/zod-openapi';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

/** Tasks: whose they are and what is answered. */
export const taskRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/tasks',
    summary:
      'Åbne opgaver, egne hvis person ikke er angivet; alles med operatørnøglen / Open tasks, your own unless person is given; everybody’s with the operator key',
    who: 'reader',
    query: s.taskQuery,
    response: z.array(myTask),
    run: ({ by, named, query }, { commands }) => commands.myTasks(query.person ?? (named ? by.person : undefined)),
  }),
  route({
    method: 'get',
    path: '/api/work-list',
    summary:
      'En FSA’s arbejdsliste: alt åbent ved systemerne, deres FSG og brugergruppe; egen hvis person ikke er angivet / An FSA’s work list; your own unless person is given',
    who: 'reader',
    query: s.taskQuery,
    response: workList,
    run: ({ by, query }, { commands }) => commands.workList(query.person ?? by.person),
  }),
  route({
    method: 'post',
    path: '/api/tasks/{id}/answer',
    summary: 'Besvar en opgave, eller stem / Answer a task, or vote',
    who: 'holder',
    params: s.idParam,
    body: s.answered.extend({ shown: z.string().max(128).optional() }),
    response: receipt,
    run: ({ by, params, body: { answer, shown }, opts }, { commands }) =>
      commands.answerTask(by, params.id, answer, { ...opts, ...(shown === undefined ? {} : { shown }) }),
  }),
  route({
    method: 'post',
    path: '/api/tasks/{id}/record',
    summary: 'Registrér en gruppes afgørelse til bekræftelse / Record what a group decided, to be confirmed',
    who: recorders,
    params: s.idParam,
    body: s.answered,
    response: receipt,
    run: ({ by, params, body, opts }, { commands }) => commands.recordDecision(by, params.id, body.answer, opts),
  }),
];
