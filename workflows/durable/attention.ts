import type { Client } from '@temporalio/client';

/** The open cases that a person must look at, as Temporal lists them. */
export interface Attention {
  /** Cases with an open incident. */
  withIncident(): AsyncIterable<string>;
  /** Cases whose workflow tasks fail or time out again and again: they stand still until a worker comes that can go on with them. */
  failing(): AsyncIterable<string>;
}

const running = "ExecutionStatus = 'Running' AND ";
const queries = {
  withIncident: `${running}Incident != 'none'`,
  failing: `${running}TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')`,
} as const;

/** Needs the search attribute `Incident` (see the manual, "Search attributes"). */
export function createAttention({ workflow }: Client): Attention {
  async function* ids(query: string): AsyncGenerator<string> {
    for await (const { workflowId } of workflow.list({ query, pageSize: 200 })) yield workflowId;
  }
  return { withIncident: () => ids(queries.withIncident), failing: () => ids(queries.failing) };
}
