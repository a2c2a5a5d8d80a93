import type { Snapshot } from './snapshot.ts';

/** Days that are kept of a register. Nearly every question is about today. */
const most = 40;

/** Asks `work` once for each day of a register, and each `id` where it takes one: a snapshot never changes, so neither do the answers. */
export function daily<T>(
  work: (register: Snapshot, day: string, id: string) => T,
): (register: Snapshot, day: string, id?: string) => T {
  const cache = new WeakMap<Snapshot, Map<string, Map<string, T>>>();
  return (register, day, id = '') => {
    let days = cache.get(register);
    if (days === undefined) cache.set(register, (days = new Map<string, Map<string, T>>()));
    let ids = days.get(day);
    if (ids === undefined) {
      if (days.size >= most) days.clear();
      days.set(day, (ids = new Map<string, T>()));
    }
    const known = ids.get(id);
    if (known !== undefined || ids.has(id)) return known as T;
    const found = work(register, day, id);
    ids.set(id, found);
    return found;
  };
}
