import { byActivity } from '../steps/by-activity.ts';
import { assign, type DoneActorEvent, setup } from 'xstate';
import { hourly, retryHourly } from '../steps/retry-hourly.ts';
import { keepTitle } from '../steps/keep-case.ts';
import { outputOf } from '../steps/output-of.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { nowOf, millisUntil } from '../governance/millis-until.ts';
import { type OverviewEvent, overviewEvents } from './events.ts';
import type { GatheredOverview, GatherOverview, NextOverview, OverviewInput } from './overview.ts';
import { noteOf } from '../steps/note-of.ts';

interface Context {
  /** The morning on which the next one is due. */
  readonly next: string | null;
  /** The instant of the last one, and the journal's line that it had read to. */
  readonly since: string | null;
  readonly readTo: number;
}

const overviewSetup = setup({
  schemas: { events: overviewEvents },
  types: {
    input: {} as OverviewInput,
    context: {} as Context,
    events: {} as OverviewEvent | DoneActorEvent<GatheredOverview, 'gather'>,
  },
  actors: {
    nextOverview: byActivity<NextOverview, Record<string, never>>(),
    gatherOverview: byActivity<GatheredOverview, GatherOverview>(),
  },
  actions: effectActions,
  delays: {
    nextMorning: ({ context, self }) => millisUntil(context.next ?? '', self),
    ...hourly,
  },
});

/** One letter to each of the secretariat; an empty one is never sent. */
const tell = overviewSetup.enqueueActions(({ event, enqueue, self }) => {
  const { overview, empty, readTo } = outputOf(event, 'gather');
  enqueue.assign({ since: new Date(nowOf(self)).toISOString(), readTo });
  if (empty) return;
  enqueue({ type: 'journal', params: { event: 'weekly-overview' } });
  enqueue({
    type: 'tell',
    params: { letter: 'orientation', about: 'weekly-overview', to: ['secretariat'], data: { ...overview } },
  });
});

/**
 * Every Monday morning, or on the first business day after a closed one, the secretariat gets one overview of open cases by deadline, what is late, breaches, refused
 * mails and decisions that are awaited (docs/letters-and-links.md §7, R-195, R-196). Its own lifecycle, beside the watch over the register: that one is woken by every change of
 * the register, and neither must wait for the other's trouble. Each round is a week; the morning is an instant worked out from its own wall time, so that a clock
 * change moves nothing.
 */
export const overviewMachine = overviewSetup.createMachine({
  id: 'overview',
  version: '1',
  context: { next: null, since: null, readTo: 0 },
  initial: 'scheduling',
  entry: keepTitle('Ugens overblik til sekretariatet'),
  on: {
    stop: {
      target: '.stopped',
      actions: noteOf('weekly-overview-stopped'),
    },
  },
  states: {
    scheduling: {
      invoke: {
        id: 'next',
        src: 'nextOverview',
        input: {},
        onDone: { target: 'waiting', actions: assign({ next: ({ event }) => event.output.at }) },
        onError: 'unscheduled',
      },
    },
    unscheduled: retryHourly('scheduling', 'weekly-overview-not-made'),
    waiting: { after: { nextMorning: 'gathering' } },
    gathering: {
      invoke: {
        id: 'gather',
        src: 'gatherOverview',
        input: ({ context }) => ({ since: context.since, readTo: context.readTo }),
        onDone: { target: 'scheduling', actions: tell },
        onError: 'ungathered',
      },
    },
    ungathered: retryHourly('gathering', 'weekly-overview-not-made'),
    stopped: { type: 'final' },
  },
});
