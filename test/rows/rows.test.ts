import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, root } from './mentions.ts';
import { openRows } from './open-rows.ts';
import { idsIn } from './rows.ts';
import { years } from '../stories/years.ts';
import { covered, tableOf, untested } from './table.ts';

/** The files that run what is not a test file of its own: invariants, suites of the store, stories. */
const runners: readonly (readonly [kind: RegExp, runner: string])[] = [
  [/^test\/invariants\/rules\//, 'test/invariants/invariants.test.ts'],
  [/^test\/store\/suites\//, 'test/store/pglite.test.ts'],
  [/^test\/stories\/.*\.yaml$/, 'test/stories/stories.test.ts'],
];

/** A test file by its path; what another file runs with the path of that file. */
function runBy(file: string): string | undefined {
  const year = years.some((year) => file === `test/stories/${year}`);
  return year ? 'test/stories/years.test.ts' : runners.find(([kind]) => kind.test(file))?.[1];
}

describe('given the catalogue, the code and the tests', () => {
  const rows = covered();
  const written = read('docs/coverage.md');

  it('then the rows of priority 1 and 2 without a test are those declared open, no more and no fewer', () => {
    expect(untested(rows).map(({ id }) => id)).toEqual(openRows.map(({ row }) => row));
  });

  it('then every row of priority 1 and 2 is named by the code that does it, or declared open', () => {
    expect(
      rows
        .filter(
          ({ id, priority, places }) =>
            priority !== 'P3' && places.length === 0 && !openRows.some(({ row }) => row === id),
        )
        .map(({ id, term }) => `${id} ${term}`),
    ).toEqual([]);
  });

  it('then docs/coverage.md says so, one line a row (npm run coverage:rows)', () => {
    expect(rows).toHaveLength(168);
    expect(written).toBe(tableOf(rows));
  });

  it('then every test it names is there and names the row', () => {
    const named = written.split('\n').flatMap((line) => {
      const [, id = '', , , , tests = ''] = line.split('|').map((cell) => cell.trim());
      return /^[RM]-/.test(id) ? [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => ({ id, file })) : [];
    });
    const lost = named.filter(
      ({ id, file }) => !existsSync(new URL(file, root)) || !idsIn(read(file), [id]).includes(id),
    );
    expect(lost).toEqual([]);
    const runners = new Set(named.map(({ file }) => runBy(file) ?? file));
    expect([...runners].filter((file) => !/\.test\.tsx?$/.test(file) || !existsSync(new URL(file, root)))).toEqual([]);
  });
});

it('a range of rows names what lies between, and a number without a letter all of its parts', () => {
  const known = ['R-083', 'R-084', 'R-085', 'R-093a', 'R-093b', 'R-146', 'M-01'];
  expect(idsIn('(R-083 – R-085)', known)).toEqual(['R-083', 'R-084', 'R-085']);
  expect(idsIn(`R-${'093'}, M-01`, known)).toEqual(['R-093a', 'R-093b', 'M-01']);
  expect(idsIn('R-093b; 2027-0146', known)).toEqual(['R-093b']);
});
