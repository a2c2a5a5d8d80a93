/** Refuses what JSON would lose: dates, maps, functions, cycles, NaN. Names the place, e.g. `context.deadline`. */
export function assertJson(value: unknown, place: string): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return;
    case 'number':
      if (Number.isFinite(value)) return;
      break;
    case 'object': {
      if (value === null) return;
      if (Array.isArray(value)) {
        value.forEach((item, index) => assertJson(item, `${place}[${index}]`));
        return;
      }
      const prototype: unknown = Object.getPrototypeOf(value);
      // The workflow sandbox has its own Object: a plain object is one whose prototype has no prototype.
      if (prototype === null || Object.getPrototypeOf(prototype) === null) {
        for (const [key, item] of Object.entries(value)) assertJson(item, `${place}.${key}`);
        return;
      }
      break;
    }
  }
  const what =
    typeof value === 'object'
      ? (value as object).constructor.name
      : typeof value === 'number'
        ? String(value)
        : typeof value;
  throw new Error(
    `"${place}" er ${what}; kun JSON kan gemmes i en sag. / "${place}" is ${what}; only JSON can be kept in a case.`,
  );
}
