import type { Incident, View } from './messages.ts';
import { attempt, textOf } from './attempt.ts';
import type { Registration } from './register.ts';
import { instant, type CaseState } from './state.ts';
import { viewOf } from './view.ts';

const idOf = (name: string): string => `option-${name}`;

export const isOptionIncident = (incident: string): boolean => incident.startsWith('option-');

/**
 * What the registration's functions of the view (`searchAttributes`, `waiting`) throw is an incident of the case; the engine goes on with its
 * own words and the values that were last written. It closes by itself once the function works again. Pure.
 */
export function withOptionIncidents(registration: Registration, state: CaseState, now: number): CaseState {
  const { searchAttributes, waiting } = registration.options;
  const asked: readonly (readonly [string, ((view: View) => unknown) | undefined])[] = [
    ['searchAttributes', searchAttributes],
    ['waiting', state.actors.get('')?.status === 'active' ? waiting : undefined],
  ];
  let view: View | undefined;
  let { incidents } = state;
  for (const [name, ask] of asked) {
    const open = incidents.some(({ id }) => id === idOf(name));
    const outcome =
      ask === undefined ? { value: undefined } : attempt(() => ask((view ??= viewOf(registration, state))));
    if ('error' in outcome && !open) incidents = [...incidents, incident(name, outcome.error, now)];
    else if (!('error' in outcome) && open) incidents = incidents.filter(({ id }) => id !== idOf(name));
  }
  return incidents === state.incidents ? state : { ...state, incidents };
}

function incident(name: string, error: unknown, now: number): Incident {
  return { id: idOf(name), kind: 'option', name, actor: '', message: textOf(error), at: instant(now) };
}
