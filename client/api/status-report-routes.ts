import { statusReportView } from '../sdk/status-report-commands.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

/** Reports to RSI on what SYS decided and discussed, as they stand. */
export const statusReportRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/status-reports/{id}',
    summary: 'Rapporten, som den står, med alle udgaver / The report as it stands, with every version',
    who: 'reader',
    params: s.idParam,
    response: statusReportView,
    run: ({ params }, { commands }) => commands.statusReport(params.id),
  }),
];
