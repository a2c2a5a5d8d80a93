import { addDays } from '../../machines/governance/local-dates.ts';
import type { Snapshot } from './snapshot.ts';

/** An agreement that ends within so many days is told of, and again as the day comes nearer. */
export const noticesOfExpiry = [183, 91, 31] as const;

/**
 * The first day after `day` on which anybody or anything in the register begins, has ended the day before, or an agreement is near enough to its end to be
 * told of; undefined when nothing does.
 */
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
  const notices = register.agreements.flatMap(({ validTo }) =>
    validTo === undefined ? [] : noticesOfExpiry.map((days) => addDays(validTo, 1 - days)),
  );
  let next: string | undefined;
  for (const one of [
    ...periods.flatMap(({ validFrom, validTo }) => [
      validFrom,
      validTo === undefined ? undefined : addDays(validTo, 1),
    ]),
    ...notices,
  ])
    if (one !== undefined && one > day && (next === undefined || one < next)) next = one;
  return next;
}
