import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { ensureOperatorKey } from '../../../client/api/operator-key.ts';
import { main } from '../../../client/cli/main.ts';
import { dashboard, type Dashboard } from '../../../client/portfolio/dashboard.ts';
import { nextStep } from '../../../client/portfolio/portfolio.ts';
import { caseKind, stateName } from '../../../machines/terms/index.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { readConfig } from '../../../temporal.config.ts';
import { charts } from '../../../worker/charts.ts';
import { openYear, type YearWorld } from '../web/year-world.ts';
import { granted, openWholePortfolio, reportedQuarter, type WholePortfolio } from './whole-portfolio.ts';

/** Lifecycles that carry mail and look after the register: no case of anybody's. */
const machinery = ['mailbox', 'overview', 'register'];
/** As a page writes it: not broken before «kr.». */
const kr = (ore: number): string => formatKroner(ore).replace(' ', '\u00a0');

describe('the portfolio with a case of every lifecycle open', () => {
  let world: WholePortfolio;
  let pages: YearWorld;
  let board: Dashboard;
  beforeAll(async () => {
    world = await openWholePortfolio();
    pages = await openYear(world.house);
    board = await dashboard(world.house.store, await world.house.now());
  }, 120_000);
  afterAll(() => world.house.close());

  const lineOf = (id: string) => board.cases.find(({ caseId }) => caseId === id) ?? expect.fail(`${id} is not there`);
  const systemOf = (id: string) => board.systems.find(({ system }) => system === id) ?? expect.fail(`no ${id}`);
  const sum = (pick: (line: Dashboard['systems'][number]) => number): number =>
    board.systems.reduce((total, one) => total + pick(one), 0);

  it('every lifecycle stands in the overview, each open case once, with state, next step, owner, deadline and amount (R-004)', async () => {
    const { store } = world.house;
    const kinds = new Set(board.cases.map(({ machine }) => machine));
    expect(Object.keys(charts).filter((machine) => !kinds.has(machine) && !machinery.includes(machine))).toEqual([]);
    const open = (await store.cases({ open: true })).filter(({ machine }) => !machinery.includes(machine));
    expect(board.cases.map(({ caseId }) => caseId).toSorted()).toEqual(open.map(({ id }) => id).toSorted());
    const tasks = await store.tasks({ open: true });
    for (const row of open) {
      const line = lineOf(row.id);
      const own = tasks
        .filter(({ caseId }) => caseId === row.id)
        .toSorted((a, b) => a.deadline.due.localeCompare(b.deadline.due));
      expect(line).toMatchObject({ state: row.state, amountOre: row.amountOre ?? null, system: row.system ?? null });
      expect(line.duty, row.id).toBe(own[0]?.duty ?? null);
      if (own[0] !== undefined) {
        expect(line.owners, row.id).toContain(own[0].name);
        expect(line.due, row.id).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(nextStep(line, 'da'), row.id).not.toBe(line.duty);
      }
      expect(stateName(line.state, 'da'), row.id).not.toBe(line.state);
    }
  });

  it('says of each kind what is next and with whom', () => {
    const { running, withSys, withFsg, withRegion, escalation } = world;
    expect(lineOf(`change-request/${running}`)).toMatchObject({ duty: 'delivery-report', amountOre: 90_000_000 });
    expect(lineOf(`change-request/${withSys}`)).toMatchObject({ duty: 'sys-decision', amountOre: 40_000_000 });
    expect(lineOf(`change-request/${withFsg}`)).toMatchObject({
      duty: 'fsg-decision',
      systemName: 'Fælles blodbanksystem',
    });
    expect(lineOf(`change-request/${withRegion}`)).toMatchObject({ duty: 'region-decision', owners: ['Eva Nør'] });
    expect(lineOf(escalation)).toMatchObject({ duty: 'escalation-assessment', owners: ['Henrik Dam'] });
    expect(lineOf(world.matter)).toMatchObject({ duty: 'rsi-decision-recording' });
    expect(board.cases.find(({ machine }) => machine === 'status-report')).toMatchObject({
      duty: 'status-report-draft',
    });
    expect(lineOf('model-revision/v2')).toMatchObject({ duty: 'sys-decision' });
    expect(lineOf('project-report/2029-02-07-ppj')).toMatchObject({ duty: 'project-status', owners: ['Søren Dahl'] });
    // Nobody is asked: the day that the case itself waits for.
    expect(lineOf('meeting/2029-05-16')).toMatchObject({ duty: null, owners: [], due: '2029-05-16', overdue: false });
    expect(lineOf('year-plan/2029')).toMatchObject({ due: '2029-02-07' });
    expect(lineOf('quarterly-report/2028-q3-labsvar')).toMatchObject({ duty: 'quarterly-report', overdue: true });
  });

  it('shows budgets, requests, roadmap, KPIs and frame of all systems together, and the numbers agree with the ledger (R-060)', async () => {
    const { store } = world.house;
    const [ppj, blodbank, labsvar, logistik] = ['ppj', 'blodbank', 'labsvar', 'logistik'].map(systemOf);
    expect(board.systems).toHaveLength(4);

    // Budgets: one decided, three provisional, those of the next year under way; each is what is entered.
    for (const line of board.systems) {
      const entered = (await store.budget(line.system, 2029)) ?? expect.fail(`${line.system} has no budget`);
      const cases = line.system === 'ppj' ? null : `annual-budget/2029-${line.system}`;
      expect(line.budget).toMatchObject({ year: 2029, caseId: cases, standing: entered.standing });
      expect(line.budget.amountOre).toBe(entered.lines.reduce((total, { amountOre }) => total + amountOre, 0));
      expect(line.nextBudget).toMatchObject({ year: 2030, caseId: `annual-budget/2030-${line.system}` });
      expect(line.nextBudget.state).not.toBeNull();
    }
    expect(ppj?.budget).toMatchObject({ standing: 'opening', amountOre: 455_000_000 });
    expect(blodbank?.budget).toMatchObject({ standing: 'provisional' });
    expect(blodbank?.budget.flags).toContain('provisional');

    // Open change requests, by system and in all.
    expect(ppj?.requests).toEqual({ open: 2, amountOre: 130_000_000 });
    expect(blodbank?.requests).toEqual({ open: 1, amountOre: 30_000_000 });
    expect(labsvar?.requests).toEqual({ open: 1, amountOre: 10_000_000 });
    expect(logistik?.requests).toEqual({ open: 0, amountOre: 0 });
    const requests = board.cases.filter(({ machine }) => machine === 'change-request');
    expect(sum((one) => one.requests.open)).toBe(requests.length);
    expect(sum((one) => one.requests.amountOre)).toBe(requests.reduce((total, one) => total + (one.amountOre ?? 0), 0));

    // Roadmap: what is above 250.000 kr., the small one not.
    expect(ppj?.roadmap).toEqual({ all: 2, coming: 2, comingOre: 130_000_000 });
    expect(labsvar?.roadmap.all).toBe(0);
    expect(sum((one) => one.roadmap.all)).toBe((await store.roadmap()).length);

    // KPIs: the latest quarter that came, what was not kept, which reports are missing.
    expect(ppj?.kpi).toEqual({
      caseId: reportedQuarter,
      year: 2028,
      quarter: 'Q3',
      breaches: ['Tilgængelighed'],
      kpis: 3,
    });
    expect(ppj?.trends.map(({ kpi, points }) => [kpi.name, points.length])).toContainEqual(['Tilgængelighed', 1]);
    const page = await pages.shown('/portefoelje?aar=2029');
    for (const words of ['KPI’ernes udvikling', '3. kvartal 2028', 'mindst 99,9 %']) expect(page).toContain(words);
    expect(blodbank?.kpi).toBeNull();
    expect(blodbank?.reportsMissing).toBe(3);
    expect(ppj?.reportsMissing).toBe(2);

    // The frame and what each system has of it.
    expect(board.frame).toMatchObject({
      grantedOre: granted,
      committedOre: 90_000_000,
      remainingOre: granted - 90_000_000,
    });
    expect(board.frame).toEqual(await store.frame(2029));
    expect(sum((one) => one.money?.committedOre ?? 0)).toBe(board.frame.committedOre);
    expect(ppj?.money).toMatchObject({ committedOre: 90_000_000, spentOre: 0, share3: 1000 });

    // The project that it pays for, and the meeting it is all for.
    expect(ppj?.projects).toEqual({ running: 1, worst: null, unreported: 0 });
    expect(board.meeting).toEqual({ number: '2029-02-07', date: '2029-02-07' });
    expect(sum((one) => one.open) + board.cases.filter(({ system }) => system === null).length).toBe(
      board.cases.length,
    );
  });

  it('is a page that says all of it in words, narrowed to what somebody asks for', async () => {
    const page = await pages.shown('/portefoelje');
    expect(page).toContain('før SYS’ møde 7. februar 2029');
    for (const { systemName } of board.systems) expect(page).toContain(systemName);
    for (const machine of new Set(board.cases.map((one) => one.machine)))
      expect(page).toContain(caseKind(machine, 'da'));
    expect(page).toContain('! 3. kvartal 2028: ikke overholdt: Tilgængelighed');
    expect(page).toContain(kr(granted));
    expect(page).toContain(kr(granted - 90_000_000));
    expect(page).toContain('3 rapporter mangler');
    const rows = (html: string): number => (html.split('id="sager"')[1] ?? '').split('<tr>').length - 2;
    expect(rows(page)).toBe(board.cases.length);
    const narrowed = await pages.shown('/portefoelje?system=ppj&slags=change-request');
    expect(rows(narrowed)).toBe(2);
    expect(rows(await pages.shown('/portefoelje?frist=over'))).toBe(
      board.cases.filter(({ overdue }) => overdue).length,
    );
    expect(await pages.shown('/portefoelje?slags=frame&frist=over&system=ppj')).toContain('Ingen åbne sager passer');
    expect(await pages.shown('/portefoelje?lang=en')).toContain('Portfolio report 2029');
    expect(await pages.shown('/roadmap')).toMatch(/<svg[^>]*role="img".*Elektronisk signatur/s);
    expect(await pages.shown('/roadmap/blodbank?opdeling=aar')).toContain('Blodtypeopslag');
    expect(await pages.shown('/roadmap?domaene=Blodbank+og+laboratorium')).not.toContain('Elektronisk signatur');
    expect((await pages.get('/roadmap/findes-ikke')).status).toBe(404);
    expect((await pages.get('/portefoelje/fil/sager.svg')).status).toBe(404);
    expect(pages.faults).toEqual([]);
  });

  it('is a spreadsheet with every list, CSV and a picture that stands alone', async () => {
    const book = await readXlsx(
      new Uint8Array(await (await pages.get('/portefoelje/fil/portefoelje.xlsx')).arrayBuffer()),
    );
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Portefølje',
      'Ramme 2029',
      'Åbne sager',
      'Projekter',
      'Roadmap',
      'Fordeling 2029',
    ]);
    expect(book.sheets[0]?.rows).toHaveLength(5);
    expect(book.sheets[2]?.rows).toHaveLength(board.cases.length + 1);
    expect(book.sheets[1]?.rows.at(-1)).toEqual(['Rest', (granted - 90_000_000) / 100]);
    const csv = await (await pages.get('/portefoelje/fil/sager.csv')).text();
    expect(csv).toContain('Ændringsønske;');
    const picture = await pages.get('/roadmap/ppj/fil/roadmap.svg');
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(picture.headers.get('content-disposition')).toContain('roadmap-ppj-2029-01-17.svg');
    expect(await picture.text()).toMatch(/^<svg xmlns=.*Roadmap for Præhospital.*<style>/s);
  });

  it('is the same by API and command line', async () => {
    const { house, running } = world;
    const dir = mkdtempSync(join(tmpdir(), 'aarshjul-portfolio-'));
    const now = await house.now();
    await ensureOperatorKey(house.store, dir, now);
    const out: string[] = [];
    const err: string[] = [];
    const app = createApi({ commands: house.commands, store: house.store, now: () => now });
    const run = async (...args: string[]): Promise<string> => {
      out.length = 0;
      await main(['node', 'aarshjul', ...args], {
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        fetch: async (address, init) => app.request(String(address).replace('http://localhost:8080', ''), init),
        config: () => readConfig({ DATA_DIR: dir }),
      });
      return out.join('\n');
    };
    try {
      expect(JSON.parse(await run('portfolio', 'show', '--json'))).toEqual(JSON.parse(JSON.stringify(board)));
      expect(await run('portfolio', 'show')).toMatch(/Ramme 2029: bevilget 12\.000\.000 kr\.[^]*Eskalering 2029-/);
      expect(await run('project', 'list')).toContain('Elektronisk signatur');
      expect(await run('project', 'show', running)).toContain('Præhospital Patientjournal');
      expect(await run('roadmap')).toContain(`change-request/${running}`);
      expect(await run('roadmap', '--system', 'blodbank', '--json')).not.toContain(running);
      expect(await run('roadmap', 'show', '--system', 'blodbank')).toContain('Kontrakt udløber');
      expect(JSON.parse(await run('roadmap', 'show', '--json'))).toHaveLength(4);
      const file = join(dir, 'roadmap.svg');
      expect(await run('roadmap', 'export', '--format', 'svg', '--grid', 'year', '--out', file)).toContain(file);
      expect(readFileSync(file, 'utf8')).toContain('</svg>');
      const book = join(dir, 'portefoelje.xlsx');
      await run('portfolio', 'export', '--out', book);
      expect((await readXlsx(readFileSync(book))).sheets).toHaveLength(6);
      const csv = join(dir, 'projekter.csv');
      await run('project', 'export', '--format', 'csv', '--out', csv);
      expect(readFileSync(csv, 'utf8')).toContain('Elektronisk signatur');
      expect(err).toEqual([]);
      await run('roadmap', 'export', '--format', 'pdf');
      expect(err.join()).toContain('«pdf» kan ikke hentes. Vælg csv, xlsx, svg.');
    } finally {
      process.exitCode = undefined;
      rmSync(dir, { recursive: true });
    }
  });
});
