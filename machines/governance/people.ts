import { z } from 'zod';

/**
 * The roles that duties and letters are addressed to (glossary, "Bodies and roles"). A role is resolved to the persons
 * who hold it on the day, with substitutes and vacancy fallback, by `store/register/addressees.ts`.
 *
 * `fsa`, `fsgChair`, `fsgMembers` (chair among them), `otherFsgMembers` (without the chair), `userGroup`, `ownerRegion` (its named decider), `ownerRegionMember` (its SYS member) belong to a system;
 * `sysChair`, `sysMembers`, `rsi` (RSI's contact), `secretariat` to the whole; `proposer` is the person who filed the case, `regionMember` a named region's
 * member of SYS, `named` one person by name.
 */
export const roles = [
  'fsa',
  'fsgChair',
  'fsgMembers',
  'otherFsgMembers',
  'userGroup',
  'userGroupChair',
  /** The regions' fixed contacts for the users of the system (R-134, R-154). */
  'userGroupContacts',
  'ownerRegion',
  'ownerRegionMember',
  'regionMember',
  'sysChair',
  'sysMembers',
  'rsi',
  /** Danske Regioner, which assists with strategic and cross-cutting cases. */
  'danskeRegioner',
  'secretariat',
  'proposer',
  'named',
] as const;
export type Role = (typeof roles)[number];

/** How an act reached us. `recorded`: written down by someone else from minutes, with a reference. */
export const channels = ['link', 'login', 'api', 'cli', 'recorded', 'system'] as const;

/** Who did something, on whose behalf, through which channel (M-04). Carried by every external event as `by`. */
export const by = z.strictObject({
  person: z.string().min(1),
  role: z.string().optional(),
  region: z.string().optional(),
  onBehalfOf: z.string().optional(),
  channel: z.enum(channels),
  /** E.g. the reference to RSI's minutes when `channel` is `recorded`. */
  reference: z.string().max(200).optional(),
  /** IP and user agent; kept 12 months beside the journal, never in its hash chain. */
  trace: z.strictObject({ ip: z.string().optional(), userAgent: z.string().max(400).optional() }).optional(),
});
export type By = z.infer<typeof by>;

/** A person who was given a duty or a vote, as known when it was given. */
export const assignee = z.strictObject({
  person: z.string(),
  name: z.string(),
  role: z.string(),
  region: z.string().optional(),
  /** Set for a substitute: the person they may answer for. */
  onBehalfOf: z.string().optional(),
  /** True when the role itself is vacant and this person is the fallback. */
  vacancy: z.boolean().optional(),
});
export type Assignee = z.infer<typeof assignee>;
