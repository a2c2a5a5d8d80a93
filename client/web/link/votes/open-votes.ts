import type { Person } from '../../../../store/rows.ts';
import type { WebDeps } from '../../deps.ts';
import { type FormOfTask, formOfTask } from '../case-form-of.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { OpenTask, ResolvedLink } from '../resolve-link.ts';

/** The votes of a meeting that a person has before them. */
export interface OpenVotes {
  readonly hash: string;
  readonly person: Person;
  readonly open: readonly OpenTask[];
}

/** One of them as its page shows it. `at` stands before the names of its fields. */
export interface Vote {
  readonly at: string;
  readonly open: OpenTask;
  readonly facts: Facts;
  readonly form: FormOfTask;
}

/**
 * The open votes of the meeting behind a link to one of them; undefined where the link's own page does: nothing else is open, or it leads elsewhere. A vote that
 * has closed leads to those that have not.
 */
export async function openVotesBehind(
  deps: Pick<WebDeps, 'store' | 'commands'>,
  link: ResolvedLink,
): Promise<OpenVotes | undefined> {
  if (link.kind !== 'open' && link.kind !== 'closed') return undefined;
  const { task, case: row, hash } = link;
  if (row.machine !== 'meeting' || task.duty !== 'sys-vote') return undefined;
  const person = await deps.store.person(task.person);
  const tasks = await deps.store.tasks({ caseId: row.id, person: task.person, duty: task.duty, open: true });
  const checks = await Promise.all(tasks.map(({ id }) => deps.commands.checkTask(task.person, id)));
  const open = tasks.filter((_, index) => checks[index]?.obstacle === undefined);
  if (person === undefined || open.length === 0 || (link.kind === 'open' && open.length === 1)) return undefined;
  return { hash, person, open: open.map((one) => ({ kind: 'open', hash, task: one, case: row, person })) };
}

/** The votes with what is shown of each, in the agenda's order. Reads only. */
export async function votesOf(deps: WebDeps, { open }: OpenVotes): Promise<readonly Vote[]> {
  const votes = await Promise.all(
    open.map(async (one) => ({
      at: `${one.task.actor}.`,
      open: one,
      facts: await factsOf(deps, one),
      form: await formOfTask(deps, one),
    })),
  );
  const place = ({ facts: { meeting } }: Vote): number =>
    meeting?.view.agenda?.items.findIndex(({ id }) => id === meeting.item?.id) ?? -1;
  return votes.toSorted((a, b) => place(a) - place(b));
}
