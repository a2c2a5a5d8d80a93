import { loadConfig } from '../../temporal.config.ts';
import { findOrFetchBinary } from './temporal-binaries.ts';

// Fetches both binaries ahead of time (`npm run binaries`), so that neither the first start nor the tests have to wait for them.
const { binaries } = loadConfig();
for (const name of ['temporal', 'temporal-test-server'] as const) {
  console.log(`${name}: ${await findOrFetchBinary(name, binaries, { log: (line) => console.error(line) })}`);
}
