import { assign, setup } from 'xstate';
import { dispense, leave } from '../annual-budget/events.ts';
import { moveOf } from '../assignment/events.ts';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { GrantFrame } from '../governance/effects.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { rsiDecisionMachine } from '../rsi-decision/machine.ts';
import { rsiOutcomesOf } from '../rsi-decision/rsi-outcomes.ts';
import { beforeRsiWith } from '../steps/before-rsi.ts';
import { beforeSysWith } from '../steps/before-sys.ts';
import { informWith } from '../steps/inform.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { owesWith } from '../steps/owes.ts';
import { sysDecisionMachine } from '../sys-decision/machine.ts';
import { sysOutcomesOf } from '../sys-decision/sys-outcomes.ts';
import type { z } from 'zod';
import type { FrameView } from './view.ts';
import { frameDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';
import { answerOf } from '../assignment/answered.ts';
import { fixedIn } from '../rsi-decision/in-part.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

export interface FrameInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly year: number;
  /** The proposal is due; SYS' second reading; RSI's hard date. */
  readonly proposal: Deadline;
  readonly final: Deadline;
  readonly rsiHard: Deadline;
}

interface Context extends FrameInput {
  readonly amountOre: number | null;
  readonly motivation: string | null;
  readonly version: number;
  readonly recommended: string | null;
  readonly decision: string | null;
  readonly reason: string | null;
}

export interface FrameOutput {
  readonly outcome: 'granted' | 'left';
  readonly amountOre: number;
}

const facts = (context: Context): Readonly<Record<string, unknown>> => ({
  year: context.year,
  version: context.version,
  ...(context.amountOre === null ? {} : { amountOre: context.amountOre }),
  ...(context.motivation === null ? {} : { motivation: context.motivation }),
  ...(context.decision === null ? {} : { reference: context.decision }),
  ...(context.reason === null ? {} : { reason: context.reason }),
});

const inform = informWith(facts);
const owes = owesWith(facts);
const beforeSys = beforeSysWith(facts);
const beforeRsi = beforeRsiWith(facts);

const keepCase = keepCaseWith<Context, FrameView>((context) => ({
  title: `Økonomisk ramme ${context.year} for vedligehold og videreudvikling`,
  version: context.version,
  amountOre: context.amountOre,
  view: {
    year: context.year,
    amountOre: context.amountOre,
    motivation: context.motivation,
    recommended: context.recommended,
    decision: context.decision,
    reason: context.reason,
  },
}));

const frameSetup = setup({
  schemas: { events: { dispense, leave } },
  types: {
    input: {} as FrameInput,
    context: {} as Context,
    events: {} as z.infer<typeof leave> | z.infer<typeof dispense>,
    output: {} as FrameOutput,
  },
  actors: { assignment: assignmentMachine, sysDecision: sysDecisionMachine, rsiDecision: rsiDecisionMachine },
  actions: effectActions,
  guards: {
    moves: ({ event }, { date }: { date: string }) => event.type === 'dispense' && event.date === date,
  },
});

/** The duty under way moves with its date: task, reminders and calendar entry. */
const forward = (actor: 'proposing' | 'frameReading') =>
  frameSetup.sendTo(actor, ({ event }) => {
    if (event.type !== 'dispense') throw new Error(`${event.type} moves no date.`);
    return moveOf(event);
  });

/** What the secretariat proposed; nothing where nobody did. */
function proposedIn(output: AssignmentOutput): Partial<Pick<Context, 'amountOre' | 'motivation'>> {
  const proposed = answerTo(frameDuties['frame-proposal'], answerOf(output));
  return proposed === undefined ? {} : { amountOre: proposed.amountOre, motivation: proposed.motivation };
}

/** The year's frame for maintenance and further development: SYS recommends it with the budgets, RSI fixes it. */
export const frameMachine = frameSetup.createMachine({
  id: 'frame',
  version: '1',
  context: ({ input }) => ({
    ...input,
    amountOre: null,
    motivation: null,
    version: 1,
    recommended: null,
    decision: null,
    reason: null,
  }),
  initial: 'proposing',
  on: {
    /** The cycle was started by mistake. */
    leave: { target: '.left', actions: assign({ reason: ({ event }) => event.reason }) },
    /** The frame is proposed and read with the budgets: their dates are its dates. */
    dispense: [
      {
        guard: { type: 'moves', params: { date: 'secondDraft' } },
        actions: assign({ proposal: ({ event }) => event.deadline }),
      },
      {
        guard: { type: 'moves', params: { date: 'final' } },
        actions: assign({ final: ({ event }) => event.deadline }),
      },
    ],
  },
  states: {
    proposing: {
      entry: keepCase,
      on: {
        dispense: {
          guard: { type: 'moves', params: { date: 'secondDraft' } },
          actions: [assign({ proposal: ({ event }) => event.deadline }), forward('proposing')],
        },
      },
      invoke: {
        id: 'proposing',
        src: 'assignment',
        input: owes('frame-proposal', ({ proposal }) => ({ due: proposal })),
        onDone: {
          target: 'frameReading',
          actions: assign(({ context, event }) => ({
            ...proposedIn(event.output),
            version: context.version + 1,
            reason: null,
          })),
        },
      },
    },
    frameReading: {
      entry: keepCase,
      on: {
        dispense: {
          guard: { type: 'moves', params: { date: 'final' } },
          actions: [assign({ final: ({ event }) => event.deadline }), forward('frameReading')],
        },
      },
      invoke: {
        id: 'frameReading',
        src: 'sysDecision',
        input: beforeSys('frame', sysOutcomesOf.frame, ({ final }) => final),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'adopted',
            target: 'rsi',
            actions: [
              assign({ recommended: ({ event }) => event.output.reference, reason: null }),
              inform('frame-recommended', ['sysMembers', 'sysChair', 'secretariat', 'rsi']),
            ],
          },
          {
            target: 'proposing',
            actions: [
              assign({ reason: ({ event }) => event.output.reason }),
              inform('frame-returned', ['sysMembers', 'secretariat'], { body: 'sys' }),
            ],
          },
        ],
      },
    },
    rsi: {
      entry: keepCase,
      invoke: {
        id: 'rsi',
        src: 'rsiDecision',
        input: beforeRsi(rsiOutcomesOf.frame, ({ rsiHard }) => rsiHard),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'returned',
            target: 'frameReading',
            actions: [
              assign({ reason: ({ event }) => event.output.comment, recommended: null }),
              inform('frame-returned', ['sysMembers', 'sysChair', 'secretariat'], { body: 'rsi' }),
            ],
          },
          {
            target: 'granted',
            actions: [
              assign(({ context, event }) => ({
                decision: event.output.reference,
                reason: event.output.comment,
                // RSI may fix another amount than SYS recommended.
                amountOre: fixedIn(event.output.answer) ?? context.amountOre,
              })),
              {
                type: 'grantFrame',
                params: ({ context }): GrantFrame => ({
                  year: context.year,
                  amountOre: context.amountOre ?? 0,
                  decision: context.decision ?? '',
                }),
              },
            ],
          },
        ],
      },
    },
    granted: {
      type: 'final',
      entry: [
        keepCase,
        keepOutcome('granted'),
        inform('frame-granted', ['sysMembers', 'sysChair', 'secretariat', 'rsi']),
      ],
    },
    left: {
      type: 'final',
      entry: [keepCase, keepOutcome('left'), inform('budget-left', ['secretariat', 'sysMembers', 'rsi'])],
    },
  },
  output: ({ context }): FrameOutput => ({
    outcome: context.decision === null ? 'left' : 'granted',
    amountOre: context.amountOre ?? 0,
  }),
});
