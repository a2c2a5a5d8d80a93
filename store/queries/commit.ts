import type { Database, Queryable } from '../database.ts';
import { fundOf, pool } from '../recording/funds.ts';
import type { Outstanding } from '../recording/writes.ts';
import { readRow } from '../read-row.ts';
import { readBudget } from './budgets.ts';
import { actorOf, type ChainHead, lockHead, writeJournal } from './journal.ts';
import { insertRow, lockYear, readFrame, requireOre, systemYear } from './money.ts';
import { outstandingOf } from './outstanding.ts';
import type { RegisterReader } from './register.ts';

export interface Commitment {
  readonly key: string;
  readonly caseId: string;
  readonly seq: number;
  readonly year: number;
  readonly system: string;
  /** The whole amount that was decided, whatever the case has committed before. */
  readonly amountOre: number;
  /** Most that the system may have committed in the year (A-05, `enforce`). */
  readonly ceilingOre?: number;
  /** Cases that SYS has put before it. */
  readonly after?: readonly string[];
  readonly at: string;
  readonly reason: string;
}

export interface Committed {
  readonly committed: boolean;
  readonly remainingOre: number;
  /** The system's commitments in the year. When the ceiling stood in the way: what they would have been. */
  readonly systemYearOre: number;
  /** One that comes before it is being committed: nothing has been decided. */
  readonly awaits?: true;
  /** The system's budget of the year is still the provisional one, which stood in the way. */
  readonly provisional?: true;
}

/**
 * Brings what the case has committed TO the amount: only the difference is committed from the year's frame, or released, newest year
 * first (A-07: a new decision is on the whole amount). Everything is read, decided and written under the locks of the journal and of
 * the years, so that two approvals never both pass beyond the frame. A system with a provisional budget for the year commits nothing new until its
 * budget is approved. Until what SYS has put before it is settled, nothing is decided. Idempotent by `key`.
 */
export async function commitAmount(db: Database, registers: RegisterReader, request: Commitment): Promise<Committed> {
  requireOre(request.amountOre);
  return db.transaction(async (tx) => {
    const head = await lockHead(tx);
    await lockYear(tx, request.year);
    const [answered] = await tx.query(
      'select committed, remaining_ore, system_year_ore from commitments where key = $1',
      [request.key],
    );
    const provisional = (await readBudget(tx, request.system, request.year))?.standing === 'provisional';
    if (answered !== undefined) {
      const before = readRow<Committed>(answered);
      return { ...before, ...(provisional && !before.committed ? { provisional } : {}) };
    }
    if (await isBehind(tx, request.after ?? []))
      return { committed: false, awaits: true, remainingOre: 0, systemYearOre: 0 };
    const register = await registers.read(tx);
    const fund = fundOf(register.systems.find((system) => system.id === request.system)?.specialAgreement);
    const outstanding = await outstandingOf(tx, request.caseId);
    const more = request.amountOre - outstanding.reduce((sum, part) => sum + part.amountOre, 0);
    const { remainingOre } = await readFrame(tx, request.year);
    const would = (await systemYear(tx, request.system, request.year)) + more;
    const tooHigh = more > 0 && request.ceilingOre !== undefined && would > request.ceilingOre;
    const committed = more <= 0 || (!provisional && !tooHigh && (fund !== pool || more <= remainingOre));
    const event = !committed ? 'frame.refused' : more < 0 ? 'frame.released' : 'frame.committed';
    const line = await writeLine(tx, head, request, event, {
      fund,
      differenceOre: more,
      remainingBeforeOre: remainingOre,
      ...(provisional && !committed ? { provisional } : {}),
    });
    const decision = `journal ${line}`;
    if (committed && more > 0) await insertRow(tx, { ...request, amountOre: more, fund, kind: 'committed', decision });
    if (more < 0) await release(tx, request, outstanding, -more, decision);
    const answer = {
      committed,
      remainingOre: (await readFrame(tx, request.year)).remainingOre,
      systemYearOre: tooHigh ? would : await systemYear(tx, request.system, request.year),
    };
    await tx.query('insert into commitments (key, committed, remaining_ore, system_year_ore) values ($1, $2, $3, $4)', [
      request.key,
      answer.committed,
      answer.remainingOre,
      answer.systemYearOre,
    ]);
    return { ...answer, ...(provisional && !committed ? { provisional } : {}) };
  });
}

/** Whether the money of one of these cases is being committed, or waits its own turn. */
async function isBehind(tx: Queryable, cases: readonly string[]): Promise<boolean> {
  if (cases.length === 0) return false;
  const [row] = await tx.query(
    `select id from cases where id = any($1) and state in ('open.committing', 'open.uncommitted', 'open.behind') limit 1`,
    [cases],
  );
  return row !== undefined;
}

/** What was committed last is given back first. */
async function release(
  tx: Queryable,
  request: Commitment,
  outstanding: readonly Outstanding[],
  amountOre: number,
  decision: string,
): Promise<void> {
  let left = amountOre;
  for (const { year, fund, system = request.system, amountOre: standing } of outstanding.toReversed()) {
    const back = Math.min(left, standing);
    if (back === 0) return;
    left -= back;
    const { caseId, at } = request;
    const key = `${request.key}:release:${year}:${fund}:${system}`;
    await insertRow(tx, { key, year, fund, kind: 'released', amountOre: back, caseId, system, decision, at });
  }
}

async function writeLine(
  tx: Queryable,
  head: ChainHead,
  request: Commitment,
  event: string,
  data: {
    readonly fund: string;
    readonly differenceOre: number;
    readonly remainingBeforeOre: number;
    readonly provisional?: true;
  },
): Promise<number> {
  const [version] = await tx.query<{ version_hash: string; model_version: string | null }>(
    'select version_hash, model_version from cases where id = $1',
    [request.caseId],
  );
  const [line] = await writeJournal(tx, head, [
    {
      at: request.at,
      caseId: request.caseId,
      seq: request.seq,
      event,
      ...actorOf(undefined),
      ...(version === undefined ? {} : { versionHash: version.version_hash }),
      ...(version?.model_version == null ? {} : { modelVersion: version.model_version }),
      amountOre: event === 'frame.refused' ? 0 : data.differenceOre,
      reason: request.reason,
      data: { year: request.year, system: request.system, askedOre: request.amountOre, ...data },
    },
  ]);
  return line?.no ?? head.no;
}
