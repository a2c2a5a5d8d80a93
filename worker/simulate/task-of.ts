import { badInput, notFound } from '../../client/sdk/failures.ts';
import type { Performing } from './performing.ts';

/** The open task that the act is about: of the person, in the case, of the duty that it names. */
export async function taskOf(
  { world, act, caseId }: Performing,
  whose: 'own' | 'anyone' = 'own',
  duty = act.task,
): Promise<string> {
  const all = await world.store.tasks({ caseId, ...(duty === undefined ? {} : { duty }) });
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
