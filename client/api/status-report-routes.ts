import { z } from '@hono/zod-openapi';
import { reportContent } from '../../machines/status-report/content.ts';
import type { StatusReportStart } from '../sdk/status-report-commands.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

const secretariat = 'the secretariat';
const reason = z.strictObject({ reason: z.string() });
const day = z.string().max(20);

/** Reports to RSI on what SYS decided and discussed. */
export const statusReportRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/status-reports',
    summary: 'Start årets statusrapport eller en for en periode / Start the status report of a year or of a period',
    who: secretariat,
    body: z.strictObject({
      year: z.number().optional(),
      period: z.strictObject({ from: day, to: day }).optional(),
      due: day.optional(),
    }),
    status: 201,
    run: ({ by, body, requestId }, { commands }) =>
      commands.startStatusReport(by, body as StatusReportStart, requestId),
  }),
  route({
    method: 'get',
    path: '/api/status-reports/{id}',
    summary: 'Rapporten, som den står, med alle udgaver / The report as it stands, with every version',
    who: 'any person in the register',
    params: s.idParam,
    run: ({ params }, { commands }) => commands.statusReport(params.id),
  }),
  route({
    method: 'post',
    path: '/api/status-reports/{id}/content',
    summary: 'Gem det rettede udkast som ny udgave / Keep the edited draft as a new version',
    who: secretariat,
    params: s.idParam,
    body: z.strictObject({ content: reportContent, expectCaseVersion: z.int().positive().optional() }),
    run: ({ by, params, body, opts }, { commands }) => commands.saveStatusReport(by, params.id, body.content, opts),
  }),
  route({
    method: 'post',
    path: '/api/status-reports/{id}/cancel',
    summary: 'Annullér en rapport, der er startet ved en fejl / Cancel a report started by mistake',
    who: secretariat,
    params: s.idParam,
    body: reason,
    run: ({ by, params, body, opts }, { commands }) => commands.cancelStatusReport(by, params.id, body.reason, opts),
  }),
];
