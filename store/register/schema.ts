import { z } from 'zod';
import { budgetParts, lineBasis, lineId, lineKinds } from '../../machines/annual-budget/budget.ts';
import { templateIds } from '../../machines/governance/templates/template.ts';
import { allocationKey } from '../../machines/governance/keys.ts';
import { slaContents, superuser, systemContact } from '../../machines/governance/register-changes.ts';
import { kpiDefinition } from '../../machines/governance/kpi.ts';

/**
 * The register as a secretariat writes it: who takes part, who holds which role, from when to when.
 * All dates are days in Denmark, both ends included: `to: 2026-12-31` is the last day.
 */

const day = z.iso.date();
/** Ids are small letters, digits, dots and hyphens, so that they fit in task ids and addresses. */
const id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
const name = z.string().trim().min(1).max(200);
/** A list that may be left out or left empty. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
const period = { from: day, to: day.optional() };

const registeredDocuments = ['handbook', 'sla', 'strategy'] as const;

const registerRegion = z.strictObject({
  id,
  name,
  from: day,
  to: day.optional(),
  successor: id.optional(),
  /** The region's single point of contact for support: a telephone number or an address. */
  supportContact: z.string().trim().min(3).max(200).optional(),
});

const registerPerson = z.strictObject({
  id,
  name,
  email: z.email(),
  phone: z.string().trim().min(5).max(40).optional(),
});

/** A role with dates; `decision` says who appointed, e.g. RSI's minutes. */
const registerSeat = z.strictObject({ person: id, ...period, decision: z.string().max(200).optional() });

/** A seat that belongs to a region. */
const registerRegionSeat = registerSeat.extend({ region: id });

const registerFsg = z.strictObject({
  id,
  name,
  chair: listOf(registerSeat),
  members: listOf(registerRegionSeat),
});

const registerUserGroup = z.strictObject({
  id,
  name,
  /** Appointed by the region responsible for the system. */
  chair: listOf(registerSeat),
  members: listOf(registerRegionSeat),
  /** The fixed contact person for each region. */
  contacts: listOf(registerRegionSeat),
});

/** A region's part in a system; just the id when it takes part as long as it exists. */
const registerParticipation = z.union([id, z.strictObject({ region: id, ...period })]);

const registerSystem = z.strictObject({
  id,
  name,
  /** What it is called where there is little room, e.g. in the subject of a mail; without it by its id. */
  shortName: z.string().trim().min(2).max(20).optional(),
  ownerRegion: id,
  fsg: id.optional(),
  userGroup: id.optional(),
  inOperationFrom: day.optional(),
  admittedFrom: day.optional(),
  admittedTo: day.optional(),
  /** An ended region's part goes on with its successor. */
  regions: z.array(registerParticipation),
  /** Exactly one at a time. */
  fsa: listOf(registerSeat),
  /** People who help the FSA: may act, get no reminders. */
  fsaStaff: listOf(registerSeat),
  /** Who decides small change requests for the owner region. */
  decider: listOf(registerSeat),
  /** Who pays, when not all regions use the system. */
  specialAgreement: id.optional(),
  /** The agreement whose key splits the operating cost; without it the special agreement's key does. */
  operatingAgreement: id.optional(),
  /** Similar systems in one domain may share their organisation. */
  domain: id.optional(),
  /** Documents that exist outside the product, so that they are not missed. */
  documents: listOf(z.enum(registeredDocuments)),
  /** What the quarterly reports are held against; `availability` is computed from the outages, the others are reported. */
  kpis: listOf(kpiDefinition),
  /** Each region's superuser. */
  superusers: listOf(superuser),
  /** Each region's contact for its users of the system, where it is not that of the region. */
  contacts: listOf(systemContact),
});

/** An operating agreement (*driftsaftale*) or a special agreement, with its cost key. */
const registerAgreement = z.strictObject({
  id,
  title: name,
  ...period,
  costKey: allocationKey,
  /** The SLA stands in an annex. */
  slaAnnex: z.boolean().optional(),
  /** What the SLA says something about. */
  slaContents: listOf(z.enum(slaContents)),
  /** The agreement defines what the system-responsible region answers for. */
  responsibilities: z.boolean().optional(),
});

/** Systems that are alike. */
const registerDomain = z.strictObject({ id, name });

/** A contract with a supplier; its dates are reminded of. */
const registerContract = z.strictObject({
  id,
  system: id,
  title: name,
  supplier: name,
  /** The last day. */
  expires: day,
  /** The last day to give notice or to use an option. */
  notice: day.optional(),
  /** Months that a tender takes before the contract ends. */
  tenderMonths: z.int().min(0).max(60).optional(),
});

/** A member has confirmed to hold their region's mandate in a body. */
const registerMandate = z.strictObject({ person: id, body: id, on: day });

/** `substitute` may act for `person` in every role of theirs, both days included. */
const registerSubstitute = z.strictObject({ person: id, substitute: id, from: day, to: day });

const registerHealthKey = z.strictObject({ year: z.int().min(2000).max(2200), shares: allocationKey });

/** Kroner as Danes write them, `1.200.000`. */
const kroner = z.union([z.string(), z.int().nonnegative()]);

const registerBudgetLine = z.strictObject({
  id: lineId,
  part: z.enum(budgetParts),
  kind: z.enum(lineKinds),
  name: z.string().trim().min(1).max(160),
  amount: kroner,
  reason: z.string().trim().max(2000).optional(),
  basis: lineBasis.optional(),
});

/** A budget that was decided before the product was taken into use, so that the year after has something to begin from. */
const registerBudget = z.strictObject({
  system: id,
  year: z.int().min(2000).max(2200),
  decision: z.string().trim().min(1).max(200),
  lines: z.array(registerBudgetLine).min(1).max(400),
});

/** `granted` is written as Danes write kroner, `12.000.000`; `decision` refers to RSI's minutes. */
const registerFrame = z.strictObject({
  year: z.int().min(2000).max(2200),
  granted: kroner,
  decision: z.string().trim().min(1).max(200),
});

/**
 * SYS' approval of a template as it comes with the product (R-091, R-093a – R-093f). Later versions are matters; without all six no case can be started.
 */
const registerTemplate = z.strictObject({
  id: z.enum(templateIds, {
    error: `Skabelonen skal være en af: ${templateIds.join(', ')} / The template must be one of: ${templateIds.join(', ')}`,
  }),
  version: z.int().refine((version) => version === 1, {
    error:
      'Registeret kan kun nævne udgave 1, produktets egen tekst; rejs sagen «Ny udgave af en skabelon» / The register can name version 1 only, the text of the product; raise the matter "New version of a template"',
  }),
  from: day,
  decision: z.string().trim().min(1).max(200),
});

export const registerSchema = z.strictObject({
  regions: z.array(registerRegion).min(1),
  people: z.array(registerPerson).min(1),
  rsi: z.strictObject({ contact: listOf(registerSeat) }),
  /** Who raises strategic and cross-cutting cases for Danske Regioner. */
  danskeRegioner: z.strictObject({ contact: listOf(registerSeat) }).default({ contact: [] }),
  sys: z.strictObject({ chair: listOf(registerSeat), members: listOf(registerRegionSeat) }),
  secretariat: z.strictObject({ staff: listOf(registerSeat) }),
  fsgs: listOf(registerFsg),
  userGroups: listOf(registerUserGroup),
  agreements: listOf(registerAgreement),
  domains: listOf(registerDomain),
  systems: z.array(registerSystem),
  contracts: listOf(registerContract),
  mandates: listOf(registerMandate),
  substitutes: listOf(registerSubstitute),
  healthKeys: listOf(registerHealthKey),
  frames: listOf(registerFrame),
  budgets: listOf(registerBudget),
  templates: listOf(registerTemplate),
});

/** What a register file says, checked for form; `readRegister` also checks that it hangs together. */
export type Register = z.infer<typeof registerSchema>;
export type RegisterSeat = z.infer<typeof registerSeat>;
export type RegisterBudget = z.infer<typeof registerBudget>;
export type RegisterSystem = z.infer<typeof registerSystem>;
export type RegisterTemplate = z.infer<typeof registerTemplate>;
