import { z } from '@hono/zod-openapi';
import { kindView, templateView } from '../sdk/matter-commands.ts';
import { defined } from '../../machines/governance/defined.ts';
import { route, type Route } from './route.ts';
import { isOf, isReadable, listedCaseOf } from '../../store/rows.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const query = z.object({ kind: text(40).optional(), system: text(40).optional(), open: z.stringbool().optional() });

/** Matters of every kind, and the templates. */
export const matterRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/matter-kinds',
    summary: 'Sagstyper med formular og rute / Kinds of matter with form and route',
    who: 'reader',
    response: z.array(kindView),
    run: async (_call, { commands }) => commands.matterKinds(),
  }),
  route({
    method: 'get',
    path: '/api/matters',
    summary: 'Sager efter type, system og tilstand / Matters by kind, system and state',
    who: 'reader',
    query,
    response: z.array(listedCaseOf('matter')),
    run: async ({ query: { kind, ...filter } }, { commands }) =>
      (await commands.listCases({ machine: 'matter', ...defined(filter) }))
        .filter(isOf('matter'))
        .filter((row) => kind === undefined || !isReadable(row) || row.view.kind === kind),
  }),
  route({
    method: 'get',
    path: '/api/templates',
    summary: 'De seks skabeloner i alle udgaver / The six templates in every version',
    who: 'reader',
    response: z.array(templateView),
    run: (_call, { commands }) => commands.templates(),
  }),
];
