import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { View } from '../messages.ts';
import type { DurableOptions } from './options.ts';
import { statePath } from './xstate.ts';

/** Temporal's types of the attributes that a case keeps; a deployment registers them under these names. */
const keys = {
  Machine: defineSearchAttributeKey('Machine', 'KEYWORD'),
  State: defineSearchAttributeKey('State', 'KEYWORD'),
  System: defineSearchAttributeKey('System', 'KEYWORD'),
  WaitingFor: defineSearchAttributeKey('WaitingFor', 'KEYWORD'),
  NextDeadline: defineSearchAttributeKey('NextDeadline', 'DATETIME'),
  BudgetYear: defineSearchAttributeKey('BudgetYear', 'INT'),
  Incident: defineSearchAttributeKey('Incident', 'KEYWORD'),
} as const;

/** What the case already carries: given at its start, or before it was carried over. */
function carried(): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { key, value } of workflowInfo().typedSearchAttributes.getAll())
    values[key.name] = value instanceof Date ? value.toISOString() : String(value);
  return values;
}

/** Upserts what changed since last time (what has no value any more is taken away), and only when the machine asks for search attributes: each upsert is an event of history. */
export function attributeKeeper(options: DurableOptions): (view: () => View) => void {
  const { searchAttributes } = options;
  if (searchAttributes === undefined) return () => undefined;
  const known: Record<string, string | undefined> = carried();
  return (view) => {
    const now = view();
    // Of a case that could not be thawed, nothing else is known than what it last said.
    const wanted: Record<string, string | number | undefined> =
      now.frozen !== undefined
        ? { Incident: now.incidents[0]?.name }
        : {
            Machine: now.machine,
            State: statePath(now.value),
            NextDeadline: now.timers[0]?.dueAt,
            Incident: now.incidents[0]?.name ?? 'none',
            ...searchAttributes(now),
          };
    const changed: SearchAttributeUpdatePair[] = [];
    for (const [name, value] of Object.entries(wanted)) {
      const said = value === undefined ? undefined : String(value);
      if (known[name] === said || !(name in keys)) continue;
      known[name] = said;
      changed.push(pair(name as keyof typeof keys, value));
    }
    if (changed.length > 0) upsertSearchAttributes(changed);
  };
}

function pair(name: keyof typeof keys, value: string | number | undefined): SearchAttributeUpdatePair {
  if (value === undefined) return { key: keys[name], value: null } as SearchAttributeUpdatePair;
  switch (name) {
    case 'NextDeadline':
      return { key: keys.NextDeadline, value: new Date(value) };
    case 'BudgetYear':
      return { key: keys.BudgetYear, value: Number(value) };
    default:
      return { key: keys[name], value: String(value) };
  }
}
