import type { DurableWorkflow } from '../../workflows/durable/durable.ts';
import { RunningCase, type Host } from '../../workflows/durable/running-case.ts';

/** A host that a test holds in its hand: its clock moves without any timer firing, as when every worker is away. */
export interface HandHost {
  readonly running: RunningCase;
  readonly called: readonly { readonly name: string; readonly args: readonly unknown[] }[];
  passes(ms: number): void;
}

export const handHostStart = Date.parse('2027-01-01T00:00:00.000Z');

export function handHost(workflow: DurableWorkflow, input: unknown): HandHost {
  let now = handHostStart;
  const called: { name: string; args: readonly unknown[] }[] = [];
  const host: Host = {
    caseId: 'hand/1',
    now: () => now,
    activity: async (name, args) => void called.push({ name, args }),
    startChild: async () => undefined,
    stopChild: async () => undefined,
    postChild: async () => true,
    log: () => undefined,
  };
  const running = new RunningCase(workflow.registration, host);
  running.start(input);
  return { running, called, passes: (ms) => void (now += ms) };
}
