import type { Registration } from './register.ts';
import type { Machine, StateView } from './xstate.ts';

/** What running cases hold on to in a state: what they wait for, until when, and whom they have asked. */
export interface StateDefinition {
  readonly events: readonly string[];
  /** Delays of its `after` by name: milliseconds, or `computed` by a function. */
  readonly after: Readonly<Record<string, number | 'computed'>>;
  /** `src` of its invoked actors, by id. */
  readonly children: Readonly<Record<string, string>>;
}

/** States by their path. The root of a machine has the machine's name. */
type MachineDefinition = Readonly<Record<string, StateDefinition>>;

/** A machine with all machines it can invoke, as one version of it is released: what a frozen case must find again. Plain JSON. */
export interface Definition {
  readonly machine: string;
  readonly version: string;
  /** By name. */
  readonly machines: Readonly<Record<string, MachineDefinition>>;
}

/** Pure. */
export function definitionOf({ name, version, found }: Registration): Definition {
  const machines = found.map(({ machine, states }) => [
    machine.id,
    Object.fromEntries(states.map((state) => [state.path, stateDefinition(machine, state)])),
  ]);
  return { machine: name, version, machines: Object.fromEntries(machines) as Definition['machines'] };
}

function stateDefinition(machine: Machine, { events, delays, invokes }: StateView): StateDefinition {
  const named = machine.implementations.delays as Record<string, unknown>;
  const valueOf = (delay: string): number | 'computed' => {
    const value = delay in named ? named[delay] : Number(delay);
    return typeof value === 'number' ? value : 'computed';
  };
  return {
    events: events.filter((type) => type !== '' && !type.startsWith('xstate.')).toSorted(),
    after: Object.fromEntries(delays.toSorted().map((delay) => [delay, valueOf(delay)])),
    children: Object.fromEntries(invokes.map(({ id, src }) => [id, src])),
  };
}
