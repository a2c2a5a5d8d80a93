import type { DurableWorkflow } from '../../workflows/durable/durable.ts';
import type { Host, ThawVerdict } from '../../workflows/durable/host.ts';
import type { Resume } from '../../workflows/durable/messages.ts';
import { RunningCase } from '../../workflows/durable/running-case.ts';

/** A host that a test holds in its hand: its clock moves without any timer firing, as when every worker is away. */
export interface HandHost {
  readonly running: RunningCase;
  readonly called: readonly { readonly name: string; readonly args: readonly unknown[] }[];
  passes(ms: number): void;
  now(): number;
}

export const handHostStart = Date.parse('2027-01-01T00:00:00.000Z');

export function handHost(
  workflow: DurableWorkflow,
  begin: { readonly input: unknown } | { readonly resume: Resume; readonly verdict?: ThawVerdict },
): HandHost {
  let now = handHostStart;
  const called: { name: string; args: readonly unknown[] }[] = [];
  const host: Host = {
    caseId: 'hand/1',
    now: () => now,
    activity: async (name, args) => void called.push({ name, args }),
    startChild: async () => undefined,
    stopChild: async () => undefined,
    postChild: async () => true,
    judgeThaw: (_attempt, failed) => ('verdict' in begin && begin.verdict) || (failed ? 'held' : 'thawed'),
    log: () => undefined,
  };
  const running = new RunningCase(workflow.registration, host);
  if ('resume' in begin) running.resume(begin.resume);
  else running.start(begin.input);
  return { running, called, passes: (ms) => void (now += ms), now: () => now };
}
