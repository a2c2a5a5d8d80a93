import type { ActorState } from '../../../workflows/durable/state.ts';
import { earliest } from '../../../workflows/durable/timers.ts';
import { statePath } from '../../../workflows/durable/xstate.ts';
import { schemasOfChildren } from './schemas.ts';
import type { Data, Move, Spec, World } from './spec.ts';

/** Everything that can happen next: an activity answers, somebody says something, or time passes to the next date. */
export function movesOf(spec: Spec, world: World): Move[] {
  const moves: Move[] = [];
  for (const actor of world.state.actors.values()) {
    if (actor.status !== 'active') continue;
    if (actor.kind === 'machine') moves.push(...messagesTo(spec, world, actor));
    else moves.push(...answered(spec, world, actor));
  }
  const at = earliest(world.state.timers);
  if (at !== undefined) {
    const timers = world.state.timers.filter(({ dueAt }) => dueAt === at).map(({ event }) => nameOf(event));
    moves.push({ kind: 'time', at: Math.max(at, world.now), timers, words: `time passes: ${timers.join(', ')}` });
  }
  return moves;
}

function messagesTo(spec: Spec, world: World, actor: ActorState): Move[] {
  const snapshot = actor.snapshot!;
  const machine = snapshot.machine.id;
  const say = spec.messages[machine];
  if (say === undefined) return [];
  const spoken = { path: actor.path, machine, value: statePath(snapshot.value), context: snapshot.context as Data };
  return say(spoken, world).flatMap(({ words, event }): Move[] => {
    const schema = (spec.schemas?.[machine] ?? schemasOfChildren[machine])?.[event.type];
    const read = schema?.safeParse(event);
    if (read?.success !== true)
      throw new Error(
        `${spec.name}: "${words}" is no event of ${machine}: ${JSON.stringify(read === undefined ? event.type : read.error.issues)}`,
      );
    return snapshot.can(event) ? [{ kind: 'said', actor: actor.path, machine, event, words }] : [];
  });
}

function answered(spec: Spec, world: World, actor: ActorState): Move[] {
  const answer = spec.answers[actor.src];
  if (answer === undefined) throw new Error(`${spec.name}: nothing is said of how "${actor.src}" answers.`);
  const input = (actor.input ?? {}) as Data;
  return answer(input, world).map((one) => ({ kind: 'answer', actor: actor.path, src: actor.src, input, ...one }));
}

/** `xstate.after.nextRung.assignment.open` is told as `nextRung`. */
const nameOf = (event: Readonly<Record<string, unknown>>): string => {
  const type = String(event['type']);
  const after = /^xstate\.after\.([^.]+)/.exec(type)?.[1];
  return after ?? [type, event['date'], event['rung']].filter((part) => part !== undefined).join(' ');
};
