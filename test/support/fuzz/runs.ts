import { setImmediate as rest } from 'node:timers/promises';
import { createActor, type AnyActorRef, type AnyMachineSnapshot as MachineSnapshot } from 'xstate';
import type { Json } from '../../../workflows/messages.ts';
import { durable, type DurableWorkflow } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import { buildMachine } from './build.ts';
import { handHost } from '../hand-host.ts';
import { SteppedClock, type Due } from '../stepped-clock.ts';
import type { Absence, MachineSpec, Move } from './spec.ts';

/** Where a run ended, and what it did on the way, in order. */
export interface Outcome {
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  readonly output: unknown;
  readonly children: Readonly<Record<string, unknown>>;
  readonly told: readonly string[];
}

const json = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown));
const line = (name: string, params: unknown) => `${name} ${JSON.stringify(params)}`;

/** XState's own actor under XState's simulated clock, moved to each due instant in turn. */
export function runLive(spec: MachineSpec, moves: readonly (Move | Absence)[]): Outcome & Observed {
  const told: string[] = [];
  const clock = new SteppedClock();
  let lost = false;
  const machine = buildMachine(spec, (name, params, self) => {
    told.push(line(name, params));
    lost ||= isLost(self);
  });
  const actor = createActor(machine, { clock });
  const errors: unknown[] = [];
  actor.subscribe({ error: (error) => errors.push(error) });
  let torn = false;
  const look = () => (torn ||= isTorn(actor));
  actor.start();
  look();
  moves.forEach((move) => {
    if (errors.length > 0) return;
    clock.stimulus += 1;
    if ('send' in move) actor.send({ type: move.send });
    else if ('away' in move) clock.jumpBy(move.away, look);
    else clock.moveBy(move.wait, look);
    look();
  });
  if (errors.length > 0) throw errors[0];
  const snapshot = actor.getSnapshot();
  return {
    status: snapshot.status,
    value: json(snapshot.value),
    context: json(snapshot.context),
    output: json(snapshot.output),
    children: Object.fromEntries(childrenOf(actor, '').sort(([a], [b]) => (a < b ? -1 : 1))),
    told,
    dues: clock.dues,
    torn,
    lost,
  };
}

interface Observed {
  readonly dues: readonly Due[];
  /**
   * Somewhere on the way XState's list of active states was not that of its state value. It comes to that when a history state without
   * memory is entered from inside its own parent. XState itself goes on differently once such a snapshot has been stored and restored.
   */
  readonly torn: boolean;
  /** An actor went on acting that nobody holds any more: XState started it for a parent that had been stopped or replaced meanwhile. */
  readonly lost: boolean;
}

function isLost(self: AnyActorRef): boolean {
  const parent = self._parent;
  if (parent === undefined) return false;
  const { status, children } = parent.getSnapshot() as MachineSnapshot;
  return status !== 'active' || children[self.id] !== self || isLost(parent);
}

function isTorn(actor: AnyActorRef): boolean {
  const { machine, value, context, _nodes, status, children } = actor.getSnapshot() as MachineSnapshot & {
    _nodes: object[];
  };
  if (status !== 'active' || machine === undefined) return false;
  const nodes = (machine.resolveState({ value, context }) as unknown as { _nodes: object[] })._nodes;
  return (
    nodes.length !== _nodes.length ||
    nodes.some((node) => !_nodes.includes(node)) ||
    Object.values(children as Record<string, AnyActorRef>).some(isTorn)
  );
}

function childrenOf(actor: AnyActorRef, path: string): [string, unknown][] {
  const { children, status: own } = actor.getSnapshot() as { children: Record<string, AnyActorRef>; status: string };
  // The children of an actor that is over have stopped, or never ran.
  if (own !== 'active') return [];
  return Object.entries(children).flatMap(([id, child]) => {
    const at = path === '' ? id : `${path}/${id}`;
    const { status, value, context } = child.getSnapshot() as { status: string; value: unknown; context: unknown };
    if (status !== 'active') return [];
    return [[at, json({ value, context })] as [string, unknown], ...childrenOf(child, at)];
  });
}

/** The same machine and moves on the in-memory host. */
export async function runInMemory(
  spec: MachineSpec,
  moves: readonly Move[],
  options: { readonly thawAlways?: boolean } = {},
): Promise<Outcome> {
  const told: string[] = [];
  const tell = (name: string) => (params: unknown) => void told.push(line(name, params));
  const host = createMemoryHost({
    workflows: { fuzz: durable(buildMachine(spec)) as DurableWorkflow },
    activities: Object.fromEntries(['a0', 'a1', 'a2', 'a3'].map((name) => [name, tell(name)])),
    startAt: '2027-01-01T00:00:00.000Z',
    ...options,
  });
  await host.start({ workflow: 'fuzz', caseId: 'f/1', input: null as Json });
  for (const move of moves) {
    if ('wait' in move) await host.advanceTo(new Date(Date.parse(host.now()) + move.wait).toISOString());
    else await host.post('f/1', { type: move.send });
  }
  return outcomeOf(await host.view('f/1'), told);
}

/** The same where nobody may be there for a while: the first message after that comes before what had fallen due has fired. */
export async function runByHand(spec: MachineSpec, moves: readonly (Move | Absence)[]): Promise<Outcome> {
  const { running, called, passes, now } = handHost(durable(buildMachine(spec)) as DurableWorkflow, { input: null });
  await rest();
  for (const move of moves) {
    if ('send' in move) running.post({ type: move.send });
    else running.timeIsUp();
    if ('away' in move) passes(move.away);
    if ('wait' in move) {
      const until = now() + move.wait;
      for (let due = running.nextDue(); due !== undefined && due <= until; due = running.nextDue()) {
        passes(Math.max(0, due - now()));
        running.timeIsUp();
      }
      passes(until - now());
    }
    await rest();
  }
  running.timeIsUp();
  await rest();
  return outcomeOf(
    running.view(),
    called.map(({ name, args }) => line(name, args[0])),
  );
}

/** The engine stopped where XState went on. */
export class Incident extends Error {
  /** XState lets a second child of the same id start and loses sight of the first; the engine asks people. */
  readonly doubled = this.message.includes('is alive; stop it first');
}

interface Seen {
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  readonly output?: unknown;
  readonly incidents: readonly { readonly message: string }[];
  readonly actors: readonly {
    readonly path: string;
    readonly status: string;
    readonly value?: unknown;
    readonly context?: unknown;
  }[];
}

/** A view as an outcome. An incident is a failure of the engine here: no machine of these may fail. */
export function outcomeOf(view: Seen, told: readonly string[]): Outcome {
  const incident = view.incidents[0];
  if (incident !== undefined) throw new Incident(incident.message);
  const { status, value, context, output } = view;
  const children = view.actors
    .filter((actor) => actor.status === 'active')
    .map((actor) => [actor.path, { value: actor.value, context: actor.context }] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { status, value, context, output: output ?? null, children: Object.fromEntries(children), told };
}
