import { missingInRegister, registerPreview } from '../sdk/register-commands.ts';
import { agreementView } from '../../store/register/agreements.ts';
import { z } from '@hono/zod-openapi';
import { change } from '../../machines/register/acts.ts';
import { readOrRefuse } from '../sdk/acts/read-or-refuse.ts';
import { bodyOf } from './act-routes.ts';
import { route, type Route } from './route.ts';

const { changes } = change.fields;

/** The register by decision: see what it would do, and what is missing. */
export const registerRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/register/completeness',
    summary: 'Hvad registeret mangler, og hvem der kan rette det / What the register lacks and who can mend it',
    who: 'reader',
    response: z.array(missingInRegister),
    run: (_call, { commands }) => commands.completeness(),
  }),
  route({
    method: 'get',
    path: '/api/register/agreements',
    summary:
      'Driftsaftalerne: parter, gyldighed, nøgle og SLA-bilag / The agreements: parties, validity, key, SLA annex',
    who: 'reader',
    response: z.array(agreementView),
    run: (_call, { commands }) => commands.agreements(),
  }),
  route({
    method: 'post',
    path: '/api/register/preview',
    summary: 'Hvad ændringer ville gøre ved åbne opgaver, afstemninger og sager / What changes would do to open work',
    who: change.who,
    whoElse: "the secretariat; a region's member of SYS for the region's own",
    body: bodyOf({ changes }),
    response: registerPreview,
    run: ({ by, body }, { commands }) => commands.previewRegisterChange(by, readOrRefuse({ changes }, body).changes),
  }),
];
