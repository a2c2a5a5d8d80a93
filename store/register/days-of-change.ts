import { addDays } from '../../machines/governance/local-dates.ts';
import type { Snapshot } from './snapshot.ts';

/** The first day after `day` on which anybody or anything in the register begins, or has ended the day before; undefined when nothing does. */
export function nextDayOfChange(register: Snapshot, day: string): string | undefined {
  const periods: readonly { readonly validFrom?: string; readonly validTo?: string }[] = [
    ...register.regions,
    ...register.participations,
    ...register.holdings,
    ...register.substitutes,
    ...register.agreements,
    ...register.systems.map(({ admittedFrom, admittedTo }) => ({
      ...(admittedFrom === undefined ? {} : { validFrom: admittedFrom }),
      ...(admittedTo === undefined ? {} : { validTo: admittedTo }),
    })),
  ];
  let next: string | undefined;
  for (const { validFrom, validTo } of periods)
    for (const one of [validFrom, validTo === undefined ? undefined : addDays(validTo, 1)])
      if (one !== undefined && one > day && (next === undefined || one < next)) next = one;
  return next;
}
