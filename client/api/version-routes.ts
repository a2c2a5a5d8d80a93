import { migrateWave } from '../../machines/operation/acts.ts';
import { z } from '@hono/zod-openapi';
import { openVersion, rehearsedCase } from '../sdk/operation/views.ts';
import { route, type Route } from './route.ts';

/** Which code open cases run on, and what would become of them in the present; taking them there is an act. */
export const versionRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions',
    summary: 'Åbne sager efter maskine og udgave / Open cases by machine and version',
    who: migrateWave.who,
    response: z.array(openVersion),
    run: async ({ by }, { commands }) => [...(await commands.versions(by))],
  }),
  route({
    method: 'get',
    path: '/api/versions/rehearsal',
    summary:
      'Hvad der ville ske med de åbne sager i den nye udgave / What would become of the open cases in the new version',
    who: migrateWave.who,
    response: z.array(rehearsedCase),
    run: async ({ by }, { commands }) => [...(await commands.rehearseMigration(by))],
  }),
];
