import type { LetterRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** The store as one mail reads it: the tasks, links and cases of its letters are asked for in one go, so that a digest of forty letters is not eighty questions. */
export async function readFor(store: Store, letters: readonly LetterRow[]): Promise<Store> {
  const taskIds = [...new Set(letters.flatMap(({ taskId }) => taskId ?? []))];
  const found = taskIds.length === 0 ? [] : await store.tasks({ ids: taskIds });
  const tasks = new Map(found.map((task) => [task.id, task]));
  const links = taskIds.length === 0 ? [] : await store.linksOfTasks(taskIds);
  const cases = await store.casesById([...new Set(letters.map(({ caseId }) => caseId))]);
  return {
    ...store,
    task: async (id) => tasks.get(id) ?? store.task(id),
    linksOfTask: async (id) => (tasks.has(id) ? links.filter((link) => link.taskId === id) : store.linksOfTask(id)),
    case: async (id) => cases.get(id) ?? store.case(id),
  };
}
