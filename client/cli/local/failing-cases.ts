import { Client, Connection } from '@temporalio/client';
import { createAttention } from '../../../workflows/durable/attention.ts';
import { type Config, connectionOptions } from '../../../temporal.config.ts';

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
    const first: string[] = [];
    let count = 0;
    for await (const caseId of createAttention(new Client({ connection, namespace: temporal.namespace })).failing()) {
      count += 1;
      if (count <= mostNamed) first.push(caseId);
    }
    return { count, first };
  } finally {
    await connection.close();
  }
}
