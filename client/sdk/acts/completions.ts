import type { Completion } from './completion.ts';
import { changeRequestActs } from './change-request.ts';

const all: ReadonlyMap<string, Completion> = new Map([...changeRequestActs].map((one) => [one.id, one]));

/** What the act of this id has of its own; most have nothing. */
export const completionOf = (id: string): Completion | undefined => all.get(id);
