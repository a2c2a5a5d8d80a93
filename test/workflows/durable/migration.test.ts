import { assign, fromPromise, setup, type AnyStateMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { durable, type DurableWorkflow } from '../../../workflows/durable/durable.ts';
import type { Migration } from '../../../workflows/durable/migration.ts';
import type { NotDurable } from '../../../workflows/durable/register.ts';
import { rehearseThaw } from '../../../workflows/durable/rehearse-thaw.ts';
import { handHost, handHostStart } from '../../support/hand-host.ts';

const day = 24 * 3600 * 1000;

interface Release {
  readonly version: string;
  readonly review: string;
  readonly inside: string;
  readonly deadline: string;
  readonly extra?: object;
  readonly migrations?: readonly Migration[];
}

/** A grant: reviewed and scored side by side, with a history, by a council that is a machine of its own. */
function grant({ version, review, inside, deadline, extra = {}, migrations = [] }: Release): DurableWorkflow {
  const council = setup({ delays: { quorum: 3 * day } }).createMachine({
    id: 'council',
    version,
    initial: inside,
    states: { [inside]: { on: { meet: 'met' }, after: { quorum: 'met' } }, met: { type: 'final' } },
  });
  const machine = setup({
    types: { context: {} as { amount?: number; ore?: number } },
    actors: { council, lookUp: fromPromise(async () => '') },
    delays: { [deadline]: 10 * day, reminder: day },
  }).createMachine({
    id: 'grant',
    version,
    context: { amount: 3 },
    initial: 'open',
    states: {
      open: {
        type: 'parallel',
        on: { pause: 'paused', end: 'over' },
        states: {
          [review]: {
            initial: 'first',
            states: {
              first: { on: { next: 'second' } },
              second: { after: { [deadline]: 'late' }, ...extra },
              late: {},
            },
          },
          score: { initial: 'none', states: { none: { on: { score: 'given' } }, given: {} } },
          ask: {
            initial: 'council',
            states: { council: { invoke: { src: 'council', id: 'c', onDone: 'done' } }, done: {} },
          },
          back: { type: 'history', history: 'deep' },
        },
      },
      paused: { on: { resume: 'open.back' } },
      over: { type: 'final' },
    },
    on: { add: { actions: assign({ amount: ({ context }) => (context.amount ?? 0) + 1 }) } },
  } as never);
  return durable(machine as unknown as AnyStateMachine, { migrations });
}

const first = grant({ version: '1', review: 'review', inside: 'waiting', deadline: 'decision' });
const moved: Migration = {
  from: '1',
  to: '2',
  states: { 'open.review': 'open.assessment', 'council:waiting': 'convened' },
  timers: { decision: 'judgement' },
  context: (old) => ({ ore: Number((old as { amount: number }).amount) * 100 }),
};
const second = (more: Partial<Release> = {}) =>
  grant({
    version: '2',
    review: 'assessment',
    inside: 'convened',
    deadline: 'judgement',
    migrations: [moved],
    ...more,
  });

const frozenAfter = (...events: string[]) => {
  const { running } = handHost(first, { input: null });
  for (const type of events) running.send({ event: { type } });
  return running.freeze();
};

describe('a grant under review is taken up by a version with other names', () => {
  it('it stands where it stood, with its context, its council and its deadlines', () => {
    const hand = handHost(second(), { resume: frozenAfter('next', 'score') });
    expect(hand.running.view()).toMatchObject({
      version: '2',
      incidents: [],
      value: { open: { assessment: 'second', score: 'given', ask: 'council' } },
      context: { ore: 300 },
      actors: [{ path: 'c', value: 'convened' }],
      timers: [
        { id: 'xstate.after.quorum.council.convened', dueAt: new Date(handHostStart + 3 * day).toISOString() },
        { id: 'xstate.after.judgement.grant.open.assessment.second' },
      ],
    });
    hand.passes(10 * day);
    hand.running.timeIsUp();
    expect(hand.running.view()).toMatchObject({ value: { open: { assessment: 'late', ask: 'done' } }, timers: [] });
  });

  it('what it remembers it goes back to', () => {
    const { running } = handHost(second(), { resume: frozenAfter('next', 'score', 'pause') });
    running.send({ event: { type: 'resume' } });
    expect(running.view().value).toMatchObject({ open: { assessment: 'second', score: 'given' } });
  });

  it('a deadline of a state with an id of its own has its new name', () => {
    const release = (version: string, delay: string, migrations: readonly Migration[] = []) =>
      durable(
        setup({ delays: { [delay]: day } }).createMachine({
          id: 'note',
          version,
          initial: 'open',
          states: { open: { id: 'unread', after: { [delay]: 'late' } }, late: { id: 'late' } },
        } as never) as unknown as AnyStateMachine,
        { migrations },
      );
    const { running } = handHost(release('1', 'answer'), { input: null });
    const after = release('2', 'reply', [{ from: '1', to: '2', timers: { answer: 'reply' } }]);
    const hand = handHost(after, { resume: running.freeze() });
    expect(hand.running.view()).toMatchObject({ incidents: [], timers: [{ id: 'xstate.after.reply.unread' }] });
    hand.passes(day);
    hand.running.timeIsUp();
    expect(hand.running.view().value).toBe('late');
  });

  it('a deadline that is dropped runs anew, from now, where the new version has one', () => {
    const { running } = handHost(
      second({ migrations: [{ ...moved, timers: { decision: null, 'council:quorum': null } }] }),
      { resume: frozenAfter('next') },
    );
    expect(running.view().timers).toMatchObject([
      { id: 'xstate.after.quorum.council.convened' },
      { id: 'xstate.after.judgement.grant.open.assessment.second' },
    ]);
  });

  it('a deadline that is new in its state is armed from the moment it is taken up', () => {
    const hand = handHost(second({ extra: { after: { judgement: 'late', reminder: 'first' } } }), {
      resume: frozenAfter('next'),
    });
    expect(hand.running.view().timers[0]).toMatchObject({
      id: 'xstate.after.reminder.grant.open.assessment.second',
      dueAt: new Date(handHostStart + day).toISOString(),
    });
  });
});

describe('it can be rehearsed beforehand', () => {
  it('says where the case would stand and which deadlines change, and does nothing', () => {
    const resume = frozenAfter('next');
    const rehearsed = rehearseThaw(second().registration, resume, handHostStart);
    expect(rehearsed).toMatchObject({
      machine: 'grant',
      from: '1',
      to: '2',
      before: 'open.review.second | open.score.none | open.ask.council',
      after: 'open.assessment.second | open.score.none | open.ask.council',
      dropped: ['xstate.after.quorum.council.waiting', 'xstate.after.decision.grant.open.review.second'],
    });
    expect(rehearsed.armed).toHaveLength(2);
    expect(rehearseThaw(second({ migrations: [] }).registration, resume, handHostStart)).toMatchObject({
      problem: expect.stringContaining('review') as string,
      armed: [],
    });
  });
});

describe('what cannot be taken up is an incident that says why, with all the case consists of', () => {
  it.each([
    ['no migration says where its state has gone', { migrations: [] }, 'review'],
    ['its deadline has another name', { migrations: [{ ...moved, timers: {} }] }, 'Timer "xstate.after.decision'],
    [
      'its council stands in a state that is gone',
      { inside: 'gathered', migrations: [{ ...moved, states: { 'open.review': 'open.assessment' } }] },
      'waiting',
    ],
    [
      'its state asks somebody who was never asked',
      { extra: { invoke: { src: 'lookUp', id: 'looked', onError: 'late' }, after: { judgement: 'late' } } },
      'Actor "looked" is new',
    ],
    [
      'its context is no JSON afterwards',
      { migrations: [{ ...moved, context: () => ({ at: new Date(0) as never }) }] },
      'at',
    ],
  ] as const)('%s', (_what, more, message) => {
    const { running } = handHost(second(more as Partial<Release>), { resume: frozenAfter('next') });
    expect(running.view()).toMatchObject({
      incidents: [{ kind: 'thaw', message: expect.stringContaining(message) as string }],
      frozen: { machine: 'grant', version: '1' },
    });
  });
});

describe('a migration is refused at registration', () => {
  const faultsOf = (make: () => unknown): readonly string[] => {
    try {
      make();
      return [];
    } catch (error) {
      return (error as NotDurable).faults.map(({ state, construct }) => `${state}: ${construct}`);
    }
  };

  it('where it leads to a state or a deadline that is not there, or is of a machine that is not', () => {
    const migrations = [
      { ...moved, states: { 'open.review': 'open.judging', 'court:waiting': 'met' }, timers: { decision: 'verdict' } },
    ];
    expect(faultsOf(() => second({ migrations }))).toEqual([
      'options.migrations 1 → 2: "court" is not known',
      'options.migrations 1 → 2, states: "open.judging" is not known',
      'options.migrations 1 → 2, timers: "verdict" is not known',
    ]);
  });

  it('where none leads on from it, or two begin at one version', () => {
    expect(faultsOf(() => second({ version: '4', migrations: [moved, { from: '3', to: '4' }] }))).toEqual([
      'options.migrations: no migration leads from 2 to 3',
    ]);
    expect(faultsOf(() => second({ migrations: [moved, moved] }))).toEqual([
      'options.migrations: two migrations lead from 1',
    ]);
  });

  it('and a fixed delay that nothing has', () => {
    const machine = setup({ delays: { law: day } }).createMachine({
      id: 'case',
      initial: 'open',
      states: { open: { after: { law: 'over' } }, over: {} },
    });
    expect(faultsOf(() => durable(machine, { fixedDelays: ['law', 'lwa'] }))).toEqual([
      'options.fixedDelays: "lwa" is not known',
    ]);
  });
});
