import { z } from 'zod';
import type { Role } from '../governance/people.ts';

/** Roles that RSI can give a task: each is one person or one seat. */
export const followUpRoles = [
  'fsa',
  'fsgChair',
  'ownerRegion',
  'ownerRegionMember',
  'regionMember',
  'userGroupChair',
  'sysChair',
  'secretariat',
] as const satisfies readonly Role[];

/** A task that RSI's decision gives: who, what, by which day. */
export const followUp = z
  .strictObject({
    what: z.string().trim().min(1).max(2000),
    /** A role, which goes to whoever holds it on the day … */
    role: z.enum(followUpRoles).optional(),
    /** … of this region, for `regionMember` … */
    region: z.string().min(1).optional(),
    /** … or one person. */
    person: z.string().min(1).optional(),
    /** The last day, `YYYY-MM-DD`; ends at 24:00 local. */
    due: z.iso.date({ error: 'Skriv datoen som 2027-11-30 / Write the date as 2027-11-30' }),
  })
  .refine(({ role, person }) => (role === undefined) !== (person === undefined), {
    path: ['role'],
    error: 'Opgaven skal have enten en rolle eller en bestemt person / The task needs either a role or one person',
  })
  .refine(({ role, region }) => (role === 'regionMember') === (region !== undefined), {
    path: ['region'],
    error:
      'Skriv regionen, når opgaven er regionens medlem af SYS’, og kun da / Name the region for its SYS member, and only then',
  });
export type FollowUp = z.infer<typeof followUp>;
