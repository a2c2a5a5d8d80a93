/** Refuses what JSON would lose: dates, maps, functions, cycles, NaN, undefined in a list. Names the place, e.g. `context.deadline`. */
export function assertJson(value: unknown, place: string): void {
  const lost = lostIn(value);
  if (lost === undefined) return;
  const at = `${place}${lost.path.toReversed().join('')}`;
  throw new Error(`"${at}" is ${lost.what}; only JSON can be kept in a case.`);
}

/** What would be lost, and the way to it from the inside out: places are only spelled where there is something to say. */
interface Lost {
  readonly what: string;
  readonly path: string[];
}

function lostIn(value: unknown): Lost | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : { what: String(value), path: [] };
    case 'object':
      return value === null ? undefined : Array.isArray(value) ? lostInList(value) : lostInObject(value);
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

function lostInObject(value: object): Lost | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The workflow sandbox has its own Object: a plain object is one whose prototype has no prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return { what: value.constructor.name, path: [] };
  // A list of keys only: this is asked of every context after every step.
  for (const key of Object.keys(value)) {
    const lost = lostIn((value as Readonly<Record<string, unknown>>)[key]);
    if (lost === undefined) continue;
    lost.path.push(`.${key}`);
    return lost;
  }
  return undefined;
}
