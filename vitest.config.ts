import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest files, which would leave one core idle if they came last. */
const slow = [
  'stories',
  'years',
  'product',
  'invariants',
  'budget-year-restless',
  'differential-temporal',
  'differential',
  'year-browser',
  'budget-year-idle',
  'temporal-stories',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = slow.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? slow.length : place;
};

/** A process goes on only with files of its project. */
const projects = ['apart', 'engine', 'together'];

/** Project by project, the slowest files first; within that as vitest would have it. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => place(a) - place(b) || rank(a) - rank(b));
  }
}

const everything = 'test/**/*.test.{ts,tsx}';
const inFolders = (folders: readonly string[]) => `test/{${folders.join(',')}}/**/*.test.{ts,tsx}`;
/** Folders whose files are long: they begin first. */
const apart = inFolders(['invariants', 'stories']);
/** Folders whose tests start servers, workers and processes. */
const engine = inFolders(['conformance', 'histories', 'worker', 'workflows']);

export default defineConfig({
  test: {
    // Vite sets BASE_URL=/ for web pages; here it is a key of the product's own configuration, and empty means unset.
    env: { BASE_URL: '' },
    setupFiles: ['test/support/setup.ts'],
    // Two cores: a third worker takes nothing off the whole (tried: 1.000 s either way) and makes every server under test slower.
    maxWorkers: 2,
    // Searches and worlds make much that is soon forgotten: a larger young heap is collected less often (an eighth less time in the longest search).
    execArgv: ['--max-semi-space-size=64'],
    // Of tests that run beside each other within a file.
    maxConcurrency: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'apart', include: [apart], isolate: false } },
      // A process loads the product once, and opens one database for all its worlds.
      { extends: true, test: { name: 'engine', include: [engine], isolate: false } },
      { extends: true, test: { name: 'together', include: [everything], exclude: [apart, engine], isolate: false } },
    ],
  },
});
