import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort, type RunningProduct, startProduct } from '../support/product.ts';
import { type Edits, release, type Release } from '../support/release.ts';

/** How many wishes are open when the new release comes. */
const wishes = Number(process.env['WISHES'] ?? 12);

/** What the FSG does has another name, and an escalation asks for one thing more before its very first step: neither goes on with what the first release began. */
const changed: Edits = {
  'machines/change-request/machine.ts': [
    ["version: '1'", "version: '2'"],
    ["target: 'fsgReview'", "target: 'fsgAssessment'"],
    ['        fsgReview,', '        fsgAssessment: fsgReview,'],
  ],
  'machines/change-request/charging.ts': [["target: 'fsgReview'", "target: 'fsgAssessment'"]],
  'machines/change-request/commenting.ts': [["target: 'fsgReview'", "target: 'fsgAssessment'"]],
  'workflows/change-request.ts': [
    [
      '  waiting: awaited,',
      "  waiting: awaited,\n  migrations: [{ from: '1', to: '2', states: { 'open.fsgReview': 'open.fsgAssessment' } }],",
    ],
  ],
  'machines/escalation/machine.ts': [
    [
      "  initial: 'assessment',\n  states: {",
      `  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'nextAlert',
        input: ({ context }) => ({ modelVersion: context.modelVersion, alertedAt: context.at }),
        onDone: 'assessment',
        onError: 'assessment',
      },
    },`,
    ],
  ],
};

const approval = {
  choice: 'approve',
  criteria: { user: { score: 5 }, business: { score: 4 }, technical: { score: 4 }, economic: { score: 3 } },
  assessment: 'Gavner alle regioner.',
};

interface OpenCase {
  readonly id: string;
  readonly machine: string;
  readonly state: string;
}

interface Version {
  readonly machine: string;
  readonly version: string;
  readonly current: boolean;
  readonly cases: number;
}

describe('a release with changed machines is installed while cases are open', { timeout: 600_000 }, () => {
  let dataDir: string;
  let port: number;
  let product: RunningProduct;
  const releases: Release[] = [];
  const install = async (edits?: Edits): Promise<void> => {
    releases.push(await release(edits));
    product = await startProduct({ dataDir, port, bin: releases.at(-1)!.bin });
  };
  const ask = async <T>(path: string, body?: unknown, as = 'ida.krogh'): Promise<T> => {
    const key = (await readFile(join(dataDir, 'operator-key'), 'utf8')).trim();
    const answer = await fetch(`${product.url}/api${path}`, {
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'X-Aarshjul-As': as },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const file = (title: string) =>
    ask<{ caseId: string }>(
      '/change-requests',
      {
        title,
        system: 'ppj',
        amount: '900.000',
        motivation: 'Færre fejl',
        justification: 'Krævet',
        source: 'fsg',
        businessCase: { purpose: 'Færre fejl', deliverable: 'Et modul', timetable: '2027', economy: '900.000 kr.' },
      },
      'soeren.dahl',
    );
  const open = async (): Promise<readonly OpenCase[]> => ask('/cases?open=true');
  /** What is open when nothing begins any more: the year's four meetings are started one after the other, some seconds long on a busy machine. */
  const atRest = async (): Promise<readonly OpenCase[]> => {
    let last: readonly OpenCase[] = [];
    await vi.waitFor(
      async () => {
        const now = await open();
        const still = isDeepStrictEqual(now, last);
        last = now;
        expect(now.filter(({ machine }) => machine === 'meeting')).toHaveLength(4);
        expect(still).toBe(true);
      },
      { timeout: 120_000, interval: 3000 },
    );
    return last;
  };
  const stateOf = async (caseId: string) => (await open()).find(({ id }) => id === caseId)?.state;
  const chairApproves = async (caseId: string, rank: number): Promise<void> => {
    const task = (await ask<readonly { id: string; caseId: string }[]>('/tasks?person=birgit.aagaard')).find(
      (one) => one.caseId === caseId,
    );
    await ask(`/tasks/${encodeURIComponent(task!.id)}/answer`, { answer: { ...approval, rank } }, 'birgit.aagaard');
  };
  const patiently = (look: () => Promise<void>): Promise<void> => vi.waitFor(look, { timeout: 60_000, interval: 500 });

  const filed: string[] = [];
  let before: readonly OpenCase[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'aarshjul-upgrade-'));
    port = await freePort();
    await install();
    for (let n = 1; n <= wishes; n += 1) filed.push((await file(`Ønske ${n}`)).caseId);
    const year = new Date().getFullYear() + 1;
    await ask('/budget-cycles', { year: year + 1, systems: ['ppj'] });
    await ask('/year-plans', { year });
    await ask('/status-reports', { year: year - 1 });
    await ask('/escalations', { title: 'Nedbrud', ground: 'security', description: 'Alt ligger ned' }, 'soeren.dahl');
    const vacancy = { seat: 'fsgChair', of: 'fsg-ppj', person: 'birgit.aagaard', to: `${year}-12-12` };
    await ask('/matters', { kind: 'vacancy', system: 'ppj', form: vacancy });
    await ask('/model/revisions', {
      version: 'v2',
      effectiveFrom: `${year + 1}-03-01`,
      reason: 'Priserne er steget',
      set: { 'thresholds.lowerOre': '300.000' },
    });
    await patiently(async () =>
      expect((await open()).filter(({ state }) => state === 'open.fsgReview')).toHaveLength(wishes),
    );
    before = await atRest();
    await product.stop();
    await install(changed);
  }, 600_000);
  afterAll(async () => {
    await product?.stop();
    for (const one of releases) await one.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('every open case goes on where it stood, by the code that began it', async () => {
    expect(new Set(before.map(({ machine }) => machine)).size).toBeGreaterThan(8);
    expect((await open()).map(({ id, state }) => `${id} ${state}`)).toEqual(
      before.map(({ id, state }) => `${id} ${state}`),
    );
    expect(product.output()).toMatch(/runs beside: \d+ open cases/);

    const [first = ''] = filed;
    await chairApproves(first, 1);
    await patiently(async () => expect(await stateOf(first)).toBe('open.regionForward'));
    const escalation = before.find(({ machine }) => machine === 'escalation')!;
    await ask(`/escalations/${escalation.id.split('/')[1]}/withdraw`, { reason: 'Løst' }, 'soeren.dahl');
    await patiently(async () => expect(await stateOf(escalation.id)).toBeUndefined());
    expect(await ask('/journal/verification')).not.toHaveProperty('fault');
  });

  it('a new case begins with the new machine', async () => {
    const { caseId } = await file('Et ønske efter opgraderingen');
    await patiently(async () => expect(await stateOf(caseId)).toBe('open.fsgAssessment'));
    // Temporal lists a case some time after it has begun.
    await patiently(async () => {
      const versions = await ask<readonly Version[]>('/versions');
      expect(versions).toContainEqual(
        expect.objectContaining({ machine: 'change-request', version: '1', current: false, cases: wishes }),
      );
      expect(versions).toContainEqual(
        expect.objectContaining({ machine: 'change-request', version: '2', current: true, cases: 1 }),
      );
    });
  });

  it('the cases that nobody sees the end of have moved by themselves', async () => {
    await patiently(async () => {
      const earlier = (await ask<readonly Version[]>('/versions')).filter(({ current }) => !current);
      expect(earlier.map(({ machine }) => machine)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(register|overview|year-plan)$/)]),
      );
      expect(earlier.length).toBeGreaterThan(0);
    });
    const journal = await ask<readonly { event: string; caseId?: string; person: string }[]>('/journal');
    for (const id of ['register/watch', 'overview/weekly'])
      expect(journal).toContainEqual(expect.objectContaining({ event: 'case.migrate', caseId: id, person: 'system' }));
  });

  it('rehearsed, moved, and the old build is closed when nobody is of it any more', async () => {
    const [, second = ''] = filed;
    // One that did not answer in time is named, and answers when it is asked again.
    await patiently(async () => {
      const rehearsal =
        await ask<readonly { caseId: string; before: string; after: string; problem?: string }[]>(
          '/versions/rehearsal',
        );
      expect(
        rehearsal.flatMap(({ caseId, problem }) => (problem === undefined ? [] : [`${caseId}: ${problem}`])),
      ).toEqual([]);
      expect(rehearsal).toContainEqual(
        expect.objectContaining({ caseId: second, before: 'open.fsgReview', after: 'open.fsgAssessment' }),
      );
    });
    // A wave that is run again goes on where it was.
    await vi.waitFor(
      async () => {
        await ask('/cases/migrate', { atMost: 1000, reason: 'Ny udgave' });
        expect((await ask<readonly Version[]>('/versions')).filter(({ current }) => !current)).toEqual([]);
      },
      { timeout: 120_000, interval: 5000 },
    );
    await patiently(async () => expect(product.output()).toContain('has no open cases left and is closed'));
    expect((await open()).length).toBe(before.length);

    await chairApproves(second, 2);
    await patiently(async () => expect(await stateOf(second)).toBe('open.regionForward'));
    expect(await ask('/journal/verification')).not.toHaveProperty('fault');
    const journal = await ask<readonly { event: string; caseId?: string; reason?: string }[]>('/journal');
    expect(journal).toContainEqual(
      expect.objectContaining({ event: 'case.migrate', caseId: second, reason: 'Ny udgave', person: 'ida.krogh' }),
    );
  });
});
