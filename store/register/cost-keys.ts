import { type AllocationKey, keyOn } from '../../machines/governance/keys.ts';
import type { Agreement, Snapshot } from './snapshot.ts';
import { coversDay } from './on-day.ts';

/** The first day of a budget year: the day whose key splits the whole year's cost. */
export const firstDayOf = (year: number): string => `${year}-01-01`;

/** The agreement whose key splits a system's operating cost in a year: its operating agreement, else its special agreement. */
function operatingAgreementOf(register: Snapshot, system: string, year: number): Agreement | undefined {
  const known = register.systems.find((one) => one.id === system);
  const id = known?.operatingAgreement ?? known?.specialAgreement;
  return register.agreements.find((one) => one.id === id && coversDay(one, firstDayOf(year)));
}

/** The key of a system's operating cost as it reads on 1 January of the budget year, ended regions summed to their successor. */
export function operatingKeyOf(register: Snapshot, system: string, year: number): AllocationKey | undefined {
  const agreement = operatingAgreementOf(register, system, year);
  return agreement === undefined ? undefined : keyOn(agreement.costKey, register.regions, firstDayOf(year));
}

/** The health key as it reads on 1 January of the budget year. */
export function healthKeyOf(register: Snapshot, year: number): AllocationKey | undefined {
  const key = register.healthKeys.get(year);
  return key === undefined ? undefined : keyOn(key, register.regions, firstDayOf(year));
}

/** Regions in register order, in which the øre that are left over are given out. */
export const regionOrder = (register: Snapshot): readonly string[] => register.regions.map((region) => region.id);
