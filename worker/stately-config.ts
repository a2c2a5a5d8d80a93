import type { AnyStateMachine } from 'xstate';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stands in a configuration for a function: its name as a guard or action; nothing where it computes a value. */
function named(value: { readonly name: string; readonly type?: unknown }, place: string): Json | undefined {
  if (place === 'guard') return { type: value.name || 'inline' };
  if (['entry', 'exit', 'actions'].includes(place))
    return { type: typeof value.type === 'string' ? value.type : 'inline' };
  return undefined;
}

function jsonOf(value: unknown, place: string): Json | undefined {
  if (typeof value === 'function') return named(value as never, place);
  if (Array.isArray(value)) return value.map((one) => jsonOf(one, place)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null)
    return value === undefined ? undefined : (value as null | boolean | number | string);
  const entries = Object.entries(value).map(([key, one]) => [key, jsonOf(one, key)] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}

/** A machine's configuration as JSON, as Stately's editor takes it: states, transitions, and the names of guards, actions, actors and delays. */
export function statelyConfig({ config }: AnyStateMachine): Json {
  // Its schemas are code, most of the text, and refer to themselves once they have been used.
  const { schemas: _, ...drawn } = config as typeof config & { readonly schemas?: unknown };
  return jsonOf(drawn, '') ?? {};
}
