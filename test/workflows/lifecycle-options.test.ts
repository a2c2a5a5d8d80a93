import { expect, it } from 'vitest';
import { isMachine, statesOf, type Machine } from '../../workflows/durable/xstate.ts';
import * as workflows from '../../workflows/all.ts';
import { lifecycleOptions } from '../../workflows/lifecycle-options.ts';

/** A machine and all it invokes. */
function family(machine: Machine, seen = new Set<Machine>()): Set<Machine> {
  if (seen.has(machine)) return seen;
  seen.add(machine);
  for (const state of statesOf(machine))
    for (const { logic } of state.invokes) if (isMachine(logic)) family(logic, seen);
  for (const logic of Object.values(machine.implementations.actors)) if (isMachine(logic)) family(logic, seen);
  return seen;
}

it('every activity and effect of the shared tables belongs to some lifecycle', () => {
  const names = new Set<string>(['record']);
  for (const { registration } of Object.values(workflows))
    for (const machine of family(registration.original)) {
      for (const name of Object.keys(machine.implementations.actions)) names.add(name);
      for (const name of Object.keys(machine.implementations.actors)) names.add(name);
    }
  const used = [...Object.keys(lifecycleOptions.activities), ...lifecycleOptions.record.effects];
  expect(used.filter((name) => !names.has(name))).toEqual([]);
});
