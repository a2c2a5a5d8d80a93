import { badInput, notFound } from '../../client/sdk/failures.ts';
import { itemIn } from '../../machines/meeting/agenda.ts';
import type { Performing } from './performing.ts';

/** The open task that the act is about: of the person, in the case, of the duty that it names; `sys-vote@5.1` is the vote on that item of a meeting. */
export async function taskOf(
  { world, act, caseId }: Performing,
  whose: 'own' | 'anyone' = 'own',
  named = act.task,
): Promise<string> {
  const [duty, item] = named?.split('@') ?? [];
  const asked = await world.store.tasks({ caseId, ...(duty === undefined ? {} : { duty }) });
  const ballots = item === undefined ? [] : await ballotsOn(world, caseId, item);
  const all =
    item === undefined ? asked : asked.filter(({ actor, visit }) => ballots.includes(`${caseId}#${actor}.${visit}`));
  const theirs = all.filter((task) => whose === 'anyone' || task.person === act.by);
  const open = theirs.filter((task) => task.closedAt === undefined);
  // A task that is closed by now is answered all the same: the product must refuse it, not the story's reader.
  const found = open.length > 0 ? open : theirs;
  const duties = [...new Set(found.map((task) => task.duty))];
  if (duties.length > 1)
    throw badInput(
      `${act.by} har flere opgaver i sagen (${duties.join(', ')}). Skriv hvilken i task.`,
      `${act.by} has several tasks in the case (${duties.join(', ')}). Say which in task.`,
      'task',
    );
  const last = found.toSorted((a, b) => a.visit - b.visit || a.openedAt.localeCompare(b.openedAt)).at(-1);
  if (last !== undefined) return last.id;
  // Somebody else's task, if the story wants to see it refused.
  const others = all.at(-1);
  if (others !== undefined) return others.id;
  throw notFound(
    `Sagen har ingen opgave ${duty === undefined ? '' : `«${duty}» `}til ${act.by}.`,
    `The case has no task ${duty === undefined ? '' : `"${duty}" `}for ${act.by}.`,
    'task',
  );
}

/** The ballots that are open on an item of the meeting. */
async function ballotsOn(
  { commands }: Performing['world'],
  meeting: string,
  named: string,
): Promise<readonly string[]> {
  const { agenda, voting } = await commands.meeting(meeting);
  const item = itemIn(agenda?.items ?? [], named);
  return voting.filter((one) => one.item === item?.id).map(({ ballot }) => ballot);
}
