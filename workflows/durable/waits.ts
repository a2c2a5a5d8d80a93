import { activeNodes, type ActorRef, type MachineSnapshot } from './xstate.ts';

/** What the active states of a machine have armed and asked on entry. */
export interface Waits {
  /** Types of the events of their `after`. */
  readonly after: readonly string[];
  /** Ids of their invoked actors. */
  readonly invokes: readonly string[];
}

const afterType = (delay: string, state: string): string => `xstate.after.${delay}.${state}`;

export function waitsOf(snapshot: MachineSnapshot): Waits {
  const nodes = activeNodes(snapshot);
  return {
    after: nodes.flatMap((node) => Object.keys(node.config.after ?? {}).map((delay) => afterType(delay, node.id))),
    invokes: nodes.flatMap((node) => node.invoke.map(({ id }) => id)),
  };
}

/** How long an `after` of the active states waits, in ms, by the context as it is. Throws what the delay's function throws. */
export function afterDelay(snapshot: MachineSnapshot, type: string, self: ActorRef): unknown {
  const delays = snapshot.machine.implementations.delays as Record<string, unknown>;
  for (const node of activeNodes(snapshot))
    for (const delay of Object.keys(node.config.after ?? {})) {
      if (afterType(delay, node.id) !== type) continue;
      const value = delay in delays ? delays[delay] : Number(delay);
      if (typeof value !== 'function') return value;
      const args = { context: snapshot.context, event: { type: 'xstate.init' }, self, system: self.system };
      return (value as (args: object, params: unknown) => unknown)(args, undefined);
    }
  return undefined;
}
