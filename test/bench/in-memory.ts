import { durable } from '../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../workflows/durable/memory-host.ts';
import { createCore, emptyState } from '../../workflows/durable/core.ts';
import type { Json } from '../../workflows/messages.ts';
import type { Stimulus } from '../../workflows/durable/state.ts';
import { changeRequest } from '../../workflows/change-request.ts';
import { approval, canned, region, smallRequest, startAt } from './small-request.ts';
import { approvalMachine } from '../support/toy/machines.ts';
import { countingActivities } from './activities.ts';
import { cpuClock } from './figures.ts';

/** Whole approval cases per second of CPU on the in-memory host: one reminder, two approvals, the end. */
export async function inMemoryCasesPerSecond(n: number): Promise<number> {
  const { notify, count } = countingActivities();
  const workflows = { approval: durable(approvalMachine) };
  const used = cpuClock();
  for (let i = 0; i < n; i += 1) {
    const host = createMemoryHost({ workflows, activities: { notify }, startAt: '2027-01-01T00:00:00.000Z' });
    await host.start({ workflow: 'approval', caseId: 'a', input: null });
    await host.advanceTo('2027-02-01T00:00:00.000Z');
    await host.send('a', { event: { type: 'approve', by: 'mette' } });
    await host.send('a', { event: { type: 'approve', by: 'lone' } });
    if (!host.ended('a')) throw new Error('The case did not end.');
  }
  if (count() !== 4 * n) throw new Error(`${count()} notices instead of ${4 * n}`);
  return n / used();
}

/** Transitions per second of CPU of the pure core: small change requests from filing to the region's approval, each answered at once; no host, nothing frozen. */
export async function transitionsPerSecond(seconds: number): Promise<number> {
  const core = createCore(changeRequest.registration, 'measured');
  const answers: Readonly<Record<string, Json>> = {
    screen: (await canned.screen()) as unknown as Json,
    arrange: (await canned.arrange()) as unknown as Json,
    chargeBudget: await canned.chargeBudget(),
  };
  const at = Date.parse(startAt);
  const input = smallRequest(1);
  let transitions = 0;
  const used = cpuClock();
  while (used() < seconds) {
    let state = emptyState;
    const take = (stimulus: Stimulus): void => {
      const step = core.step(state, stimulus, at);
      ({ state } = step);
      transitions += step.steps.length;
      for (const command of step.commands)
        if (command.type === 'startActivity')
          take({ type: 'result', actor: command.actor, visit: command.visit, output: answers[command.src] });
    };
    take({ type: 'start', input });
    take({ type: 'event', actor: region, event: approval });
    if (state.actors.get('')?.status !== 'done') throw new Error('The request did not end.');
  }
  return transitions / used();
}
