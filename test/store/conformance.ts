import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../store/database.ts';
import { apiRequestsSuite } from './suites/api-requests.ts';
import { budgetYearSuite } from './suites/budget-year.ts';
import { journalSuite } from './suites/journal.ts';
import { lettersSuite } from './suites/letters.ts';
import { lostStepsSuite } from './suites/lost-steps.ts';
import { operationsSuite } from './suites/operations.ts';
import { moneySuite } from './suites/money.ts';
import { recordSuite } from './suites/record.ts';
import { registerSuite } from './suites/register.ts';
import { requestsSuite } from './suites/requests.ts';
import { schemaSuite } from './suites/schema.ts';
import { signInSuite } from './suites/sign-in.ts';
import { yearEndSuite } from './suites/year-end.ts';

/** What every store must do, whatever database it stands on. */
export function storeConformance(open: () => Promise<Database>): void {
  let db: Database | undefined;
  beforeAll(async () => {
    db = await open();
  }, 120_000);
  afterAll(() => db?.close());
  const database = (): Database => {
    if (db === undefined) throw new Error('the database is not open');
    return db;
  };
  describe('the schema', () => schemaSuite(database));
  describe('the register', () => registerSuite(database));
  describe('recording a step', () => recordSuite(database));
  describe('requests that begin cases', () => requestsSuite(database));
  describe('a step that its case lost', () => lostStepsSuite(database));
  describe('what an operator says to a case', () => operationsSuite(database));
  describe('letters', () => lettersSuite(database));
  describe('money', () => moneySuite(database));
  describe('the budget year', () => budgetYearSuite(database));
  describe('the end of the year', () => yearEndSuite(database));
  describe('the journal', () => journalSuite(database));
  describe('sign-in', () => signInSuite(database));
  describe('calls of the API', () => apiRequestsSuite(database));
}
