import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest files, which would leave one core idle if they came last. */
const slow = [
  'stories',
  'killed',
  'product',
  'invariants',
  'budget-year-restless',
  'differential-temporal',
  'budget-year-sizes',
  'differential',
  'year-browser',
  'budget-year-idle',
  'temporal-stories',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = slow.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? slow.length : place;
};

/** Begins with the slow files; the rest as vitest would have it. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Vite sets BASE_URL=/ for web pages; here it is a key of the product's own configuration, and empty means unset.
    env: { BASE_URL: '' },
    setupFiles: ['test/support/setup.ts'],
    isolate: false,
    // Two cores: more workers than that only make the servers under test slower.
    maxWorkers: 2,
    // Of tests that run beside each other within a file.
    maxConcurrency: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
