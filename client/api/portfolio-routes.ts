import { fileInJson } from './answers.ts';
import { z } from '@hono/zod-openapi';
import { dashboard, dashboardSchema } from '../portfolio/dashboard.ts';
import { exportFile } from '../portfolio/export.ts';
import { projectHistory, projects, projectHistorySchema, projectsSchema } from '../portfolio/projects.ts';
import { roadmap, systemRoadmap } from '../portfolio/roadmap.ts';
import { defined } from '../../machines/governance/defined.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

const listParam = z.object({ list: z.string().max(40) });
const yearQuery = z.object({ year: s.wholeNumber.optional() });
const numberParam = z.object({ number: z.string().max(400) });
const roadmapsQuery = s.roadmapQuery.extend({ domain: z.string().max(200).optional() });
const fileQuery = roadmapsQuery.extend({
  format: z.string().max(10).default('xlsx'),
  year: s.wholeNumber.optional(),
  grid: z.enum(['quarter', 'year']).optional(),
});

/** The portfolio: report, projects, roadmaps, and all of them as files. They only read. */
export const portfolioRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/portfolio',
    summary: 'Porteføljerapporten: systemer, ramme, åbne sager, projekter / The portfolio report',
    who: 'reader',
    query: yearQuery,
    response: dashboardSchema,
    run: ({ query }, { store, now }) => dashboard(store, now(), query.year),
  }),
  route({
    method: 'get',
    path: '/api/projects',
    summary:
      'Projekterne med seneste status, og de flyttede / The projects with their last status, and those moved to RSI',
    who: 'reader',
    response: projectsSchema,
    run: (_call, { store, now }) => projects(store, now()),
  }),
  route({
    method: 'get',
    path: '/api/projects/{number}',
    summary: 'Et projekt med alle statusser / A project with every status it was given',
    who: 'reader',
    params: numberParam,
    response: projectHistorySchema,
    run: ({ params }, { store, now }) => projectHistory(store, params.number, now()),
  }),
  route({
    method: 'get',
    path: '/api/roadmaps',
    summary:
      'Roadmap for hvert system, med milepæle og kontrakter / The roadmap of each system, with milestones and contracts',
    who: 'reader',
    query: roadmapsQuery,
    response: z.array(systemRoadmap),
    run: ({ query }, { store, now }) => roadmap(store, now(), query.system, query.domain),
  }),
  route({
    method: 'get',
    path: '/api/portfolio/files/{list}',
    summary: 'En liste som regneark, CSV eller billede / A list as spreadsheet, CSV or picture',
    who: 'reader',
    params: listParam,
    query: fileQuery,
    response: fileInJson,
    run: async ({ params, query }, { store, now }) => {
      const { format, ...options } = defined(query);
      const { name, type, bytes } = await exportFile(store, now(), { list: params.list, format, ...options });
      return { name, contentType: type, base64: Buffer.from(bytes).toString('base64') };
    },
  }),
];
