import { duties, isDuty } from '../../machines/duties.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { roles } from '../../machines/governance/people.ts';
import type { Elector } from '../../machines/governance/effects.ts';
import type { CaseRow, TaskRow } from '../../store/rows.ts';
import type { TaskCheck, TaskObstacle } from './views.ts';
import type { CommandDeps } from './deps.ts';
import { createRights } from './rights.ts';

const words: Readonly<Record<TaskObstacle, readonly [da: string, en: string]>> = {
  unknown: ['Opgaven findes ikke.', 'There is no such task.'],
  closed: ['Opgaven er lukket.', 'The task is closed.'],
  caseClosed: ['Sagen er afsluttet.', 'The case has ended.'],
  otherPerson: [
    'Opgaven er givet til en anden. Stedfortrædere får deres egen opgave.',
    'The task was given to someone else. Substitutes get a task of their own.',
  ],
  noLongerHolder: [
    'Du har ikke længere den rolle, som opgaven hører til. Kontakt sekretariatet.',
    'You no longer hold the role that the task belongs to. Ask the secretariat.',
  ],
  regionGone: [
    'Regionen findes ikke længere, så der kan ikke svares på dens vegne.',
    'The region no longer exists, so nobody can answer for it.',
  ],
  caseChanged: [
    'Sagen er ændret, siden du så den. Se den igen, og svar på den nye udgave.',
    'The case has changed since you saw it. Look at it again and answer the new version.',
  ],
};

/** Whether the elector's seat is the person's on the day, as member or as substitute. */
const mayVoteFor = (elector: Elector, person: string, day: string): boolean =>
  elector.person === person ||
  elector.substitutes.some(
    (one) => one.person === person && one.from.slice(0, 10) <= day && day <= one.to.slice(0, 10),
  );

/** What must still be true when somebody answers: asked at every POST, and by pages that show (letters-and-links §2). */
export function createTaskCheck(deps: Pick<CommandDeps, 'store' | 'now'>) {
  const { store, now } = deps;
  const rights = createRights(deps);

  async function stillHolder(task: TaskRow, row: CaseRow): Promise<boolean> {
    const at = now();
    const about = { ...(row.system === undefined ? {} : { system: row.system }), caseId: row.id };
    if (task.duty === 'sys-vote' && task.region !== undefined) {
      const electorate = await store.electorate('sys', row.system, at);
      return electorate.some(
        (elector) => elector.region === task.region && mayVoteFor(elector, task.person, localDate(at)),
      );
    }
    if (task.duty === 'sys-vote') return rights.holds(task.person, 'sysChair', about);
    if (!isDuty(task.duty)) return true;
    const { owner } = duties[task.duty];
    const region = task.region === undefined ? {} : { region: task.region };
    if (owner === 'regionMember') return rights.holds(task.person, owner, { ...about, ...region });
    if (owner !== 'named') return rights.holds(task.person, owner, about);
    // Such a duty is of the person or the role that it was given to, each time anew.
    const role = roles.find((one) => one === task.role) ?? owner;
    const person = task.onBehalfOf ?? task.person;
    return rights.holds(task.person, role, {
      ...about,
      ...(role === 'named' ? { person } : {}),
      ...region,
    });
  }

  async function obstacle(
    person: string,
    task: TaskRow,
    row: CaseRow,
    version: number,
  ): Promise<TaskObstacle | undefined> {
    if (task.person !== person) return 'otherPerson';
    if (row.closedAt !== undefined) return 'caseClosed';
    if (task.closedAt !== undefined) return 'closed';
    if (task.region !== undefined && !(await store.regions(now())).some((region) => region.id === task.region))
      return 'regionGone';
    if (!(await stillHolder(task, row))) return 'noLongerHolder';
    return version === row.version ? undefined : 'caseChanged';
  }

  /** `version`: the version of the case that the person saw; the task's own when not given. */
  return async function check(person: string, taskId: string, version?: number): Promise<TaskCheck> {
    const task = await store.task(taskId);
    const row = task === undefined ? undefined : await store.case(task.caseId);
    const found =
      task === undefined || row === undefined
        ? 'unknown'
        : await obstacle(person, task, row, version ?? task.caseVersion);
    const [da, en] = found === undefined ? [] : words[found];
    return {
      ...(task === undefined ? {} : { task }),
      ...(row === undefined ? {} : { case: row }),
      ...(found === undefined || da === undefined || en === undefined ? {} : { obstacle: found, da, en }),
    };
  };
}
