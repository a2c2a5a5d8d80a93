import { findOptionFaults } from './check-options.ts';
import { findVersionFaults } from './check-versions.ts';
import { findFaults, type RegistrationFault } from './checks.ts';
import { neededActivities } from './needed-activities.ts';
import type { DurableOptions, EventSchemas, Schema } from './options.ts';
import {
  isMachine,
  logicKind,
  type LogicKind,
  statesOf,
  withStillActors,
  type Machine,
  type StateView,
} from './xstate.ts';

/** A machine that has been found to run durably, with everything the engine needs to know of it. */
export interface Registration {
  /** The machine with still actors: what the core steps. */
  readonly machine: Machine;
  /** The machine as its author wrote it. */
  readonly original: Machine;
  readonly name: string;
  readonly version: string;
  readonly options: DurableOptions;
  /** The machine and every machine it can invoke or spawn, with their states. */
  readonly found: readonly { readonly machine: Machine; readonly states: readonly StateView[] }[];
  /** Actions that are written with the step: `options.record.effects`. */
  readonly recorded: ReadonlySet<string>;
  /** Names of the activities that the machine and those within it call. */
  readonly activities: ReadonlySet<string>;
  /** What an invoked or spawned `src` of a (registered) machine becomes. */
  kindOf(parent: Machine, src: string): 'machine' | 'promise' | 'workflow';
  /** The registered child machine behind a `src`. */
  child(parent: Machine, src: string): Machine;
  /** Schemas of a machine's outside events, if it has any. */
  schemas(machine: Machine): EventSchemas | undefined;
  /** Schema of a machine's input, if it has one. */
  inputSchema(machine: Machine): Schema | undefined;
  /** Every event type that a machine has a transition for, anywhere; `*` included as such. */
  events(machine: Machine): ReadonlySet<string>;
}

/** Refused at registration. `faults` names state, construct and remedy of each. */
export class NotDurable extends Error {
  override readonly name = 'NotDurable';
  readonly faults: readonly RegistrationFault[];
  constructor(machine: string, faults: readonly RegistrationFault[]) {
    super(
      [
        `Machine "${machine}" cannot run durably:`,
        ...faults.map((fault) => `  ${fault.state}: ${fault.construct}. ${fault.remedy}`),
      ].join('\n'),
    );
    this.faults = faults;
  }
}

/**
 * Registers a machine and every machine it can invoke or spawn. Throws {@link NotDurable} for what cannot run durably
 * (`engine` manual, error reference). Pure; done once, when the worker's bundle is loaded.
 */
export function register(machine: Machine, options: DurableOptions = {}): Registration {
  const registered = new Map<
    Machine,
    { still: Machine; logics: ReadonlyMap<string, unknown>; events: ReadonlySet<string> }
  >();
  const originals = new Map<Machine, Machine>();
  const faults: RegistrationFault[] = [];
  const found: { machine: Machine; states: StateView[] }[] = [];

  const visit = (original: Machine): Machine => {
    const known = registered.get(original);
    if (known !== undefined) return known.still;
    const states = statesOf(original);
    found.push({ machine: original, states });
    faults.push(...findFaults(original, states, options));
    const still = withStillActors(original);
    const logics = new Map<string, unknown>(Object.entries(original.implementations.actors as Record<string, unknown>));
    for (const state of states) for (const invoke of state.invokes) logics.set(invoke.src, invoke.logic);
    registered.set(original, { still, logics, events: new Set(states.flatMap((state) => state.events)) });
    originals.set(still, original);
    for (const logic of logics.values()) if (isMachine(logic)) visit(logic);
    return still;
  };
  const still = visit(machine);
  faults.push(...findOptionFaults(found, options), ...findVersionFaults(found, options));
  if (faults.length > 0) throw new NotDurable(machine.id, faults);

  /** Found out once: it is found by asking. */
  const kinds = new Map<unknown, LogicKind>();
  const entry = (of: Machine) => registered.get(originals.get(of) ?? of)!;
  return {
    machine: still,
    original: machine,
    name: machine.id,
    version: String(machine.version ?? '1'),
    options,
    found,
    recorded: new Set(options.record?.effects),
    activities: neededActivities(found, options),
    kindOf(parent, src) {
      if (options.children?.[src] !== undefined) return 'workflow';
      const logic = entry(parent).logics.get(src);
      const kind = kinds.get(logic) ?? logicKind(logic);
      kinds.set(logic, kind);
      if (kind === 'unsupported') throw new Error(`Actor "${src}" is not registered.`);
      return kind;
    },
    child(parent, src) {
      const logic = entry(parent).logics.get(src);
      if (!isMachine(logic)) throw new Error(`"${src}" is not a machine.`);
      return registered.get(logic)!.still;
    },
    schemas(of) {
      const own = (originals.get(of) ?? of).schemas as { events?: EventSchemas } | undefined;
      return of === still ? ((options.events as EventSchemas | undefined) ?? own?.events) : own?.events;
    },
    inputSchema(of) {
      const own = (originals.get(of) ?? of).schemas as { input?: Schema } | undefined;
      return of === still ? (options.input ?? own?.input) : own?.input;
    },
    events: (of) => entry(of).events,
  };
}
