import { Client, Connection } from '@temporalio/client';
import { type Config, connectionOptions } from '../../temporal.config.ts';

/** Cases whose workflow tasks fail or time out, again and again: they stand still until a worker comes that can go on with them. */
const query = `ExecutionStatus = 'Running' AND TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')`;

/** The most that are named; there may be more. */
const mostNamed = 20;

export interface FailingCases {
  readonly count: number;
  /** Ids of the first of them. */
  readonly first: readonly string[];
}

/** Asks Temporal which cases stand still because their workflow tasks fail. Throws what Temporal's client throws when it is not there. */
export async function failingCases(temporal: Config['temporal'], address: string): Promise<FailingCases> {
  const connection = await Connection.connect({
    ...(await connectionOptions({ ...temporal, address })),
    connectTimeout: '3s',
  });
  try {
    const { workflow } = new Client({ connection, namespace: temporal.namespace });
    const { count } = await workflow.count(query);
    const first: string[] = [];
    if (count > 0)
      for await (const { workflowId } of workflow.list({ query, pageSize: mostNamed })) {
        first.push(workflowId);
        if (first.length === mostNamed) break;
      }
    return { count, first };
  } finally {
    await connection.close();
  }
}
