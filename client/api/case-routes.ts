import { findCase } from '../sdk/find-case.ts';
import { defined } from '../../machines/governance/defined.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

const anyone = 'any person in the register';
const id = (number: string): string => `change-request/${number}`;

/** Change requests: file them, read them, and what can be said to one as a whole. */
export const changeRequestRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/change-requests',
    summary: 'Ændringsønsker / Change requests',
    who: anyone,
    query: s.caseQuery,
    run: async ({ query }, { commands }) =>
      (await commands.listCases(defined(query))).filter((row) => row.id.startsWith(id(''))),
  }),
  route({
    method: 'post',
    path: '/api/change-requests',
    summary: 'Indgiv et ændringsønske / File a change request',
    who: "the system's FSA or its staff, the secretariat; as a wish: user group, FSG, participating regions",
    body: s.submission,
    status: 201,
    run: ({ by, body, requestId }, { commands }) => commands.submitChangeRequest(by, body, requestId),
  }),
  route({
    method: 'get',
    path: '/api/change-requests/{number}',
    summary: 'Et ændringsønske med tidslinje / One change request with its timeline',
    who: anyone,
    params: s.numberParam,
    run: ({ params }, { commands }) => commands.showCase(id(params.number)),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/withdraw',
    summary: 'Træk tilbage / Withdraw',
    who: 'FSA, FSG chair; the proposer until the FSG has decided',
    params: s.numberParam,
    body: s.withdrawal,
    run: ({ by, params, body, opts }, { commands }) => commands.withdraw(by, id(params.number), body.reason, opts),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/revise',
    summary: 'Revidér / Revise',
    who: 'FSA or its staff, the secretariat',
    params: s.numberParam,
    body: s.revision,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.revise(by, id(params.number), { proposal: body.proposal, reason: body.reason }, opts),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/rerank',
    summary: 'Ændr prioritet / Change the rank',
    who: 'FSG chair, FSA or its staff',
    params: s.numberParam,
    body: s.ranking,
    run: ({ by, params, body, opts }, { commands }) => commands.rerank(by, id(params.number), body.rank, opts),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/user-comments',
    summary: 'Bed brugergruppen om bemærkninger / Ask the user group for comments',
    who: 'FSA or its staff, the secretariat',
    params: s.numberParam,
    body: s.userInvitation,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.inviteUserGroup(by, id(params.number), defined(body), opts),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/user-comments/close',
    summary: 'Slut brugergruppens kommentering / End the comments of the user group',
    who: 'FSA or its staff, the secretariat',
    params: s.numberParam,
    body: s.withdrawal,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.closeUserComments(by, id(params.number), body.reason, opts),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/return',
    summary: 'Send tilbage til færdiggørelse, før SYS behandler / Return for completion, before SYS treats it',
    who: 'the secretariat',
    params: s.numberParam,
    body: s.withdrawal,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.returnForCompletion(by, id(params.number), body.reason, opts),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/reconsider',
    summary: 'Genoptag et udskudt ønske / Take a deferred request up again',
    who: 'the secretariat, FSG chair',
    params: s.numberParam,
    body: s.reconsideration,
    run: ({ by, params, opts }, { commands }) => commands.reconsider(by, id(params.number), opts),
  }),
  route({
    method: 'post',
    path: '/api/change-requests/{number}/annul',
    summary: 'Annullér efter godkendelse / Annul after approval',
    who: 'the secretariat, with a decision of the approving body',
    params: s.numberParam,
    body: s.annulment,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.annul(by, id(params.number), { reference: body.reference, reason: body.reason }, opts),
  }),
];

/** Cases of any kind, and what operators do to one. */
export const caseRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/cases',
    summary: 'Alle sager / All cases',
    who: anyone,
    query: s.anyCaseQuery,
    run: ({ query }, { commands }) => commands.listCases(defined(query)),
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}',
    summary: 'En sag med tidslinje / One case with its timeline',
    who: anyone,
    params: s.idParam,
    run: ({ params }, { commands }) => commands.showCase(params.id),
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}/operation',
    summary: 'Hændelser og frister i den kørende sag / Incidents and timers of the running case',
    who: 'the secretariat',
    params: s.idParam,
    run: ({ by, params }, { commands }) => commands.inspect(by, params.id),
  }),
  route({
    method: 'post',
    path: '/api/cases/{id}/incidents/{incident}/retry',
    summary: 'Prøv en fejlet handling igen / Retry a failed action',
    who: 'the secretariat',
    params: s.incidentParam,
    run: async ({ by, params }, { commands, store }) => {
      await commands.retry(by, (await findCase(store, params.id)).id, params.incident);
      return { retried: params.incident };
    },
  }),
  route({
    method: 'post',
    path: '/api/cases/{id}/incidents/{incident}/skip',
    summary: 'Spring en fejlet handling over / Skip a failed action',
    who: 'the secretariat',
    params: s.incidentParam,
    body: s.explanation,
    run: async ({ by, params, body }, { commands, store }) => {
      await commands.skip(by, (await findCase(store, params.id)).id, params.incident, body.reason);
      return { skipped: params.incident };
    },
  }),
  route({
    method: 'post',
    path: '/api/cases/{id}/timers/{timer}',
    summary: 'Flyt en frist / Move a timer',
    who: 'the secretariat',
    params: s.timerParam,
    body: s.newTime,
    run: async ({ by, params, body }, { commands, store }) => {
      await commands.reschedule(by, (await findCase(store, params.id)).id, params.timer, body.dueAt, body.reason);
      return { rescheduled: params.timer, dueAt: body.dueAt };
    },
  }),
];
