import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { register } from '../../workflows/durable/register.ts';
import type { Machine } from '../../workflows/durable/xstate.ts';
import * as workflows from '../../workflows/all.ts';
import { lifecycles } from '../machines/lifecycles.ts';

/** What a machine says to itself, later, or a case and its own decisions to each other: nobody outside can say it. */
const saidToItself: Readonly<Record<string, readonly string[]>> = {
  'change-request': ['ballotClosed', 'ballotOpened', 'commented', 'rsiCorrected', 'rsiRecorded'],
  'sys-decision': ['restate'],
  'annual-budget': ['ballotClosed', 'ballotOpened', 'commented', 'dateNear', 'datePassed', 'yearBegins'],
};

const options = new Map(Object.values(workflows).map(({ registration }) => [registration.name, registration.options]));

describe('what may be said to a case is checked at the engine’s own door, not only by whoever sends it', () => {
  const machines = Object.entries(lifecycles).map(([name, machine]) => {
    const registration = register(machine as unknown as Machine, options.get(name));
    return {
      name,
      schemas: registration.schemas(registration.machine),
      waits: registration.events(registration.machine),
    };
  });

  it.each(machines)('$name knows the form of everything that can be said to it', ({ schemas }) => {
    expect(schemas).toBeDefined();
    for (const [type, schema] of Object.entries(schemas ?? {})) {
      expect(schema).toBeInstanceOf(z.ZodType);
      expect(schema.safeParse({ type: 'something-else' }).success, type).toBe(false);
      expect(schema.safeParse({ type, nobodyKnows: 1 }).success, `${type} with a field that nobody knows`).toBe(false);
    }
  });

  it.each(machines)('$name waits for nothing from outside that has no form', ({ name, schemas, waits }) => {
    const formless = [...waits].filter(
      (type) => type !== '' && !/^xstate\.|^\*$/.test(type) && schemas?.[type] === undefined,
    );
    expect(formless.sort()).toEqual(saidToItself[name] ?? []);
  });
});
