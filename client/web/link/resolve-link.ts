import type { CaseRow, LinkRow, Person, TaskRow } from '../../../store/rows.ts';
import { hashToken } from '../../../store/links/token.ts';
import type { WebDeps } from '../deps.ts';

/** A task that can be answered now through this link. */
export interface OpenTask {
  readonly kind: 'open';
  readonly hash: string;
  readonly task: TaskRow;
  readonly case: CaseRow;
  readonly person: Person;
  /** Set when the link was made for an older version of the case and its task was asked again. */
  readonly changedFrom?: number;
}

/** Why the link cannot be used to answer; each has its own page (design §7). */
type DeadEndKind = 'closed' | 'withdrawn' | 'reassigned' | 'noLongerHolder' | 'regionGone' | 'caseChanged';
export interface DeadEnd {
  readonly kind: DeadEndKind;
  readonly hash: string;
  readonly task: TaskRow;
  readonly case: CaseRow;
  readonly link: LinkRow;
  readonly da?: string;
  readonly en?: string;
}

export type ResolvedLink = OpenTask | DeadEnd | { readonly kind: 'unknown'; readonly hash: string };

/**
 * What a token leads to. A token nobody issued and one that a newer link has replaced ask the store the same questions
 * and give the same answer, so that neither page nor time tells them apart (letters-and-links §2).
 */
export async function resolveLink(deps: Pick<WebDeps, 'store' | 'commands'>, token: string): Promise<ResolvedLink> {
  const hash = hashToken(token);
  const link = await deps.store.link(hash);
  const siblings = await deps.store.linksOfTask(link?.taskId ?? hash);
  const replaced = link && siblings.some((other) => other.person === link.person && other.generation > link.generation);
  if (!link || replaced) return { kind: 'unknown', hash };

  const check = await deps.commands.checkTask(link.person, link.taskId, link);
  const person = await deps.store.person(link.person);
  const { task } = check;
  const found = check.case ?? (task && (await deps.store.case(task.caseId)));
  if (!task || !found || !person || check.obstacle === 'unknown') return { kind: 'unknown', hash };
  if (check.obstacle === undefined) return { kind: 'open', hash, task, case: found, person };

  if (found.version !== link.caseVersion && found.closedAt === undefined) {
    const again = await askedAgain(deps, task, link);
    if (again) return { kind: 'open', hash, task: again, case: found, person, changedFrom: link.caseVersion };
  }
  return {
    kind: deadEnd(check.obstacle, task, found),
    hash,
    task,
    case: found,
    link,
    ...(check.da === undefined ? {} : { da: check.da }),
    ...(check.en === undefined ? {} : { en: check.en }),
  };
}

/** The person's open task of the same duty in the same case, made for the version that stands now. */
async function askedAgain(
  deps: Pick<WebDeps, 'store' | 'commands'>,
  old: TaskRow,
  link: LinkRow,
): Promise<TaskRow | undefined> {
  const open = await deps.store.tasks({ caseId: old.caseId, person: link.person, duty: old.duty, open: true });
  for (const task of open) {
    if (task.id === old.id && task.caseVersion === link.caseVersion) continue;
    const check = await deps.commands.checkTask(link.person, task.id);
    if (check.obstacle === undefined) return task;
  }
  return undefined;
}

function deadEnd(obstacle: string, task: TaskRow, found: CaseRow): DeadEndKind {
  if (task.outcome === 'reassigned' || obstacle === 'otherPerson') return 'reassigned';
  if (task.outcome === 'withdrawn' || /withdrawn/.test(found.outcome ?? found.state)) return 'withdrawn';
  if (task.outcome === 'superseded' && found.version !== task.caseVersion) return 'caseChanged';
  if (obstacle === 'noLongerHolder' || obstacle === 'regionGone' || obstacle === 'caseChanged') return obstacle;
  return 'closed';
}

/** The open task of a registered substitute beside this one: same case, same question, on behalf of the same person. */
export async function substituteTask(
  deps: Pick<WebDeps, 'store' | 'commands'>,
  open: OpenTask,
  email: string,
): Promise<{ task: TaskRow; person: Person } | undefined> {
  const tasks = await deps.store.tasks({ caseId: open.task.caseId, duty: open.task.duty, open: true });
  for (const task of tasks) {
    if (task.onBehalfOf !== open.task.person || task.actor !== open.task.actor || task.visit !== open.task.visit)
      continue;
    const person = await deps.store.person(task.person);
    if (!person || !sameAddress(person.email, email)) continue;
    const check = await deps.commands.checkTask(person.id, task.id);
    if (check.obstacle === undefined) return { task, person };
  }
  return undefined;
}

/** Addresses are compared as people type them: without surrounding spaces, in any case. */
export const sameAddress = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
