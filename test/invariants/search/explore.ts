import { hash } from 'node:crypto';
import { createCore, emptyState, type Core } from '../../../workflows/durable/core.ts';
import { register } from '../../../workflows/durable/register.ts';
import type { Step, Stimulus } from '../../../workflows/durable/state.ts';
import { statePath } from '../../../workflows/durable/xstate.ts';
import { movesOf } from './moves.ts';
import { isOver, rootOf, type Data, type Move, type OpenTask, type Seen, type Spec, type World } from './spec.ts';

/** A rule that a search tries to break. Each answers with what is wrong, in words, or nothing. */
export interface Rule {
  readonly id: string;
  /** Of one step: what happened, and what is told of it. */
  readonly step?: (seen: Seen) => string | undefined;
  /** Of a situation in which nothing happens by itself before somebody acts or time passes. */
  readonly situation?: (world: World, moves: readonly Move[], spec: Spec) => string | undefined;
  /** Of the whole: from every situation an end can be reached. */
  readonly endsAlways?: true;
}

/** What was found: the rule, what is wrong, and the shortest way to it. */
interface Violation {
  readonly rule: string;
  readonly wrong: string;
  readonly path: readonly string[];
}

export interface Searched {
  readonly spec: string;
  readonly situations: number;
  readonly steps: number;
  readonly ends: number;
  readonly violations: readonly Violation[];
  readonly bounds: readonly string[];
  readonly milliseconds: number;
}

interface Node {
  readonly parent: number;
  readonly words: string;
  readonly state: string;
}

const most = 400_000;

/**
 * Breadth first over the engine's pure core: every situation that can be reached, timers and invoked actors included, up to what `keeps` and `facts`
 * tell apart. Of each rule the first violation is kept, which is one of the shortest. Deterministic.
 */
export function explore(spec: Spec, rules: readonly Rule[]): Searched {
  const began = performance.now();
  const registration = register(spec.machine, spec.options);
  const core = createCore(registration, 'explored');
  const nodes: Node[] = [];
  const known = new Map<string, number>();
  const cameFrom: number[][] = [];
  const ends: number[] = [];
  const found = new Map<string, Violation>();
  let queue: { readonly world: World; readonly id: number }[] = [];
  let steps = 0;

  const pathTo = (id: number): string[] => {
    const path: string[] = [];
    for (let at = id; at >= 0; at = nodes[at]!.parent) path.unshift(`${nodes[at]!.words} → ${nodes[at]!.state}`);
    return path;
  };
  const report = (rule: string, wrong: string | undefined, path: () => readonly string[]): void => {
    if (wrong !== undefined && !found.has(rule)) found.set(rule, { rule, wrong, path: path() });
  };
  const take = (seen: Seen, parent: number): void => {
    const { after, move } = seen;
    steps += 1;
    const { words } = move;
    const way = () => [...pathTo(parent), `${words} → ${stateOf(after)}`];
    for (const fault of seen.step.faults)
      report('nothing-breaks', `${fault.actor || 'the case'}: ${fault.message}`, way);
    for (const rule of rules) if (rule.step !== undefined) report(rule.id, rule.step(seen), way);
    const key = keyOf(spec, after);
    const at = known.get(key);
    if (at !== undefined) {
      if (parent >= 0) cameFrom[at]!.push(parent);
      return;
    }
    const id = nodes.length;
    if (id >= most) throw new Error(`${spec.name}: more than ${most} situations; tell fewer apart.`);
    known.set(key, id);
    nodes.push({ parent, words, state: stateOf(after) });
    cameFrom.push(parent >= 0 ? [parent] : []);
    if (isOver(after) || spec.atRest?.(after) === true) ends.push(id);
    if (!isOver(after)) queue.push({ world: after, id });
  };

  for (const { words, input, at } of spec.starts) {
    const now = Date.parse(at);
    const before: World = { state: emptyState, now, facts: spec.facts?.first ?? {}, tasks: [] };
    take(stepped(spec, core, before, now, { kind: 'start', input, words }), -1);
  }
  while (queue.length > 0) {
    const now = queue;
    queue = [];
    for (const { world, id } of now) {
      const moves = movesOf(spec, world);
      for (const rule of rules)
        if (rule.situation !== undefined) report(rule.id, rule.situation(world, moves, spec), () => pathTo(id));
      for (const move of moves) {
        const at = move.kind === 'time' ? move.at : world.now;
        take(stepped(spec, core, world, at, move), id);
      }
    }
  }
  for (const rule of rules)
    if (rule.endsAlways === true) {
      const stuck = withoutEnd(cameFrom, ends);
      if (stuck !== undefined) report(rule.id, 'from here no end can be reached any more', () => pathTo(stuck));
    }
  return {
    spec: spec.name,
    situations: nodes.length,
    steps,
    ends: ends.length,
    violations: [...found.values()],
    bounds: spec.bounds,
    milliseconds: performance.now() - began,
  };
}

function stimulusOf(move: Move, world: World): Stimulus {
  if (move.kind === 'start') return { type: 'start', input: move.input };
  if (move.kind === 'time') return { type: 'due' };
  if (move.kind === 'said') return { type: 'event', actor: move.actor, event: move.event };
  const { visit } = world.state.actors.get(move.actor)!;
  return move.failed === true
    ? { type: 'failure', actor: move.actor, visit, error: { message: 'away' } }
    : { type: 'result', actor: move.actor, visit, output: move.output };
}

function stepped(spec: Spec, core: Core, before: World, now: number, move: Move): Seen {
  const step = core.step(before.state, stimulusOf(move, before), now);
  const plain: World = { state: step.state, now, facts: before.facts, tasks: tasksAfter(before.tasks, step) };
  const seen: Seen = { spec, before, after: plain, move, step };
  if (spec.facts === undefined) return seen;
  return { ...seen, after: { ...plain, facts: spec.facts.next(before.facts, seen) } };
}

/** Tasks follow the effects that open and close them; those of an actor that is no more are closed with it. */
function tasksAfter(before: readonly OpenTask[], step: Step): readonly OpenTask[] {
  let tasks = before;
  for (const command of step.commands) {
    if (command.type !== 'action') continue;
    const params = command.params as Data;
    if (command.name === 'openTasks') {
      const assignees = (params['assignees'] as readonly { readonly person: string }[]).map(({ person }) => person);
      const due = (params['deadline'] as { readonly due: string }).due;
      // Opened again for another date, it is the same task.
      const others = tasks.filter(({ actor, duty }) => actor !== command.actor || duty !== params['duty']);
      tasks = [...others, { actor: command.actor, duty: String(params['duty']), assignees, due }];
    } else if (command.name === 'closeTasks') {
      const person = params['person'];
      tasks = tasks.flatMap((task) =>
        task.actor !== command.actor
          ? [task]
          : person === undefined
            ? []
            : [{ ...task, assignees: task.assignees.filter((one) => one !== person) }],
      );
    }
  }
  return tasks.filter(({ actor }) => step.state.actors.get(actor)?.status === 'active');
}

/** What two situations must agree in to count as one: states of all actors, what guards read, what rules remember, the order of the timers. */
function keyOf(spec: Spec, { state, facts }: World): string {
  const named = spec.path ?? ((path: string) => path);
  const actors = [...state.actors.values()]
    .filter(({ status, path }) => path === '' || status === 'active')
    .map(({ path, src, status, snapshot }) => [
      named(path),
      src,
      status,
      snapshot?.value,
      snapshot === undefined ? null : (spec.keeps[snapshot.machine.id]?.(snapshot.context as Data) ?? null),
    ])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const timers = [...state.timers].sort((a, b) => a.dueAt - b.dueAt).map(({ owner, event }) => [named(owner), event]);
  return hash('md5', JSON.stringify([actors, timers, spec.facts?.compared?.(facts) ?? facts]), 'base64');
}

/** A situation from which no end can be reached, the first that was found; undefined when there is none. */
function withoutEnd(cameFrom: readonly (readonly number[])[], ends: readonly number[]): number | undefined {
  const reached = new Set(ends);
  const more = [...ends];
  for (let at = more.pop(); at !== undefined; at = more.pop())
    for (const before of cameFrom[at]!)
      if (!reached.has(before)) {
        reached.add(before);
        more.push(before);
      }
  const stuck = cameFrom.findIndex((_, id) => !reached.has(id));
  return stuck < 0 ? undefined : stuck;
}

const stateOf = (world: World): string => {
  const root = rootOf(world);
  if (root?.snapshot === undefined) return root?.status ?? 'nothing';
  const children = [...world.state.actors.values()]
    .filter(
      ({ path, kind, status, snapshot }) =>
        path !== '' && kind === 'machine' && status === 'active' && snapshot !== undefined,
    )
    .map(({ path, snapshot }) => `${path}: ${statePath(snapshot!.value)}`);
  return [statePath(root.snapshot.value), ...children].join(', ');
};
