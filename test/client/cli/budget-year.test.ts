import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { ensureOperatorKey } from '../../../client/api/operator-key.ts';
import { main } from '../../../client/cli/main.ts';
import type { CyclePreview } from '../../../client/sdk/budget-commands.ts';
import { readConfig } from '../../../temporal.config.ts';
import { aBudgetYear, budgetCase } from '../support/budget-year.ts';
import { createWorld, type World } from '../support/world.ts';

describe('the budget year on the command line', () => {
  let world: World;
  let dir: string;
  let out: string[];
  let err: string[];

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aarshjul-cli-'));
    world = await createWorld();
    await aBudgetYear(world);
    await ensureOperatorKey(world.store, dir, world.now());
  });
  beforeEach(() => {
    [out, err] = [[], []];
    process.exitCode = undefined;
  });
  afterEach(() => void (process.exitCode = undefined));
  afterAll(async () => {
    await world.close();
    rmSync(dir, { recursive: true });
  });

  const run = async (...args: string[]): Promise<string> => {
    const app = createApi({ commands: world.commands, store: world.store, now: world.now });
    await main(['node', 'aarshjul', ...args], {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      fetch: async (address, init) => app.request(String(address).replace('http://localhost:8080', ''), init),
      config: () => readConfig({ DATA_DIR: dir }),
    });
    return out.join('\n');
  };
  const file = (name: string, text: string): string => {
    const path = join(dir, name);
    writeFileSync(path, text);
    return path;
  };

  it('shows every date and recipient before a start, then starts; a second time it is refused', async () => {
    const shown = await run('budget-cycle', 'preview', '--year', '2029', '--systems', 'PPJ,labsvar');
    expect(shown).toContain('Søren Dahl <soeren.dahl@eksempel.dk>');
    expect(shown).toContain('intet budget for 2028');
    expect(world.sent).toEqual([]);
    out = [];
    const preview = JSON.parse(
      await run('budget-cycle', 'preview', '--year', '2029', '--september', '2028-09-20', '--json'),
    ) as CyclePreview;
    expect(preview.plan.meetings.september).toBe('2028-09-20');
    out = [];
    expect(await run('budget-cycle', 'start', '--year', '2029', '--systems', 'PPJ')).toContain(
      'Årshjulet er startet: 2029',
    );
    await run('budget-cycle', 'start', '--year', '2029');
    expect(process.exitCode).toBe(1);
    expect(err.join()).toMatch(/allerede startet[\s\S]*started already/);
  });

  it('names the field of a year that cannot be started', async () => {
    await run('budget-cycle', 'start', '--year', '2025', '--json');
    expect(process.exitCode).toBe(2);
    expect(JSON.parse(err.at(-1) ?? '')).toMatchObject({ error: { kind: 'BadInput', field: 'year' } });
  });

  it('shows the year by system and step', async () => {
    const text = await run('budget-cycle', 'show', '--year', '2028');
    expect(text).toContain(budgetCase);
    expect(text).toMatch(/31\.03\.2027 {2}Udkast til FSG: i gang \(Søren Dahl\)/);
  });

  it('moves a date', async () => {
    const move = [
      'budget-cycle',
      'dispense',
      '2028',
      '--date',
      'first',
      '--decided-by',
      'sysChair',
      '--reference',
      'Formanden',
      '--reason',
      'Valg',
    ];
    await run(...move, '--to', '2027-06-15');
    expect(world.last()).toMatchObject({
      caseId: 'budget-cycle/2028',
      request: {
        event: { type: 'dispense', date: 'first', deadline: { due: '2027-06-15T22:00:00.000Z', rule: 'dispensation' } },
      },
    });
    await run(...move, '--to', '2027-12-15');
    expect(err.join()).toContain('højst 30 dage');
  });

  it('takes the budget out as a spreadsheet and in again, the same to the øre', async () => {
    const path = join(dir, 'ppj.xlsx');
    await run('budget', 'export', '2028-ppj', '--file', path);
    out = [];
    expect(await run('budget', 'import', '2028-ppj', '--file', path, '--as', 'soeren.dahl')).toContain(
      'del A 8.610.000 kr.',
    );
    const { event } = world.last().request;
    expect(event).toMatchObject({ type: 'saveDraft', by: { role: 'fsa' } });
    expect((event['budget'] as { lines: unknown[] }).lines).toHaveLength(5);
    const broken = readFileSync(path);
    await run(
      'budget',
      'import',
      '2028-ppj',
      '--file',
      file('broken.xlsx', broken.subarray(0, 900).toString('latin1')),
      '--as',
      'soeren.dahl',
    );
    expect(err.join()).toContain('broken.xlsx');
  });

  it('keeps a draft from YAML, where 1.185.000 means more than a million', async () => {
    const yaml = file(
      'budget.yaml',
      'lines:\n  - { id: fsa, part: A, kind: operation, name: FSA, amount: 1.185.000 }\n  - { id: drift, part: A, kind: operation, name: Drift, amount: 900.000 }\n',
    );
    await run('budget', 'save-draft', '2028-ppj', '--file', yaml, '--as', 'soeren.dahl');
    expect(world.last().request.event).toMatchObject({
      budget: { lines: [{ amountOre: 118_500_000 }, { amountOre: 90_000_000 }] },
    });
    out = [];
    expect(await run('budget', 'show', '2028-ppj')).toMatch(/A +licenser +Licenser +1\.935\.000 kr\./);
  });

  it('submits the kept draft, the report and the accounts as the answer to one’s own task', async () => {
    const task = await world.asked(budgetCase, 'drafting', 'budget-draft', 'soeren.dahl', { role: 'fsa' }, ['submit']);
    await run('budget', 'submit', '2028-ppj', '--as', 'soeren.dahl');
    expect(world.last()).toMatchObject({
      caseId: budgetCase,
      request: { to: 'drafting', event: { type: 'answer', answer: { choice: 'submit' } } },
    });
    expect(task).toContain('soeren.dahl');
    expect(out.at(-1)).toMatch(/: modtaget som trin \d+\. \/ Taken as step/);
    const lines = file(
      'submitted.yaml',
      'lines:\n  - { id: fsa, part: A, kind: operation, name: FSA, amount: 1.185.000 }\nnote: Hosting og licenser er overtaget.\n',
    );
    await run('budget', 'submit', '--file', lines, '--as', 'soeren.dahl', '--json');
    expect(err).toEqual([]);
    expect(world.last().request.event).toMatchObject({ answer: { budget: { lines: [{ amountOre: 118_500_000 }] } } });
    await run(
      'budget',
      'submit',
      '--adjustments',
      `@${file('reasons.yaml', '- { part: A }\n')}`,
      '--as',
      'soeren.dahl',
    );
    expect(err.join()).toContain('adjustments');
    await run('report', 'submit', '--file', file('report.yaml', 'kpis: []\n'), '--as', 'soeren.dahl');
    expect(err.join()).toContain('ingen åben opgave (quarterly-report)');
    await run('accounts', 'submit', '--file', file('accounts.yaml', 'lines: []\n'), '--as', 'soeren.dahl');
    expect(err.join()).toContain('ingen åben opgave (accounts, frame-accounts)');
  });

  it('records one decision for many cases and says which could not take it', async () => {
    world.beforeSys(budgetCase, 'firstReading', ['adopted', 'returned']);
    const said = await run(
      'cases',
      'record-sys-decision',
      '--cases',
      `${budgetCase},budget-cycle/2028`,
      '--outcome',
      'adopted',
      '--reference',
      'SYS 2027-03 pkt. 2',
      '--meeting-date',
      '2027-03-01',
    );
    expect(said.split('\n').slice(0, 2)).toEqual(["SYS' beslutning registreret:", `  ${budgetCase}`]);
    expect(said).toMatch(/ {2}budget-cycle\/2028: .*kører ikke/);
    expect(process.exitCode).toBe(1);
    expect(world.last().request).toMatchObject({
      to: 'firstReading',
      visit: 2,
      event: { type: 'recordDecision', meetingDate: '2027-03-01' },
    });
  });

  it('shows the money of a year by part and line, and that the rows give it', async () => {
    const text = await run('ledger', 'show', '--year', '2027');
    expect(text).toContain('bevilget 12.000.000 kr.');
    expect(text).toMatch(/Del A i alt +8\.610\.000 kr\./);
    expect(text).toMatch(/Andele: .*oestdanmark A/);
    expect(text.split('\n').at(-1)).toMatch(/^Afstemt: \d+ posteringer/);
    expect(process.exitCode).toBeUndefined();
  });
});
