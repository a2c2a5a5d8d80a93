import type { Role } from '../governance/people.ts';
import { confide } from './acts.ts';

/** Those who decide a case, its FSA, and the secretariat: who may read what is confidential of it. */
export const confidentialReaders: readonly Role[] = [
  'secretariat',
  'fsa',
  'fsgChair',
  'ownerRegion',
  'ownerRegionMember',
  'sysMembers',
  'sysChair',
  'rsi',
];

/** Whether the line holds words that not everybody may read. */
export const isConfidential = ({ event }: { readonly event: string }): boolean => event === confide.event;

/** The line without its words: who wrote and when stays, and so do the hashes, so the chain can still be followed. */
export function withoutWords<T extends { readonly reason?: string; readonly data: unknown }>(
  line: T,
): Omit<T, 'reason' | 'data'> & { readonly data: { readonly blanked: true } } {
  const { reason: _reason, data: _data, ...rest } = line;
  return { ...rest, data: { blanked: true } };
}
