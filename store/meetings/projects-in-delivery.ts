import type { ProjectLine } from '../../machines/meeting/agenda.ts';
import type { Store } from '../store.ts';

/** Change requests that have been started and are not delivered, which SYS follows: not those that RSI has taken over. */
export async function projectsInDelivery(store: Store, at: string): Promise<Omit<ProjectLine, 'status'>[]> {
  const requests = await store.casesOf('change-request', { open: true });
  const moved = new Set(
    (await store.projectFollowers()).filter(({ follower }) => follower === 'rsi').map(({ project }) => project),
  );
  const started = requests.filter(({ id, state }) => /^delivery\b/.test(state) && !moved.has(id));
  const names = new Map((await store.systems(at)).map(({ id, name }) => [id, name]));
  return started
    .flatMap(({ id, number, title, system, amountOre }) =>
      system === undefined
        ? []
        : [
            {
              project: id,
              number,
              title,
              system,
              systemName: names.get(system) ?? system,
              approvedOre: amountOre ?? null,
            },
          ],
    )
    .sort((a, b) => a.system.localeCompare(b.system) || a.number.localeCompare(b.number));
}
