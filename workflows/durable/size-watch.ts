import type { Incident } from './messages.ts';
import type { Resume } from './messages.ts';
import { instant, type CaseState } from './state.ts';

/** Temporal takes 2 MiB in one payload; a workflow task that wants more fails for ever. In bytes. */
const most = 1_900_000;
/** From here on it is logged. */
const large = 500_000;
/** Measuring costs as much as freezing: one that was too large is measured again when this many more events have come. */
const eventsBetween = 500;

/** Id of the incident of a case that has grown too large to be carried over. */
export const sizeIncident = 'size';

interface Judged {
  readonly fits: boolean;
  readonly state: CaseState;
  readonly warning?: { readonly bytes: number; readonly most: number };
}

/** Measures what a case would carry over before it does. */
export class SizeWatch {
  private tooLargeAt: number | undefined;

  mayMeasure(state: CaseState, historyLength: number): boolean {
    const stands = state.incidents.some(({ id }) => id === sizeIncident);
    return this.tooLargeAt === undefined ? !stands : historyLength >= this.tooLargeAt + eventsBetween;
  }

  /** A person has looked at it: it is measured again. */
  forget(): void {
    this.tooLargeAt = undefined;
  }

  /** Whether it fits, and the state with the incident opened or closed. */
  judge(state: CaseState, resume: Resume, now: number, historyLength: number): Judged {
    const bytes = new TextEncoder().encode(JSON.stringify(resume)).length;
    const fits = bytes <= most;
    this.tooLargeAt = fits ? undefined : historyLength;
    const others = state.incidents.filter(({ id }) => id !== sizeIncident);
    const incidents = fits ? others : [...others, incident(bytes, now)];
    const changed = incidents.length !== state.incidents.length;
    return {
      fits,
      state: changed ? { ...state, incidents } : state,
      ...(bytes > large ? { warning: { bytes, most } } : {}),
    };
  }
}

function incident(bytes: number, now: number): Incident {
  const message = `The case is ${bytes} bytes; at most ${most} can be carried over. Make its context smaller.`;
  return { id: sizeIncident, kind: 'size', name: sizeIncident, actor: '', message, at: instant(now) };
}
