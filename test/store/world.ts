import { createStore } from '../../store/create-store.ts';
import type { Database } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import type { Register } from '../../store/register/schema.ts';
import type { Store } from '../../store/store.ts';
import type { Effect } from '../../machines/governance/effects.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Json, RecordBatch, RecordedEffect } from '../../workflows/messages.ts';
import { exampleRegister as registerOn } from '../support/example-register.ts';
import { shown } from '../support/shown.ts';

/** The register that ships with the product, as it reads on 1 June 2026; `mend` changes the text first. */
export function exampleRegister(mend: (text: string) => string = (text) => text): Register {
  return registerOn('2026-06-01', mend);
}

export const ida: By = { person: 'ida.krogh', role: 'secretariat', channel: 'cli' };

export interface World {
  readonly db: Database;
  readonly store: Store;
}

/** An empty store in a database that may have been used before. */
export async function emptyWorld(db: Database): Promise<World> {
  await db.exec('drop schema public cascade; create schema public');
  await migrate(db);
  return { db, store: createStore(db) };
}

/** A store with the example register, imported on 1 June 2026. */
export async function exampleWorld(db: Database): Promise<World> {
  const world = await emptyWorld(db);
  await world.store.importRegister(exampleRegister(), '2026-06-01T08:00:00.000Z', ida);
  return world;
}

export const deadline = {
  rule: '5 business days',
  anchor: '2027-03-01',
  calendar: 'dk-2026a',
  due: '2027-03-08T23:00:00.000Z',
};

/** An effect of the assignment `review` on its first visit. */
export function effect<T extends Effect['type']>(
  type: T,
  params: Extract<Effect, { type: T }>['params'],
  actor = 'review',
): RecordedEffect {
  return { actor, machine: 'assignment', visit: 1, type, params: params as unknown as Json };
}

/** One step of the change request 2027-0001, at noon on Monday 1 March 2027 unless said otherwise. */
export function batch(
  seq: number,
  effects: readonly RecordedEffect[],
  given: Partial<RecordBatch> & { event?: RecordBatch['steps'][number]['event'] } = {},
): RecordBatch {
  const { event = { type: 'continue' }, ...rest } = given;
  return {
    caseId: 'change-request/2027-0001',
    machine: 'change-request',
    version: '1',
    seq,
    at: '2027-03-01T11:00:00.000Z',
    steps: [
      {
        actor: '',
        machine: 'change-request',
        visit: 1,
        event,
        before: seq === 0 ? null : 'intake',
        after: 'fsgReview',
      },
    ],
    effects,
    state: 'fsgReview',
    status: 'active',
    ...rest,
  };
}

/** The wish of Søren Dahl for PPJ, 900.000 kr. */
export const filed = effect('keepCase', {
  title: 'Stregkoder på båre',
  system: 'ppj',
  amountOre: 90_000_000,
  version: 1,
  view: shown('change-request'),
  modelVersion: 'v1',
  submittedBy: 'soeren.dahl',
});

export const toChair = effect('openTasks', {
  duty: 'fsg-decision',
  assignees: [{ person: 'birgit.aagaard', name: 'Birgit Aagaard', role: 'fsgChair', region: 'midtjylland' }],
  deadline,
  choices: ['approve', 'return', 'reject'],
});
