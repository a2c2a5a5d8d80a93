import { byActivity } from '../steps/by-activity.ts';
import { assign, type DoneActorEvent, setup } from 'xstate';
import { hourly } from '../steps/retry-hourly.ts';
import { keepTitle } from '../steps/keep-case.ts';
import { outputOf } from '../steps/output-of.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { nowOf, millisUntil } from '../governance/millis-until.ts';
import { type RegisterEvent, registerEvents } from './events.ts';
import type { Concern, Look, OpenPortfolioMatters, PortfolioMatters, RegisterWatchInput, Shrunk } from './look.ts';
import { noteOf } from '../steps/note-of.ts';

interface Context {
  readonly next: string | null;
  /** Keys of the concerns that have been told and still stand. */
  readonly told: readonly string[];
  /** Whether it has looked before: a product that has just been started is not told at once of what there is time for yet. */
  readonly begun: boolean;
  /** Systems that have fallen under three regions, whose matters are to be opened. */
  readonly shrunk: readonly Shrunk[];
  /** The register was changed while it was looked at. */
  readonly again: boolean;
}

const month = 30 * 24 * 3_600_000;

const registerSetup = setup({
  schemas: { events: registerEvents },
  types: {
    input: {} as RegisterWatchInput,
    context: {} as Context,
    events: {} as RegisterEvent | DoneActorEvent<Look, 'look'> | DoneActorEvent<PortfolioMatters, 'open'>,
  },
  actors: {
    lookAtRegister: byActivity<Look, Record<string, never>>(),
    openPortfolioMatters: byActivity<PortfolioMatters, OpenPortfolioMatters>(),
  },
  actions: effectActions,
  guards: {
    again: ({ context }) => context.again,
    hasShrunk: ({ context }) => context.shrunk.length > 0,
  },
  delays: {
    /** A minute into the day: a ballot that knew of the change arranges itself at midnight. */
    nextDay: ({ context, self }) =>
      context.next === null ? month : Math.min(month, millisUntil(minuteAfter(context.next), self)),
    ...hourly,
  },
});

const minuteAfter = (at: string): string => new Date(Date.parse(at) + 60_000).toISOString();

/** Who was asked anew is on record; what is not as it should be is told once, for as long as it lasts. */
const tell = registerSetup.enqueueActions(({ context, event, enqueue, self }) => {
  const { next, renewed, concerns } = outputOf(event, 'look');
  const fresh = concerns.filter(({ key, early }) => !context.told.includes(key) && (context.begun || early !== true));
  const groups = fresh.filter(({ kind }) => kind === 'composition');
  enqueue.assign({
    next: passed(next, nowOf(self)) ? null : next,
    told: concerns.map(({ key }) => key),
    begun: true,
    shrunk: [
      ...context.shrunk,
      ...fresh.flatMap(({ kind, system, da }) =>
        kind === 'portfolio' && system !== undefined ? [{ system, why: da }] : [],
      ),
    ],
  });
  if (renewed.length > 0) enqueue({ type: 'journal', params: { event: 'holders-renewed', data: { actors: renewed } } });
  for (const concern of fresh) {
    const { key, kind, da, mend, system } = concern;
    enqueue({ type: 'journal', params: { event: `register-${kind}`, reason: da, data: { concern: key } } });
    // Each who appoints hears what is theirs; the secretariat hears of all groups in one letter.
    const to = kind === 'composition' ? concern.persons.map((person) => ({ person })) : recipients(concern);
    if (to.length === 0) continue;
    enqueue({
      type: 'tell',
      params: {
        letter: 'warning',
        about: 'vacancy',
        to,
        data: { kind, what: da, mend, ...(system === undefined ? {} : { system }) },
      },
    });
  }
  if (groups.length > 0)
    enqueue({
      type: 'tell',
      params: {
        letter: 'warning',
        about: 'vacancy',
        to: ['secretariat'],
        data: {
          kind: 'composition',
          what: groups.map(({ da }) => da).join(' '),
          mend: [...new Set(groups.map(({ mend }) => mend))].join(', '),
        },
      },
    });
});

/** Each matter that the portfolio waits for is named in the journal of the watch. */
const opened = registerSetup.enqueueActions(({ event, enqueue }) => {
  const { matters } = outputOf(event, 'open');
  enqueue.assign({ shrunk: [] });
  for (const data of matters)
    enqueue({ type: 'journal', params: { event: 'portfolio-matter', reason: data.case, data } });
});

const recipients = ({ persons }: Concern) => ['secretariat' as const, ...persons.map((person) => ({ person }))];
const passed = (at: string | null, now: number): boolean => at !== null && Date.parse(at) <= now;

/**
 * Keeps open work with those who hold the roles: on each day on which anything in the register begins or ends, and at once when it is changed, every open
 * duty, ballot and hearing whose holders differ is asked anew (A-30, A-30b, A-33, A-34), and vacant roles and systems under three regions are told
 * . A system that falls under three regions gets its portfolio matter by itself, once. One case for the whole product; looking twice
 * does what looking once does.
 */
export const registerMachine = registerSetup.createMachine({
  id: 'register',
  version: '1',
  context: { next: null, told: [], begun: false, shrunk: [], again: false },
  initial: 'looking',
  entry: keepTitle('Registeret: skift i roller og regioner'),
  on: {
    stop: {
      target: '.stopped',
      actions: noteOf('register-watch-stopped'),
    },
  },
  states: {
    looking: {
      on: { changed: { actions: assign({ again: true }) } },
      invoke: {
        id: 'look',
        src: 'lookAtRegister',
        input: {},
        onDone: { target: 'looked', actions: tell },
        onError: 'unseen',
      },
    },
    looked: {
      always: [
        { guard: 'hasShrunk', target: 'opening' },
        { guard: 'again', target: 'looking', actions: assign({ again: false }) },
        { target: 'waiting' },
      ],
    },
    /** A system is no longer interregional: SYS and RSI are asked what becomes of it. */
    opening: {
      on: { changed: { actions: assign({ again: true }) } },
      invoke: {
        id: 'open',
        src: 'openPortfolioMatters',
        input: ({ context }) => ({ systems: context.shrunk }),
        onDone: { target: 'looked', actions: opened },
        onError: 'unopened',
      },
    },
    unopened: {
      entry: [{ type: 'journal', params: { event: 'portfolio-matter-not-opened' } }, assign({ again: false })],
      on: { changed: 'looking' },
      after: { anHour: 'opening' },
    },
    waiting: { on: { changed: 'looking' }, after: { nextDay: 'looking' } },
    /** The register, or a case that was to be asked anew, could not answer: tried again until it can. */
    unseen: {
      entry: [{ type: 'journal', params: { event: 'register-not-looked-at' } }, assign({ again: false })],
      on: { changed: 'looking' },
      after: { anHour: 'looking' },
    },
    stopped: { type: 'final' },
  },
});
