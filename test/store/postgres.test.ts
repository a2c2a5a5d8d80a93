import { afterAll, describe } from 'vitest';
import { openDatabase } from '../../store/open-database.ts';
import { needs } from '../support/needs.ts';
import { postgresAvailable, postgresRemedy, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { storeConformance } from './conformance.ts';

describe.runIf(needs('PostgreSQL', postgresAvailable(), postgresRemedy))('the store on PostgreSQL', () => {
  let server: TestPostgres | undefined;
  afterAll(() => server?.stop());
  storeConformance(async () => {
    server = await startPostgres();
    return openDatabase({ url: await server.freshDatabase() });
  });
});
