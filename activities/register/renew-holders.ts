import { duties, type DutyName } from '../../machines/duties.ts';
import type { Elector } from '../../machines/governance/effects.ts';
import type { By, Role } from '../../machines/governance/people.ts';
import type { BallotRow, CaseRow, TaskRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { type EffectContext, Refused } from '../../workflows/messages.ts';
import type { RegisterDeps } from './deps.ts';

const by: By = { person: 'system', channel: 'system' };

const dayLong = 24 * 3_600_000;

/** The open tasks of one piece of human work: an assignment, a hearing or a ballot. */
interface Work {
  readonly caseId: string;
  readonly actor: string;
  readonly visit: number;
  readonly tasks: readonly TaskRow[];
}

/**
 * Asks every open duty, ballot and hearing anew whose holders are others today than those who were asked (A-30, A-30b, A-33, A-34). Each message has one
 * effect however often the activity is tried. A case that has moved on meanwhile has nothing to be asked. Gives the actors that were asked.
 */
export async function renewHolders({ store, cases }: RegisterDeps, ctx: EffectContext): Promise<string[]> {
  const renewed: string[] = [];
  for (const work of worksOf(await store.tasks({ open: true }))) {
    if (!(await differs(store, work, ctx.at))) continue;
    const { caseId, actor, visit } = work;
    try {
      await cases.send(caseId, { to: actor, visit, event: { type: 'renew', by } }, `${ctx.key}:${actor}.${visit}`);
      renewed.push(`${caseId}#${actor}.${visit}`);
    } catch (error) {
      // Answered, ended or arranged anew meanwhile: whoever asks next asks the register as it is.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return renewed;
}

function worksOf(tasks: readonly TaskRow[]): Work[] {
  const works = new Map<string, Work>();
  for (const task of tasks) {
    const { caseId, actor, visit } = task;
    const key = `${caseId}#${actor}.${visit}`;
    works.set(key, { caseId, actor, visit, tasks: [...(works.get(key)?.tasks ?? []), task] });
  }
  return [...works.values()];
}

async function differs(store: Store, work: Work, at: string): Promise<boolean> {
  const row = await store.case(work.caseId);
  const ballot = await store.ballot(`${work.caseId}#${work.actor}.${work.visit}`);
  return ballot === undefined ? holdersDiffer(store, work, row, at) : electorateDiffers(store, ballot, row, at);
}

/** Somebody asked holds the role no longer, or somebody holds it who never had the task, or does since today. A duty that was passed on to one of several stays there. */
async function holdersDiffer(store: Store, work: Work, row: CaseRow | undefined, at: string): Promise<boolean> {
  const [task] = work.tasks;
  if (task === undefined || !Object.hasOwn(duties, task.duty)) return false;
  const role = duties[task.duty as DutyName].owner as Role;
  const about = {
    caseId: work.caseId,
    ...(row?.system === undefined ? {} : { system: row.system }),
    ...(role === 'regionMember' && task.region !== undefined ? { region: task.region } : {}),
    ...(role === 'named' ? { person: task.onBehalfOf ?? task.person } : {}),
  };
  const known = async (instant: string) =>
    new Set((await store.addressees(role, about, instant)).map(({ person }) => person));
  const now = await known(at);
  if (now.size === 0) return false;
  if (work.tasks.some(({ person }) => !now.has(person))) return true;
  const asked = new Set(
    (await store.tasks({ caseId: work.caseId })).filter(sameWork(work)).map(({ person }) => person),
  );
  const yesterday = await known(new Date(Date.parse(at) - dayLong).toISOString());
  const open = new Set(work.tasks.map(({ person }) => person));
  return [...now].some((person) => !open.has(person) && (!asked.has(person) || !yesterday.has(person)));
}

const sameWork =
  ({ actor, visit }: Work) =>
  (task: TaskRow): boolean =>
    task.actor === actor && task.visit === visit;

/** A ballot does not say which system narrowed its electorate: it differs when it is neither the system's nor the whole body's. */
async function electorateDiffers(
  store: Store,
  ballot: BallotRow,
  row: CaseRow | undefined,
  at: string,
): Promise<boolean> {
  if (ballot.closedAt !== undefined) return false;
  const asked = whoOf(ballot.electorate);
  for (const system of [row?.system, undefined])
    if (whoOf(await store.electorate(ballot.body, system, at)) === asked) return false;
  return true;
}

const whoOf = (electorate: readonly Elector[]): string =>
  JSON.stringify(
    electorate.map(({ region, person, substitutes }) => [region, person, substitutes.map((one) => one.person)]),
  );
