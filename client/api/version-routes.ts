import { z } from '@hono/zod-openapi';
import { findCase } from '../sdk/find-case.ts';
import { migratedCase, openVersion, operated, rehearsedCase } from '../sdk/version-views.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

const reason = z.string();
const operation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('suspend'), reason }),
  z.strictObject({ type: z.literal('resume'), reason }),
  z.strictObject({ type: z.literal('move'), state: z.string(), reason }),
  z.strictObject({ type: z.literal('cancel'), reason }),
  z.strictObject({ type: z.literal('migrate'), reason }),
]);

/** Operating a case from outside its machine, and taking cases to a new version. */
export const versionRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/cases/{id}/operations',
    summary:
      'Sæt en sag i bero, lad den gå igen, flyt den, afslut den, tag den til den nye udgave / Suspend, resume, move, end or migrate a case',
    who: 'the secretariat',
    params: s.idParam,
    body: operation,
    response: operated,
    run: async ({ by, params, body }, { commands, store }) => {
      await commands.operate(by, (await findCase(store, params.id)).id, body);
      return { done: body.type };
    },
  }),
  route({
    method: 'get',
    path: '/api/versions',
    summary: 'Åbne sager efter maskine og udgave / Open cases by machine and version',
    who: 'the secretariat',
    response: z.array(openVersion),
    run: async ({ by }, { commands }) => [...(await commands.versions(by))],
  }),
  route({
    method: 'get',
    path: '/api/versions/rehearsal',
    summary:
      'Hvad der ville ske med de åbne sager i den nye udgave / What would become of the open cases in the new version',
    who: 'the secretariat',
    response: z.array(rehearsedCase),
    run: async ({ by }, { commands }) => [...(await commands.rehearseMigration(by))],
  }),
  route({
    method: 'post',
    path: '/api/versions/migrations',
    summary:
      'Tag åbne sager til den nye udgave, en bølge ad gangen / Take open cases to the new version, a wave at a time',
    who: 'the secretariat',
    body: z.strictObject({ atMost: z.number(), reason }),
    response: z.array(migratedCase),
    run: async ({ by, body }, { commands }) => [...(await commands.migrateCases(by, body))],
  }),
];
