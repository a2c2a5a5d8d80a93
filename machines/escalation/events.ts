import type { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { acknowledge, release, withdraw } from './acts.ts';

/** What can be said to an escalation itself; what its duties are answered goes to their actors. */
export const escalationEvents = {
  withdraw: eventOf(withdraw),
  acknowledge: eventOf(acknowledge),
  releaseFollowUp: eventOf(release),
} as const;

export type EscalationEvent = {
  [K in keyof typeof escalationEvents]: z.infer<(typeof escalationEvents)[K]>;
}[keyof typeof escalationEvents];
