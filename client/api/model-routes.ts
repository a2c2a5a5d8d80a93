import { z } from '@hono/zod-openapi';
import { appliesTo } from '../../machines/governance/effects.ts';
import type { ModelProposal } from '../sdk/model-commands.ts';
import { defined } from '../../machines/governance/defined.ts';
import { route, type Route } from './route.ts';

const anyone = 'any person in the register';
const secretariat = 'the secretariat';
const text = (max: number) => z.string().trim().min(1).max(max);

const versionParam = z.object({ version: text(40) });
const change = z.strictObject({
  effectiveFrom: text(10),
  appliesTo: z.enum(appliesTo).optional(),
  reason: text(10_000),
  /** Key → value, e.g. `{"thresholds.lowerOre": 30000000}`. */
  set: z.record(z.string(), z.unknown()),
});
const proposal = change.extend({ version: text(40) });
const withdrawal = z.strictObject({ reason: text(4000) });

/** The governance model: its versions, and what is proposed. */
export const modelRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/model',
    summary: 'Styringsmodellens versioner og forslag / The versions of the governance model, and what is proposed',
    who: anyone,
    run: (_call, { commands }) => commands.showModel(),
  }),
  route({
    method: 'post',
    path: '/api/model/preview',
    summary:
      'Hvad et forslag ændrer, og virkningen på åbne sager / What a proposal changes, and its effect on open cases',
    who: secretariat,
    body: proposal,
    run: ({ by, body }, { commands }) => commands.previewModel(by, defined(body) as ModelProposal),
  }),
  route({
    method: 'post',
    path: '/api/model/revisions',
    summary: 'Foreslå en ny version / Propose a new version',
    who: secretariat,
    body: proposal,
    status: 201,
    run: ({ by, body }, { commands }) => commands.proposeModel(by, defined(body) as ModelProposal),
  }),
  route({
    method: 'post',
    path: '/api/model/revisions/{version}/revise',
    summary: 'Ret et forslag, der er sendt tilbage / Correct a proposal that was returned',
    who: secretariat,
    params: versionParam,
    body: change,
    run: ({ by, params, body, opts }, { commands }) =>
      commands.reviseModel(by, params.version, defined(body) as Omit<ModelProposal, 'version'>, opts),
  }),
  route({
    method: 'post',
    path: '/api/model/revisions/{version}/withdraw',
    summary: 'Træk et forslag tilbage / Withdraw a proposal',
    who: secretariat,
    params: versionParam,
    body: withdrawal,
    run: ({ by, params, body, opts }, { commands }) => commands.withdrawModel(by, params.version, body.reason, opts),
  }),
];
