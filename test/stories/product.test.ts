import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerWatchId } from '../../machines/register/look.ts';
import { chromiumIsThere, launchChromium } from '../support/chromium.ts';
import { addressOf, freePort, mailsIn, startProduct, type RunningProduct } from '../support/product.ts';
import { steps, type Walk } from './walk.ts';

interface JournalLine {
  readonly caseId?: string | null;
  readonly event: string;
  readonly person: string;
  readonly before?: string;
  readonly after?: string;
}

/** Runs the walk in the real product; `between` happens after every step. */
async function walk(browser: Browser, troubles: readonly Trouble[]) {
  const dataDir = await mkdtemp(join(tmpdir(), 'aarshjul-walk-'));
  const port = await freePort();
  let product: RunningProduct = await startProduct({ dataDir, port });
  const starts = [product.startedIn];
  try {
    const on: Walk = { url: product.url, dataDir, browser };
    const get = async <T>(path: string): Promise<T> => {
      const key = (await readFile(join(dataDir, 'operator-key'), 'utf8')).trim();
      const answer = await fetch(`${product.url}${path}`, { headers: { Authorization: `Bearer ${key}` } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    };
    for (const [index, step] of Object.values(steps).entries()) {
      await step(on);
      const trouble = troubles[index] ?? 'none';
      // Killed at rest no mail may come twice; killed while it sends, one may, under the same Message-ID.
      if (trouble !== 'none' && index !== midFlight) await allSent(get);
      if (trouble === 'server' || trouble === 'both') process.kill(await serverPid(dataDir), 'SIGKILL');
      if (trouble === 'product' || trouble === 'both') {
        await product.kill();
        product = await startProduct({ dataDir, port });
        starts.push(product.startedIn);
      }
    }
    await allSent(get);
    const year = new Date().getFullYear();
    return {
      starts,
      mails: (await mailsIn(dataDir)).map((mail) => ({
        to: addressOf(mail),
        subject: mail.subject ?? '',
        id: mail.messageId ?? '',
      })),
      letters: await lettersOf(get),
      journal: await get<JournalLine[] | { journal: JournalLine[] }>('/api/journal'),
      frame: await get<{ committedOre: number; remainingOre: number }>(`/api/frames/${year}`),
      roadmap: await get<unknown>('/api/roadmap'),
      page: await firstPageOf(product.url, 'ida.krogh'),
      output: product.output(),
    };
  } finally {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

describe.runIf(chromiumIsThere())('a change request of 900.000 kr. in the real product', { timeout: 300_000 }, () => {
  let browser: Browser;
  let calm: Awaited<ReturnType<typeof walk>>;
  beforeAll(async () => {
    browser = await launchChromium();
    calm = await walk(browser, []);
  }, 200_000);
  afterAll(async () => browser?.close());

  it('goes from the form by mails and links to the money committed, the roadmap and the overview', () => {
    expect(calm.frame).toMatchObject({ committedOre: 90_000_000 });
    expect(JSON.stringify(calm.roadmap)).toContain('approved');
    expect(calm.page).toContain('igangsat');
    expect(new Set(calm.mails.map((mail) => mail.id)).size).toBe(calm.mails.length);
    expect(calm.output).not.toMatch(/error/i);
  });

  it('comes out the same when product and server are killed with -9 between the steps', async () => {
    const rough = await walk(browser, ['product', 'both', 'server']);
    expect(story(rough.journal)).toEqual(story(calm.journal));
    expect(rough.frame).toEqual(calm.frame);
    // Nobody is told less or more. What waited for the same person while nobody could send goes in one mail, so mails are counted by whom they reach.
    expect(told(rough.letters)).toEqual(told(calm.letters));
    const reached = ({ mails }: typeof calm) => [...new Set(mails.map(({ to }) => to))].sort();
    expect(reached(rough)).toEqual(reached(calm));
    const twice = rough.mails.length - new Set(rough.mails.map((mail) => mail.id)).size;
    expect(twice).toBeLessThanOrEqual(1);
    console.warn(`starts until the first page, ms: ${rough.starts.join(', ')}`);
  });
});

/** After the chair's recommendation it is killed while its mails are being sent. */
const midFlight = 1;

/** What is killed with -9 after a step. */
type Trouble = 'none' | 'product' | 'server' | 'both';

interface Letter {
  readonly person: string;
  readonly kind: string;
  readonly about: string;
  readonly status: string;
}
const told = (letters: readonly Letter[]): string[] =>
  letters.map(({ person, kind, about, status }) => `${person} ${kind} ${about}: ${status}`).sort();

/** The letters of the request. */
async function lettersOf(get: <T>(path: string) => Promise<T>): Promise<Letter[]> {
  const [filed] = await get<{ number: string }[]>('/api/change-requests');
  return (await get<{ letters: Letter[] }>(`/api/change-requests/${filed?.number}`)).letters;
}

/** Until every letter has been sent: a mailbox whose worker was killed while sending is taken over when its heartbeat stops. */
async function allSent(get: <T>(path: string) => Promise<T>): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(500))
    if ((await lettersOf(get)).every(({ status }) => status !== 'waiting')) return;
  throw new Error('Some letters are still waiting after a minute.');
}

/** The embedded Temporal server's process, as the product noted it. */
async function serverPid(dataDir: string): Promise<number> {
  const note = JSON.parse(await readFile(join(dataDir, 'temporal.db.server.json'), 'utf8')) as { pid: number };
  return note.pid;
}

/**
 * What happened to each case and outside of any, without when: what cases begin with while the product starts and somebody signs in is in no order.
 * Sending is told apart, because mails of one moment go in any order, and the register is looked at anew at each start.
 */
function story(journal: JournalLine[] | { journal: JournalLine[] }): string[] {
  const lines = Array.isArray(journal) ? journal : journal.journal;
  return lines
    .filter(({ event, caseId }) => event !== 'letter.sent' && caseId !== registerWatchId)
    .toSorted((a, b) => (a.caseId ?? '').localeCompare(b.caseId ?? ''))
    .map(({ event, person, before, after }) => [event, person, before, after].join(' '));
}

/** The first page as somebody who chose to be that person has it. */
async function firstPageOf(url: string, person: string): Promise<string> {
  const chosen = await fetch(`${url}/login/som`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  });
  const cookie = chosen.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return (await fetch(`${url}/`, { headers: { Cookie: cookie.join('; ') } })).text();
}
