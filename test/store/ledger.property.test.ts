import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../machines/governance/effects.ts';
import { createStore } from '../../store/create-store.ts';
import type { Database } from '../../store/database.ts';
import type { LedgerRow } from '../../store/rows.ts';
import type { NewLedgerRow } from '../../store/recording/movement.ts';
import { projectStep } from '../../store/recording/project-step.ts';
import type { Snapshot } from '../../store/register/snapshot.ts';
import type { RecordedEffect } from '../../workflows/messages.ts';
import { memoryDatabase } from '../support/memory-database.ts';
import { batch, effect, exampleRegister, ida } from './world.ts';
import type { LedgerKind } from '../../machines/terms/ledger.ts';

const register = (key: Readonly<Record<string, number>>): Snapshot => ({
  revision: 1,
  regions: [
    {
      id: 'hovedstaden',
      name: 'H',
      position: 0,
      validFrom: '2007-01-01',
      validTo: '2026-12-31',
      successor: 'oestdanmark',
    },
    {
      id: 'sjaelland',
      name: 'S',
      position: 1,
      validFrom: '2007-01-01',
      validTo: '2026-12-31',
      successor: 'oestdanmark',
    },
    { id: 'oestdanmark', name: 'Ø', position: 2, validFrom: '2027-01-01' },
    { id: 'syddanmark', name: 'D', position: 3, validFrom: '2007-01-01' },
    { id: 'nordjylland', name: 'N', position: 4, validFrom: '2007-01-01' },
  ],
  people: new Map(),
  systems: [
    { id: 'ppj', name: 'PPJ', ownerRegion: 'nordjylland', operatingAgreement: 'drift', kpis: [], superusers: [] },
  ],
  participations: [],
  holdings: [],
  substitutes: [],
  contracts: [],
  agreements: [{ id: 'drift', title: 'Drift', validFrom: '2020-01-01', costKey: key }],
  healthKeys: new Map([2026, 2027].map((year) => [year, key])),
});

const weight = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
/** A key of the regions before the change; at least one pays. */
const keys = fc
  .record({ hovedstaden: weight, sjaelland: weight, syddanmark: weight, nordjylland: weight })
  .filter((key) => Object.values(key).some((one) => one > 0));

const ore = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 900_000_000_000 }));
const year = fc.constantFrom(2026, 2027);
const part = fc.constantFrom('A' as const, 'B' as const);
const lineNames = ['fsa', 'hosting', 'app'] as const;
const line = fc.constantFrom(...lineNames);
const uniqueLines = {
  selector: (one: { part?: string; line: string }) => `${one.part ?? ''}/${one.line}`,
  maxLength: 6,
};
const decision = fc.constantFrom('RSI 1', 'SYS 2', '');

const enterBudget = fc
  .record({
    year,
    standing: fc.constantFrom('provisional' as const, 'final' as const),
    lines: fc.uniqueArray(fc.record({ line, part, amountOre: ore }), uniqueLines),
    decision,
  })
  .map((given) =>
    effect('enterBudget', {
      ...given,
      system: 'ppj',
      lines: given.lines.map((one) => ({ ...one, kind: 'operation' as const, name: one.line })),
    }),
  );
const money = fc.record({
  year,
  system: fc.constantFrom('ppj', 'ramme'),
  lines: fc.uniqueArray(fc.record({ line, part, amountOre: ore }), uniqueLines),
  decision,
});
const subject = fc.constantFrom('ppj', 'ramme');
const reserve = fc
  .record({ year, subject, lines: fc.uniqueArray(fc.record({ line, amountOre: ore }), uniqueLines) })
  .map((given) => effect('reserveCarryOver', given));
const settle = fc
  .record({
    year,
    subject,
    lines: fc.uniqueArray(fc.record({ line, askedOre: ore, granted: fc.integer({ min: 0, max: 100 }) }), uniqueLines),
    decision,
  })
  .map(({ lines, ...given }) =>
    effect('settleCarryOver', {
      ...given,
      lines: lines.map(({ granted, ...one }) => ({ ...one, grantedOre: Math.floor((one.askedOre * granted) / 100) })),
    }),
  );
const ofPool = (one: RecordedEffect): RecordedEffect => ({
  ...one,
  params: { ...(one.params as object), subject: 'ramme' },
});
const [reserveOfPool, settleOfPool] = [reserve.map(ofPool), settle.map(ofPool)];
const grant = fc.record({ year, amountOre: ore, decision: fc.uuid() }).map((given) => effect('grantFrame', given));
/** What may happen to the money of two years, in any order. */
const happenings = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: enterBudget },
    money.map((given) => effect('enterSpending', given)),
    money.map((given) => effect('settleAccounts', given)),
    { weight: 2, arbitrary: reserve },
    { weight: 2, arbitrary: settle },
    grant,
  ),
  { minLength: 1, maxLength: 10 },
);

/** Before the change of regions, and after. */
const instants = fc.constantFrom('2026-06-01T10:00:00.000Z', '2027-02-18T10:00:00.000Z');

type Row = Pick<NewLedgerRow, 'year' | 'fund' | 'kind' | 'amountOre' | 'part' | 'line' | 'region' | 'decision'>;

const sum = (rows: readonly Row[], kind: LedgerKind, where: Partial<Row> = {}): number =>
  rows
    .filter(
      (row) => row.kind === kind && Object.entries(where).every(([name, value]) => row[name as keyof Row] === value),
    )
    .reduce((total, row) => total + row.amountOre, 0);

/** What a decision commits of the pool: all of it or, when the pool does not have so much, nothing. */
interface Committing {
  readonly commit: { readonly year: number; readonly amountOre: number };
}
const committing = fc.record({ commit: fc.record({ year, amountOre: ore }) });

/** What nobody has a claim on in the pool's year. */
const remainingOf = (rows: readonly Row[], of: number): number =>
  rows
    .filter((row) => row.fund === 'frame' && row.year === of)
    .reduce((total, { kind, amountOre }) => total + (effectOf[kind] ?? 0) * amountOre, 0);

/** The ledger after each happening, worked out without a database. */
function play(
  snapshot: Snapshot,
  steps: readonly (RecordedEffect | Committing)[],
  at: string,
  look: (rows: readonly Row[], added: readonly Row[], happened: Effect) => void,
): void {
  const ledger: NewLedgerRow[] = [];
  for (const [seq, happened] of steps.entries()) {
    if ('commit' in happened) {
      const { commit } = happened as Committing;
      if (commit.amountOre <= remainingOf(ledger, commit.year))
        ledger.push({ ...commit, key: `commit ${seq}`, fund: 'frame', kind: 'committed', decision: 'SYS', at });
      continue;
    }
    const { ledger: added } = projectStep(batch(seq, [happened], { at }), {
      openTasks: [],
      openBallots: [],
      outstanding: [],
      sums: ledger,
      accounted: new Set(),
      grants: new Map(),
      register: snapshot,
      sendTime: (one) => one,
    });
    ledger.push(...added);
    look(ledger, added, happened as unknown as Effect);
  }
}

describe('whatever happens to the money of two years', () => {
  it('the shares of the regions sum to each part of the budget in force, to the øre, and only living regions pay', () => {
    fc.assert(
      fc.property(keys, happenings, instants, (key, steps, at) => {
        play(register(key), steps, at, (rows, _, { type, params }) => {
          if (type !== 'enterBudget') return;
          for (const one of ['A', 'B'] as const) {
            const place = { fund: 'budget:ppj', year: params.year, part: one };
            const inForce = params.lines.filter((given) => given.part === one);
            const total = inForce.reduce((all, given) => all + given.amountOre, 0);
            expect(sum(rows, 'budgeted', place) - sum(rows, 'unbudgeted', place)).toBe(total);
            expect(sum(rows, 'share', place) - sum(rows, 'unshared', place)).toBe(total);
            for (const given of inForce) {
              const at = { ...place, line: given.line };
              expect(sum(rows, 'budgeted', at) - sum(rows, 'unbudgeted', at)).toBe(given.amountOre);
            }
            const ended = params.year === 2027 ? ['hovedstaden', 'sjaelland'] : ['oestdanmark'];
            for (const region of ended) expect(sum(rows, 'share', { ...place, region })).toBe(0);
          }
        });
      }),
    );
  });

  it('the shares of the frame sum to what was granted', () => {
    fc.assert(
      fc.property(keys, happenings, instants, (key, steps, at) => {
        play(register(key), steps, at, (rows) => {
          for (const one of [2026, 2027]) {
            const place = { fund: 'frame', year: one };
            expect(sum(rows, 'share', place)).toBe(sum(rows, 'granted', place));
          }
        });
      }),
    );
  });

  it('what is asked to be carried over is what is granted and refunded, and nothing of it stays reserved', () => {
    fc.assert(
      fc.property(keys, happenings, instants, (key, steps, at) => {
        play(register(key), steps, at, (rows, added, { type, params }) => {
          const fund =
            type === 'settleCarryOver' || type === 'reserveCarryOver'
              ? params.subject === 'ramme'
                ? 'frame'
                : 'budget:ppj'
              : '';
          if (type !== 'reserveCarryOver' && type !== 'settleCarryOver') return;
          const of = { fund, year: params.year };
          // Of the pool no more than what it has before: that is what it has now, and what has been taken of it.
          const most = (taken: number): number =>
            fund === 'frame' ? remainingOf(rows, params.year) + taken : Number.MAX_SAFE_INTEGER;
          if (type === 'reserveCarryOver') {
            const reserved = sum(rows, 'reserved', of) - sum(rows, 'unreserved', of);
            const asked = params.lines.reduce((all, given) => all + given.amountOre, 0);
            expect(reserved).toBe(Math.min(asked, most(reserved)));
          }
          if (type !== 'settleCarryOver') return;
          expect(sum(rows, 'reserved', of)).toBe(sum(rows, 'unreserved', of));
          const taken = sum(added, 'carriedOut', of) + sum(added, 'refunded', of);
          const asked = params.lines.reduce((all, { askedOre }) => all + askedOre, 0);
          expect(taken).toBe(Math.min(asked, most(taken)));
          for (const { line: name, askedOre, grantedOre } of params.lines) {
            const place = { ...of, line: name };
            const [out, back] = [sum(added, 'carriedOut', place), sum(added, 'refunded', place)];
            if (taken === asked) expect([out, back]).toEqual([grantedOre, askedOre - grantedOre]);
            expect(out).toBeLessThanOrEqual(grantedOre);
            expect(sum(added, 'carriedIn', { ...place, year: params.year + 1 })).toBe(out);
          }
          const alive =
            at < '2027'
              ? ['hovedstaden', 'sjaelland', 'syddanmark', 'nordjylland']
              : ['oestdanmark', 'syddanmark', 'nordjylland'];
          // A budget of 2027 decided on before it has begun is paid back to those who will exist then.
          if (params.year === 2026)
            for (const row of added) if (row.kind === 'refunded') expect(alive).toContain(row.region);
        });
      }),
    );
  });

  it('the pool never has less than nothing, however it is committed, carried over and paid back', () => {
    const anything = fc.array(fc.oneof(committing, reserveOfPool, settleOfPool, grant), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(keys, anything, instants, (key, steps, at) => {
        play(register(key), steps, at, (rows) => {
          for (const one of [2026, 2027, 2028]) expect(remainingOf(rows, one)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('the accounts have the last word on what was spent', () => {
    fc.assert(
      fc.property(keys, happenings, instants, (key, steps, at) => {
        play(register(key), steps, at, (rows, _, { type, params }) => {
          if (type !== 'settleAccounts') return;
          const place = { fund: params.system === 'ramme' ? 'frame' : 'budget:ppj', year: params.year };
          const total = params.lines.reduce((all, given) => all + given.amountOre, 0);
          expect(sum(rows, 'spent', place) - sum(rows, 'corrected', place)).toBe(total);
        });
      }),
    );
  });

  it('every row is a whole amount that is not negative, and names what decided it', () => {
    fc.assert(
      fc.property(keys, happenings, instants, (key, steps, at) => {
        play(register(key), steps, at, (_, added) => {
          for (const row of added) {
            expect(row.decision.trim()).not.toBe('');
            expect(Number.isSafeInteger(row.amountOre) && row.amountOre >= 0).toBe(true);
          }
        });
      }),
    );
  });
});

describe('what the store reads out of the ledger', () => {
  let db: Database | undefined;
  beforeAll(async () => {
    db = await memoryDatabase();
  });
  afterAll(() => db?.close());

  it('reconciles with the rows, whatever has been entered', async () => {
    if (db === undefined) throw new Error('the database is not open');
    const store = createStore(db);
    await store.importRegister(exampleRegister(), '2026-06-01T08:00:00.000Z', ida);
    let next = 0;
    await fc.assert(
      fc.asyncProperty(happenings, instants, async (steps, at) => {
        // Every round adds to what the rounds before have entered.
        for (const happened of steps) {
          const made = batch(next, [happened], { at, caseId: `financial-follow-up/2027-${next}` });
          next += 1;
          await store.record(made);
          await store.record(made);
        }
        for (const one of [2026, 2027, 2028])
          expect(await readOut(store, one)).toEqual(added(await store.ledger({ year: one })));
      }),
      { numRuns: 12 },
    );
    const all = await store.ledger({});
    expect(all.every((row) => row.decision.trim() !== '')).toBe(true);
    expect((await store.verifyJournal()).fault).toBeUndefined();
  }, 120_000);
});

interface Figures {
  readonly frame: number;
  readonly lines: Readonly<Record<string, number>>;
  readonly shares: number;
  readonly refunds: number;
}

async function readOut(store: ReturnType<typeof createStore>, year: number): Promise<Figures> {
  const ledgers = await store.budgetLedger(year);
  const lines = ledgers.flatMap(({ system, lines: own }) =>
    own.map((one) => [`${system}/${one.part}/${one.line}`, one.remainingOre] as const),
  );
  return {
    frame: (await store.frame(year)).remainingOre,
    lines: Object.fromEntries(lines.filter(([, remaining]) => remaining !== 0)),
    shares: ledgers.flatMap(({ shares }) => shares).reduce((all, one) => all + one.amountOre, 0),
    refunds: ledgers.flatMap(({ refunds }) => refunds).reduce((all, one) => all + one.amountOre, 0),
  };
}

/** What each kind does to what remains of a line, or of the frame. */
const effectOf: Partial<Record<LedgerKind, 1 | -1>> = {
  budgeted: 1,
  unbudgeted: -1,
  granted: 1,
  committed: -1,
  released: 1,
  carriedIn: 1,
  carriedOut: -1,
  reserved: -1,
  unreserved: 1,
  refunded: -1,
};

/** The same figures, added up row by row. */
function added(rows: readonly LedgerRow[]): Figures {
  const figures = { frame: 0, lines: {} as Record<string, number>, shares: 0, refunds: 0 };
  for (const { fund, kind, part: of, line: name, amountOre } of rows) {
    const sign = effectOf[kind] ?? 0;
    if (fund === 'frame') {
      figures.frame += sign * amountOre;
      continue;
    }
    if (kind === 'share') figures.shares += amountOre;
    if (kind === 'unshared') figures.shares -= amountOre;
    if (kind === 'refunded') figures.refunds += amountOre;
    if (name === undefined) continue;
    const key = `${fund.replace('budget:', '')}/${of}/${name}`;
    const spending = kind === 'spent' ? -1 : kind === 'corrected' ? 1 : 0;
    figures.lines[key] = (figures.lines[key] ?? 0) + (sign + spending) * amountOre;
  }
  return {
    ...figures,
    lines: Object.fromEntries(Object.entries(figures.lines).filter(([, remaining]) => remaining !== 0)),
  };
}
