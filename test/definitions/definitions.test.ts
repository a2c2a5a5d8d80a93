import { describe, expect, it } from 'vitest';
import { lostBetween } from '../../workflows/durable/lost.ts';
import { wayBetween } from '../../workflows/durable/migration.ts';
import { present, released } from './definitions.ts';

// When one fails, cases that are open stand in something that is no more: give the machine a new version, with a migration that says where it has gone.
// Only before a release may the fixture be written anew (npm run definitions).
describe('what open cases hold on to is still there, or a migration says where it has gone', () => {
  it.each(present.map(({ definition, registration }) => ({ name: definition.machine, definition, registration })))(
    '$name',
    ({ name, definition, registration }) => {
      const known = released(name);
      expect(known.map(({ version }) => version)).toContain(definition.version);
      for (const before of known) {
        const way = wayBetween(registration.options.migrations ?? [], before.version, definition.version);
        expect(lostBetween(before, definition, way)).toEqual([]);
      }
    },
  );
});
