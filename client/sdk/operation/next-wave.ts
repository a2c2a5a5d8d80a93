import type { CommandDeps } from '../deps.ts';
import { rehearsed } from './rehearsal.ts';
import type { RehearsedCase } from './views.ts';

/** How many cases a wave takes unless it is said. */
export const waveSize = 100;

/** The cases that a wave would come to next, rehearsed. */
export interface NextWave {
  readonly cases: readonly RehearsedCase[];
  /** There are others after them. */
  readonly more: boolean;
}

/** Nothing happens to any of them. */
export async function nextWave(deps: CommandDeps): Promise<NextWave> {
  const cases: RehearsedCase[] = [];
  for await (const one of rehearsed(deps)) {
    if (cases.length === waveSize) return { cases, more: true };
    cases.push(one);
  }
  return { cases, more: false };
}
