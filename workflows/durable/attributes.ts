import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { View } from './messages.ts';
import {
  attributeText,
  attributeType,
  cutAttribute,
  type AttributeType,
  type engineAttributes,
} from './attribute-values.ts';
import { attempt } from './attempt.ts';
import type { AttributeValue, DurableOptions } from './options.ts';
import { statePath } from './xstate.ts';

interface Known {
  readonly type: AttributeType;
  /** The value as text, to see whether it has changed. */
  readonly text: string | undefined;
}

/** What the case already carries: given at its start, or before it was carried over. */
function carried(): Map<string, Known> {
  const pairs = workflowInfo().typedSearchAttributes.getAll();
  return new Map(pairs.map(({ key, value }) => [key.name, { type: key.type, text: attributeText(value) }]));
}

/** Upserts what changed since last time (what has no value any more is taken away), and only when the machine asks for search attributes: each upsert is an event of history. */
export function attributeKeeper(options: DurableOptions): (view: () => View) => void {
  const { searchAttributes } = options;
  if (searchAttributes === undefined) return () => undefined;
  const known = carried();
  return (view) => {
    const changed: SearchAttributeUpdatePair[] = [];
    for (const [name, value] of Object.entries(wantedOf(view(), searchAttributes))) {
      const cut = value === undefined ? undefined : cutAttribute(value);
      const before = known.get(name);
      const type = cut === undefined ? before?.type : attributeType(cut);
      const text = cut === undefined ? undefined : attributeText(cut);
      if (type === undefined || before?.text === text) continue;
      known.set(name, { type, text });
      changed.push({ key: defineSearchAttributeKey(name, type), value: cut ?? null } as SearchAttributeUpdatePair);
    }
    if (changed.length > 0) upsertSearchAttributes(changed);
  };
}

function wantedOf(
  view: View,
  searchAttributes: NonNullable<DurableOptions['searchAttributes']>,
): Readonly<Record<string, AttributeValue | undefined>> {
  // Of a case that could not be thawed, nothing else is known than what it last said.
  if (view.frozen !== undefined) return { Incident: view.incidents[0]?.name };
  const deadline = view.timers[0]?.dueAt;
  // What it throws is an incident already; the values that were last written stay.
  const own = attempt(() => searchAttributes(view));
  const ofEngine: Record<keyof typeof engineAttributes, AttributeValue | undefined> = {
    Machine: view.machine,
    State: statePath(view.value),
    NextDeadline: deadline === undefined ? undefined : new Date(deadline),
    Incident: view.incidents[0]?.name ?? 'none',
  };
  return { ...ofEngine, ...('value' in own ? own.value : {}) };
}
