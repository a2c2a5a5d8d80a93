import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { ensureOperatorKey } from '../../../client/api/operator-key.ts';
import { main } from '../../../client/cli/main.ts';
import { readConfig } from '../../../temporal.config.ts';
import { type House, openHouse } from '../../machines/house.ts';
import { viewOf } from '../../../store/rows.ts';

describe('escalations and status reports on the command line', () => {
  let house: House;
  let dir: string;
  let out: string[];
  let err: string[];
  let now: string;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aarshjul-cli-'));
    house = await openHouse({ startAt: '2027-10-31T02:10:00.000Z', thawAlways: false });
    now = await house.now();
    await ensureOperatorKey(house.store, dir, now);
  });
  beforeEach(() => void ([out, err] = [[], []]));
  afterAll(async () => {
    process.exitCode = undefined;
    await house.close();
    rmSync(dir, { recursive: true });
  });

  const run = async (...args: string[]): Promise<string> => {
    const app = createApi({ commands: house.commands, store: house.store, now: () => now });
    await main(['node', 'aarshjul', ...args], {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      fetch: async (address, init) => app.request(String(address).replace('http://localhost:8080', ''), init),
      config: () => readConfig({ DATA_DIR: dir }),
    });
    await house.settle();
    return out.join('\n');
  };

  it('raises a matter with the outage by its offsets, and withdraws it again', async () => {
    const args = ['--ground', 'outage', '--system', 'PPJ', '--description', 'Nede.', '--as', 'soeren.dahl'];
    const span = ['--from', '2027-10-31T02:30+02:00', '--to', '2027-10-31T02:30+01:00'];
    expect(await run('escalation', 'raise', '--title', 'PPJ nede', ...args, ...span)).toContain(
      'Eskaleringen er rejst: 2027-0001',
    );
    expect(viewOf(await house.row('2027-0001'), 'escalation')?.minutes).toBe(60);
    await run('escalation', 'withdraw', '2027-0001', '--reason', 'Fejlmelding', '--as', 'ida.krogh');
    expect(err.join()).toContain('«Træk eskaleringen tilbage»');
    await run('escalation', 'withdraw', '2027-0001', '--reason', 'Fejlmelding', '--as', 'soeren.dahl');
    expect(await house.state('2027-0001')).toBe('withdrawn');
    await run('escalation', 'raise', '--title', 'x', '--ground', 'outage', '--description', 'x', '--as', 'soeren.dahl');
    expect(err.join()).toContain('Skriv, hvornår afbruddet begyndte');
    const begun = ['--from', '2027-10-31T02:30+02:00'];
    await run('escalation', 'raise', '--title', 'PPJ nede', ...args, ...begun);
    expect(err.join()).toContain('Afbruddet sluttede');
  });

  it('starts a report of a period, shows it, keeps an edited one and cancels it', async () => {
    const said = await run('status-report', 'start', '--from', '2027-01-01', '--to', '2027-10-31', '--as', 'ida.krogh');
    const id = `status-report/${/\d{4}-\d{4}/.exec(said)?.[0] ?? expect.fail(said)}`;
    expect(await run('status-report', 'show', id)).toContain('## Eskaleringer');
    const file = join(dir, 'report.yaml');
    writeFileSync(file, 'sections:\n  - heading: Resumé\n    blocks:\n      - paragraph: Et roligt år.\n');
    await run('status-report', 'save', id, '--file', file, '--as', 'ida.krogh');
    out = [];
    expect(await run('status-report', 'show', id)).toMatch(/udgave \/ version 2\)[^]*Et roligt år\./);
    await run('status-report', 'cancel', id, '--reason', 'Prøve', '--as', 'ida.krogh');
    expect((await house.store.case(id))?.outcome).toBe('cancelled');
  });
});
