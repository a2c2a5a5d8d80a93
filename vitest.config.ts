import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Vite sets BASE_URL=/ for web pages; here it is a key of the product's own configuration, and empty means unset.
    env: { BASE_URL: '' },
    // Two cores: more workers than that only make the servers under test slower.
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
