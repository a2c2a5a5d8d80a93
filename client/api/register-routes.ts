import { z } from '@hono/zod-openapi';
import { route, type Route } from './route.ts';

const change = z.looseObject({ change: z.string().openapi({ example: 'appoint' }) });
const changes = z.array(change).min(1);
const who = "the secretariat; a region's member of SYS for the region's own";

/** The register by decision: see what it would do, do it, and what is missing. */
export const registerRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/register/completeness',
    summary: 'Hvad registeret mangler, og hvem der kan rette det / What the register lacks and who can mend it',
    who: 'any person in the register',
    run: (_call, { commands }) => commands.completeness(),
  }),
  route({
    method: 'get',
    path: '/api/register/agreements',
    summary:
      'Driftsaftalerne: parter, gyldighed, nøgle og SLA-bilag / The agreements: parties, validity, key, SLA annex',
    who: 'any person in the register',
    run: (_call, { commands }) => commands.agreements(),
  }),
  route({
    method: 'post',
    path: '/api/register/preview',
    summary: 'Hvad ændringer ville gøre ved åbne opgaver, afstemninger og sager / What changes would do to open work',
    who,
    body: z.object({ changes }),
    run: ({ by, body }, { commands }) => commands.previewRegisterChange(by, body.changes),
  }),
  route({
    method: 'post',
    path: '/api/register/changes',
    summary: 'Registrér en beslutning, der ændrer registeret / Record a decision that changes the register',
    who,
    body: z.object({ changes, decision: z.string(), recordedElsewhere: z.boolean().optional() }),
    status: 201,
    run: ({ by, body: { recordedElsewhere, ...decided } }, { commands }) =>
      commands.changeRegister(by, { ...decided, ...(recordedElsewhere === undefined ? {} : { recordedElsewhere }) }),
  }),
];
