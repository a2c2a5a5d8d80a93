import type { Form } from './form.ts';

/** Between a field's name and the id that its box on a page stands for. */
export const boxMark = ':';

/** No form has fields further down; a longer name is none of a page's. */
const deepest = 12;

/**
 * What a page sent, by dotted names, as a form that can be read: `followUps.0.what` becomes a row, and ticked boxes (`systems:ppj`) the list of their field.
 * Names outside `under` are left out.
 */
export function nestedForm(typed: Readonly<Record<string, string>>, under = ''): Form {
  const form: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith(under)) continue;
    // An id may have the mark in it, as those of a meeting's items have.
    const [path = '', ...rest] = name.slice(under.length).split(boxMark);
    const id = rest.length === 0 ? undefined : rest.join(boxMark);
    if (path === '' || path.split('.').length > deepest) continue;
    if (id === undefined) place(form, path.split('.'), value);
    else if (value === 'ja') place(form, [...path.split('.'), id], true);
  }
  return boxesAsLists(form);
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

function place(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (forbidden.has(name)) return;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const below = into[name];
  const inner: Record<string, unknown> =
    typeof below === 'object' && below !== null ? (below as Record<string, unknown>) : {};
  into[name] = inner;
  place(inner, rest, value);
}

/** An object of nothing but ticked boxes is the list of what was ticked. */
function boxesAsLists(form: Record<string, unknown>): Form {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => {
      if (typeof value !== 'object' || value === null) return [name, value];
      const inner = value as Record<string, unknown>;
      const all = Object.values(inner);
      return [name, all.length > 0 && all.every((one) => one === true) ? Object.keys(inner) : boxesAsLists(inner)];
    }),
  );
}
