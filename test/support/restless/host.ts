import { setTimeout as pause } from 'node:timers/promises';
import type { Activities } from '../../../activities/create-activities.ts';
import { Failure } from '../../../client/sdk/failures.ts';
import { temporalWorldHost, type TemporalWorldHost } from '../../../worker/simulate/temporal-world-host.ts';
import { timeSkippingServer } from '../../../worker/embedded/time-skipping-server.ts';
import type { Instant, View } from '../../../workflows/messages.ts';

/** How long the server's time must stand still in a world at rest before it is set free, in real ms. */
const still = 400;

/**
 * A world on the time-skipping server whose budget years continue as new all the time. Two things the plain host need not know of:
 * the cases that a wheel opened are no longer children of its newest run, so they are asked of the wheel itself; and the test server keeps its time
 * locked for ever when a child ends after its parent has continued as new (`notify parent … unlocked by the parent`), so the lock is given back when
 * nothing is under way and time does not move. The real servers know no such lock.
 */
export const restlessWorldHost =
  (bundleCache: string) =>
  async (activities: Activities, startAt: Instant): Promise<TemporalWorldHost> => {
    const workflows = new URL('workflows.ts', import.meta.url);
    const server = await timeSkippingServer({ startDate: startAt });
    const host = await temporalWorldHost({ workflows, bundleCache, server })(activities, startAt);
    const { testService } = host.client.connection as unknown as { testService: TestService };

    /** A question that meets a run in the moment of its carrying over is lost with it; asked again, the next run answers. */
    const viewOf = async (caseId: string): Promise<View> => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await host.cases.view(caseId);
        } catch (error) {
          if (attempt === 4 || !(error instanceof Failure) || error.kind !== 'Unavailable') throw error;
        }
      }
    };

    const meetChildren = async (): Promise<boolean> => {
      const known = new Set(host.caseIds());
      let some = false;
      for (const wheel of [...known].filter((id) => id.startsWith('budget-cycle/'))) {
        const { context } = await viewOf(wheel);
        const { cases } = context as unknown as Wheel;
        for (const { kind, caseId } of Object.values(cases))
          if (!known.has(caseId)) {
            // It runs already; the host only learns of it.
            const { started } = await host.cases.start({ workflow: kind, caseId, input: null });
            if (started) throw new Error(`${caseId} did not run although its wheel has opened it.`);
            some = true;
          }
      }
      return some;
    };
    const settle = async (): Promise<void> => {
      do await host.settle();
      while (await meetChildren());
    };
    return {
      ...host,
      settle,
      async advanceTo(at) {
        await settle();
        const arrival = new AbortController();
        const sleeping = server.sleepUntil(at).finally(() => arrival.abort());
        // A lock that is given back too often lets time run on past its end: it is given back only while the server sleeps, and the world is at rest.
        const free = async (): Promise<void> => {
          while (!arrival.signal.aborted) {
            const before = Date.parse(await host.now());
            const from = performance.now();
            await Promise.race([pause(still), sleeping]);
            if (arrival.signal.aborted) return;
            await host.settle();
            const now = Date.parse(await host.now());
            const stands = now - before < 2 * (performance.now() - from) && now + still < Date.parse(at);
            if (stands && !arrival.signal.aborted) await testService.unlockTimeSkipping({});
          }
        };
        await Promise.all([sleeping, free()]);
        await settle();
      },
      async close() {
        await host.close();
        await server.stop();
      },
    };
  };

interface TestService {
  unlockTimeSkipping(request: object): Promise<unknown>;
}

interface Wheel {
  readonly cases: Readonly<Record<string, { readonly kind: string; readonly caseId: string }>>;
}
