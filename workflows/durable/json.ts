/**
 * Refuses what JSON would lose: dates, maps, functions, cycles, NaN, undefined in a list. Names the place, e.g. `context.deadline`.
 * `known` has passed before: what the value shares with it is not looked at again.
 */
export function assertJson(value: unknown, place: string, known?: unknown): void {
  const lost = lostIn(value, known);
  if (lost === undefined) return;
  const at = `${place}${lost.path.toReversed().join('')}`;
  throw new Error(`"${at}" is ${lost.what}; only JSON can be kept in a case.`);
}

/** What would be lost, and the way to it from the inside out: places are only spelled where there is something to say. */
interface Lost {
  readonly what: string;
  readonly path: string[];
}

function lostIn(value: unknown, known?: unknown): Lost | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : { what: String(value), path: [] };
    case 'object':
      if (value === null || value === known) return undefined;
      return Array.isArray(value) ? lostInList(value) : lostInObject(value, known);
    default:
      return { what: typeof value, path: [] };
  }
}

function lostInList(items: readonly unknown[]): Lost | undefined {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    // In an object JSON leaves it out; in a list it becomes null.
    const lost = item === undefined ? { what: 'undefined', path: [] } : lostIn(item);
    if (lost === undefined) continue;
    lost.path.push(`[${index}]`);
    return lost;
  }
  return undefined;
}

function lostInObject(value: object, known: unknown): Lost | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The workflow sandbox has its own Object: a plain object is one whose prototype has no prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return { what: value.constructor.name, path: [] };
  const members = value as Readonly<Record<string, unknown>>;
  const before = typeof known === 'object' && known !== null ? (known as Readonly<Record<string, unknown>>) : undefined;
  // A list of keys only: this is asked of every context after every step.
  for (const key of Object.keys(value)) {
    const lost = lostIn(members[key], before?.[key]);
    if (lost === undefined) continue;
    lost.path.push(`.${key}`);
    return lost;
  }
  return undefined;
}
