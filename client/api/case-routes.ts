import { suspend } from '../../machines/operation/acts.ts';
import { caseView, operation } from '../sdk/views.ts';
import { listedCase, listedCaseOf, isOf } from '../../store/rows.ts';
import { z } from '@hono/zod-openapi';
import { defined } from '../../machines/governance/defined.ts';
import { caseFileType, createCaseFile } from '../documents/case-file/case-file.ts';
import { FileAnswer, route, type Route } from './route.ts';
import * as s from './schemas.ts';

const id = (number: string): string => `change-request/${number}`;

/** Change requests: file them, read them, and what can be said to one as a whole. */
export const changeRequestRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/change-requests',
    summary: 'Ændringsønsker / Change requests',
    who: 'reader',
    query: s.caseQuery,
    response: z.array(listedCaseOf('change-request')),
    run: async ({ query }, { commands }) =>
      (await commands.listCases({ ...defined(query), machine: 'change-request' })).filter(isOf('change-request')),
  }),
  route({
    method: 'get',
    path: '/api/change-requests/{number}',
    summary: 'Et ændringsønske med tidslinje / One change request with its timeline',
    who: 'reader',
    params: s.numberParam,
    response: caseView,
    run: ({ by, params }, { commands }) => commands.showCase(id(params.number), by.person),
  }),
];

/** Cases of any kind. */
export const caseRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/cases',
    summary: 'Alle sager / All cases',
    who: 'reader',
    query: s.anyCaseQuery,
    response: z.array(listedCase),
    run: ({ query }, { commands }) => commands.listCases(defined(query)),
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}',
    summary: 'En sag med tidslinje / One case with its timeline',
    who: 'reader',
    params: s.idParam,
    response: caseView,
    run: ({ by, params }, { commands }) => commands.showCase(params.id, by.person),
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}/file',
    summary: 'Sagen med alle akter, man må læse, som ZIP / The case with all the papers that one may read, as a ZIP',
    who: 'reader',
    params: s.idParam,
    files: [caseFileType],
    run: async ({ by, params }, deps) => new FileAnswer(await createCaseFile(deps).of(params.id, by.person)),
  }),
  route({
    method: 'get',
    path: '/api/cases/{id}/operation',
    summary: 'Hændelser og frister i den kørende sag / Incidents and timers of the running case',
    who: suspend.who,
    params: s.idParam,
    response: operation,
    run: ({ by, params }, { commands }) => commands.inspect(by, params.id),
  }),
];
