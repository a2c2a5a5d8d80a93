import type { Incident, Json } from './messages.ts';
import { emptyState, type Core } from './core.ts';
import { messageOf } from './effect-runner.ts';
import type { Host } from './host.ts';
import type { Job } from './jobs.ts';
import type { IncidentSubject } from './open-incident.ts';
import type { Resume } from './messages.ts';
import type { FrozenCase } from './persist.ts';
import type { Registration } from './register.ts';
import { instant, type CaseState } from './state.ts';
import { takeUp } from './take-up.ts';
import { earliest } from './timers.ts';

export interface Thawed {
  readonly state: CaseState;
  readonly jobs: readonly Job[];
  readonly inFlight: readonly Job[];
  readonly subjects: readonly IncidentSubject[];
}

/** A case that waits, frozen, because the machine as it is now cannot take it up. Signals that come meanwhile are kept in their order. */
export interface Held {
  readonly resume: Resume;
  readonly attempt: number;
  /** Its history goes on from a thaw that succeeded: what would be written now could never be replayed. */
  readonly diverged: boolean;
  readonly state: CaseState;
  readonly message: string;
  readonly signals: (() => void)[];
}

/** Id of the incident of a case that could not be thawed. */
const thawIncident = 'thaw';

/** Takes up a case that was carried over; one that cannot be is held. */
export function attemptThaw(
  registration: Registration,
  core: Core,
  host: Host,
  resume: Resume,
  attempt: number,
): Thawed | Held {
  const outcome = attempted(registration, core, resume, host.now());
  const failed = typeof outcome === 'string';
  const verdict = host.judgeThaw(attempt, failed);
  if (verdict === 'thawed' && !failed) return outcome;
  const message = failed ? outcome : 'It could not be thawed when this was first tried.';
  return {
    resume,
    attempt,
    diverged: verdict === 'diverged',
    state: { ...emptyState, incidents: [incident(message, host.now())] },
    message,
    signals: [],
  };
}

/** Why it failed, as text. */
function attempted(registration: Registration, core: Core, resume: Resume, now: number): Thawed | string {
  try {
    const { frozen, state } = takeUp(registration, core, resume, now);
    return { state, jobs: frozen.jobs, inFlight: frozen.inFlight, subjects: frozen.subjects };
  } catch (error) {
    return `Frozen by version ${resume.version}, this is ${registration.version}: ${messageOf(error)}`;
  }
}

function incident(message: string, now: number): Incident {
  return { id: thawIncident, kind: 'thaw', name: thawIncident, actor: '', message, at: instant(now) };
}

/** When the frozen case would have woken: a history that went on has a timer for it, and is replayed only by one that arms it too. */
export function wakesAt(held: Held): number | undefined {
  return held.diverged ? earliest((held.resume.case as unknown as Partial<FrozenCase>).timers ?? []) : undefined;
}

/** What is done to a case whose history this definition cannot go on with: the task fails, and is done again by a worker that can. */
export const cannotGoOn = ({ message }: Held): Error => new Error(`The case cannot be thawed: ${message}`);

/** The snapshot as it was frozen, for whoever looks at a held case. */
export const frozenOf = ({ resume }: Held): Json => resume as unknown as Json;
