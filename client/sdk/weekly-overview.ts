import { weeklyOverviewId } from '../../machines/overview/overview.ts';
import type { Cases } from '../../workflows/messages.ts';

/** Starts the secretariat's weekly overview; when it runs already, nothing changes. */
export const startWeeklyOverview = async (cases: Pick<Cases, 'start'>): Promise<void> => {
  await cases.start({ workflow: 'overview', caseId: weeklyOverviewId, input: {} });
};
