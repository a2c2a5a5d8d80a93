import { admitInput } from './admit.ts';
import { assertJson } from './json.ts';
import { assertApplicable, type AssertSpawnable } from './assert-applicable.ts';
import type { Registration } from './register.ts';
import {
  enter,
  react,
  type ActorRef,
  type Machine,
  type MachineSnapshot,
  type Reaction,
  type XEvent,
} from './xstate.ts';

/** What a machine did in one macrostep, or what was thrown; then nothing of it has happened. */
export type Macrostep = { readonly reaction: Reaction } | { readonly error: unknown };

/** A machine's first macrostep, found fit to be carried out and kept. */
export function firstMacrostep(
  machine: () => Machine,
  self: ActorRef,
  input: unknown,
  { assertSpawnable, registration }: { readonly assertSpawnable: AssertSpawnable; readonly registration: Registration },
): Macrostep {
  return attempted(() => {
    const entered = machine();
    const reaction = enter(entered, self, admitInput(registration.inputSchema(entered), input));
    if (reaction.snapshot.status === 'error') throw reaction.snapshot.error;
    assertJson(reaction.snapshot.context, 'context');
    assertApplicable(reaction, {}, () => false, assertSpawnable);
    return reaction;
  });
}

/** The same for an event. `isLive` says whether a child id is taken. */
export function nextMacrostep(
  machine: () => Machine,
  snapshot: MachineSnapshot,
  event: XEvent,
  self: ActorRef,
  isLive: (id: string) => boolean,
  assertSpawnable: AssertSpawnable,
): Macrostep {
  return attempted(() => {
    const reaction = react(machine(), snapshot, event, self);
    if (reaction.snapshot.status === 'error') throw reaction.snapshot.error;
    assertJson(reaction.snapshot.context, 'context', snapshot.context);
    assertApplicable(reaction, snapshot.children, isLive, assertSpawnable);
    return reaction;
  });
}

function attempted(act: () => Reaction): Macrostep {
  try {
    return { reaction: act() };
  } catch (error) {
    return { error };
  }
}
