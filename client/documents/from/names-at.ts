import type { Store } from '../../../store/store.ts';
import type { Names } from './words.ts';

/** Names of regions and systems as they were at the instant. */
export async function namesAt(store: Pick<Store, 'regions' | 'systems'>, at: string): Promise<Names> {
  const [regions, systems] = await Promise.all([store.regions(at), store.systems(at)]);
  return {
    region: (id) => regions.find((one) => one.id === id)?.name ?? id,
    system: (id) => systems.find((one) => one.id === id)?.name ?? id,
  };
}
