import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { operation } from '../../client/sdk/views.ts';
import { performed } from '../../client/sdk/acts/completion.ts';
import { createStore } from '../../store/create-store.ts';
import { openDatabase } from '../../store/open-database.ts';
import { letterRow, listedCase } from '../../store/rows.ts';
import { freePort } from '../support/product.ts';
import { Caller } from './caller.ts';
import { actsOf, type Course, courses } from './courses.ts';
import { KilledProduct, type Target } from './killed-product.ts';
import { openMailServer } from './mail-server.ts';
import { playCase } from './play-case.ts';
import { type PlayedCase, reckon, type Reckoning } from './reckoning.ts';
import { oneOf, seeded } from './seeded.ts';

export interface Day {
  /** Empty. */
  readonly dataDir: string;
  /** The product as it is installed; without it, the one of these sources. */
  readonly bin?: string;
  readonly cases: number;
  readonly kills: number;
  /** How many people act at a time. */
  readonly lanes: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

/** Kills when so many acts have been done, and a moment later. */
interface PlannedKill {
  readonly afterActs: number;
  readonly delayMs: number;
  readonly target: Target;
}

/**
 * Plays a day of cases while the product is killed, waits until it is quiet, stops it, and holds what is on record against what was said. One case of each
 * course is played before anything is killed: every other must come out as it did.
 */
export async function playDay(day: Day): Promise<Reckoning & { readonly output: string }> {
  const { dataDir, log } = day;
  const mail = await openMailServer();
  const product = new KilledProduct({
    dataDir,
    port: await freePort(),
    smtpUrl: mail.smtpUrl,
    ...(day.bin === undefined ? {} : { bin: day.bin }),
  });
  const caller = new Caller(product.url, async () => (await readFile(join(dataDir, 'operator-key'), 'utf8')).trim());
  try {
    await product.start();
    await caller.post('/frames/grant', {
      as: 'ida.krogh',
      body: { year: new Date().getFullYear(), amount: '90.000.000', decision: 'RSI pkt. 1' },
      id: 'grant',
      schema: performed,
    });
    const calm = new Map<Course, string>();
    for (const [n, course] of courses.entries())
      calm.set(course, await playCase(caller, course, n + 1, () => undefined));
    await isQuiet(caller);
    log(`${calm.size} cases played undisturbed; the day begins`);

    const { played, lost } = await playKilled(day, caller, product, calm);
    await isQuiet(caller);
    const incidents = await incidentsIn(caller);
    await product.stop();
    const db = await openDatabase({ dataDir: join(dataDir, 'db') });
    const { totals, faults } = await reckon(createStore(db), { played, kills: product.kills, mails: mail.taken });
    await db.close();
    return {
      totals: {
        ...countOf(product.kills),
        ...totals,
        ...caller.said,
        'told its case again': product.output.split(toldAgain).length - 1,
      },
      faults: [...lost, ...incidents, ...faults],
      output: product.output,
    };
  } finally {
    await product.stop();
    await mail.stop();
  }
}

async function playKilled(
  { cases, kills, lanes, seed, log }: Day,
  caller: Caller,
  product: KilledProduct,
  calm: ReadonlyMap<Course, string>,
): Promise<{ readonly played: readonly PlayedCase[]; readonly lost: readonly string[] }> {
  const left = Array.from({ length: cases }, (_, i) => ({
    course: courses[i % courses.length] ?? courses[0],
    n: courses.length + 1 + i,
  }));
  const planned = killsOf({ kills, acts: left.reduce((sum, { course }) => sum + actsOf(course), 0), seed });
  const played: PlayedCase[] = [];
  /** Why cases did not come to where they rest. */
  const lost: string[] = [];
  const progress = { acts: 0, isOver: false };
  const lane = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const { course, n } = one;
      try {
        const caseId = await playCase(caller, course, n, () => (progress.acts += 1));
        played.push({ course, caseId, calm: calm.get(course) ?? '' });
      } catch (error) {
        lost.push(String(error));
      }
    }
  };
  const killing = async (): Promise<void> => {
    for (const [i, { afterActs, delayMs, target }] of planned.entries()) {
      while (progress.acts < afterActs && !progress.isOver) await pause(20);
      await pause(delayMs);
      await product.kill(target);
      if ((i + 1) % 10 === 0) log(`${i + 1} killed, ${progress.acts} acts done, ${played.length} cases at rest`);
    }
  };
  await Promise.all([
    Promise.all(Array.from({ length: lanes }, lane)).finally(() => (progress.isOver = true)),
    killing(),
  ]);
  return { played, lost };
}

/** The product says so when a step was recorded and lost to its case. */
const toldAgain = 'it has been sent again';

const targets = ['product', 'server', 'server', 'both'] as const;

/** Spread over the acts of the day as the seed has it. */
function killsOf({ kills, acts, seed }: { kills: number; acts: number; seed: number }): readonly PlannedKill[] {
  const random = seeded(seed);
  return Array.from({ length: kills }, () => ({
    afterActs: 1 + Math.floor(random() * (acts - 1)),
    delayMs: Math.floor(random() * 2000),
    target: oneOf(random, targets),
  })).toSorted((one, other) => one.afterActs - other.afterActs);
}

const countOf = (kills: KilledProduct['kills']): Readonly<Record<string, number>> => ({
  kills: kills.length,
  ...Object.fromEntries(
    [...new Set(targets)].map((target) => [`… of ${target}`, kills.filter((kill) => kill.target === target).length]),
  ),
});

const withLetters = z.object({ letters: z.array(letterRow) });

/** Until no letter of any case waits: a mailbox whose worker was killed while it sent is taken over when its heartbeat stops. */
async function isQuiet(caller: Caller): Promise<void> {
  const deadline = Date.now() + 10 * 60_000;
  for (const { id } of await caller.read('/cases', z.array(listedCase))) {
    for (;;) {
      const { letters } = await caller.read(`/cases/${encodeURIComponent(id)}`, withLetters);
      if (letters.every(({ status }) => status !== 'waiting')) break;
      if (Date.now() > deadline) throw new Error(`Letters of ${id} still wait.`);
      await pause(500);
    }
  }
}

/** Cases that wait for somebody to decide what becomes of something that failed. */
async function incidentsIn(caller: Caller): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id } of await caller.read('/cases?open=true', z.array(listedCase))) {
    const { incidents } = await caller.read(`/cases/${encodeURIComponent(id)}/operation`, operation);
    found.push(...incidents.map(({ name, message }) => `${id}: incident ${name}: ${message}`));
  }
  return found;
}
