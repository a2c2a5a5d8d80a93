import { z } from 'zod';
import { allocationKey } from './keys.ts';
import { kpiDefinition } from './kpi.ts';

const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
const name = z.string().trim().min(1).max(200);

/** Seats that a decision fills. Those of which there is one at a time end their holder's the day before. */
export const seats = [
  'sysChair',
  'sysMember',
  'rsiContact',
  'danskeRegioner',
  'secretariat',
  'fsgChair',
  'fsgMember',
  'userGroupChair',
  'userGroupMember',
  /** The region's fixed contact for the users of a system. */
  'userGroupContact',
  'fsa',
  'fsaStaff',
  'decider',
] as const;
export type Seat = (typeof seats)[number];

/** The five things that an SLA must say something about. */
export const slaContents = ['availability', 'responseTimes', 'support', 'backup', 'errorHandling'] as const;
export type SlaContent = (typeof slaContents)[number];

/** The superuser whom a region has trained in a system: a name, no account and no seat, and the day of the training. */
export const superuser = z.strictObject({ region: id, name, trained: day });
export type Superuser = z.infer<typeof superuser>;

/** A region's single point of contact for its users of a system, a telephone number or an address. */
export const systemContact = z.strictObject({ region: id, contact: z.string().trim().min(3).max(200) });

/** `of`: the id of the group or system that the seat belongs to. `region`: whose member it is. */
const seat = { seat: z.enum(seats), of: id.optional(), region: id.optional(), person: id };

/**
 * What a decision changes in the register. Dates are days in Denmark, both ends
 * included. A change without a date of its own counts from the moment that it is entered: its case waits for the day.
 */
export const registerChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('person'),
    id,
    name,
    email: z.email(),
    phone: z.string().min(5).max(40).optional(),
  }),
  z.strictObject({ change: z.literal('appoint'), ...seat, from: day, to: day.optional() }),
  z.strictObject({ change: z.literal('resign'), ...seat, to: day }),
  z.strictObject({ change: z.literal('substitute'), person: id, substitute: id, from: day, to: day }),
  /** Regions end and become one: the seats of the ended ones end with them, their parts and duties pass on. */
  z.strictObject({ change: z.literal('mergeRegions'), ended: z.array(id).min(1), into: id, name, on: day }),
  /** The region's single point of contact for support. */
  z.strictObject({ change: z.literal('region'), id, supportContact: z.string().trim().min(3).max(200) }),
  /** What the system's quarterly reports are held against from now on, all of it: what is not mentioned is no longer measured. */
  z.strictObject({ change: z.literal('kpis'), system: id, kpis: z.array(kpiDefinition).min(1).max(100) }),
  z.strictObject({ change: z.literal('superuser'), system: id, ...superuser.shape }),
  z.strictObject({ change: z.literal('contact'), system: id, ...systemContact.shape }),
  z.strictObject({ change: z.literal('takePart'), system: id, region: id, from: day }),
  /** `to`: the last day on which the region takes part in the system. */
  z.strictObject({ change: z.literal('stopTakingPart'), system: id, region: id, to: day }),
  z.strictObject({ change: z.literal('fsg'), id, name }),
  z.strictObject({ change: z.literal('userGroup'), id, name }),
  z.strictObject({
    change: z.literal('agreement'),
    id,
    title: name,
    from: day,
    to: day.optional(),
    costKey: allocationKey,
    /** The SLA stands in an annex. */
    slaAnnex: z.boolean().optional(),
    /** What the SLA says something about. */
    slaContents: z.array(z.enum(slaContents)).optional(),
    /** The agreement defines the management responsibility. */
    responsibilities: z.boolean().optional(),
  }),
  z.strictObject({
    change: z.literal('admit'),
    system: id,
    name,
    ownerRegion: id,
    regions: z.array(id).min(1),
    inOperationFrom: day,
    from: day,
    fsg: id.optional(),
    userGroup: id.optional(),
    operatingAgreement: id.optional(),
    specialAgreement: id.optional(),
  }),
  /** `to`: the last day in the portfolio. */
  z.strictObject({ change: z.literal('exit'), system: id, to: day }),
  z.strictObject({
    change: z.literal('system'),
    system: id,
    /** What it is called where there is little room: the subject of a mail. */
    shortName: z.string().trim().min(2).max(20).optional(),
    ownerRegion: id.optional(),
    fsg: id.optional(),
    userGroup: id.optional(),
    operatingAgreement: id.optional(),
    specialAgreement: id.optional(),
    domain: id.optional(),
  }),
  /** Similar systems in one domain may share their organisation. */
  z.strictObject({ change: z.literal('domain'), id, name }),
  z.strictObject({
    change: z.literal('contract'),
    id,
    system: id,
    title: name,
    supplier: name,
    expires: day,
    /** The last day to give notice or to use an option. */
    notice: day.optional(),
    /** Months that a tender takes before the contract ends. */
    tenderMonths: z.int().min(0).max(60).optional(),
  }),
  /** A member confirms to hold their region's mandate. */
  z.strictObject({ change: z.literal('mandate'), person: id, body: id, on: day }),
]);
export type RegisterChange = z.infer<typeof registerChange>;
