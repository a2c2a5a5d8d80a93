import { actRoutes } from './act-routes.ts';
import { budgetCycleRoutes, budgetRoutes, yearMoneyRoutes } from './budget-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { caseRoutes, changeRequestRoutes } from './case-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { matterRoutes } from './matter-routes.ts';
import { modelRoutes } from './model-routes.ts';
import { statusReportRoutes } from './status-report-routes.ts';
import { portfolioRoutes } from './portfolio-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { registerRoutes } from './register-routes.ts';
import type { Route } from './route.ts';
import { taskRoutes } from './task-routes.ts';
import { versionRoutes } from './version-routes.ts';

/** Every route of the API but its own description, `/api/openapi.json`. The app, the docs and the tests walk this table. */
export const routes: readonly Route[] = [
  ...changeRequestRoutes,
  ...actRoutes,
  ...taskRoutes,
  ...caseRoutes,
  ...versionRoutes,
  ...budgetCycleRoutes,
  ...budgetRoutes,
  ...yearMoneyRoutes,
  ...registerRoutes,
  ...modelRoutes,
  ...documentRoutes,
  ...matterRoutes,
  ...statusReportRoutes,
  ...meetingRoutes,
  ...portfolioRoutes,
  ...recordRoutes,
];
