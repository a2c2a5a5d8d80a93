import type { Activities } from '../../activities/create-activities.ts';
import * as workflows from '../../workflows/all.ts';
import { createMemoryHost } from '../../workflows/durable/memory-host.ts';
import type { Instant } from '../../workflows/messages.ts';
import type { WorldHost } from './world.ts';

/** A world in memory, under a virtual clock: a year in seconds. `thawAlways` freezes and thaws every case after each step. */
export const memoryWorldHost =
  (options: { readonly thawAlways?: boolean } = {}) =>
  async (activities: Activities, startAt: Instant): Promise<WorldHost> => {
    const host = createMemoryHost({ workflows, activities: { ...activities }, startAt, ...options });
    return {
      cases: host,
      beside: host.beside,
      now: async () => host.now(),
      advanceTo: (at) => host.advanceTo(at),
      settle: () => host.settle(),
      close: async () => undefined,
    };
  };
