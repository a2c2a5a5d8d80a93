import { z } from '@hono/zod-openapi';
import { documentKinds } from '../../machines/governance/effects.ts';
import { slaContents } from '../../machines/governance/register-changes.ts';
import { ledgerKinds } from '../../store/rows.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** Ids and names, e.g. of people and regions. */
export const namesSchema = z.array(named);

/** The frame of a year, in øre. */
export const frameSchema = z
  .object({
    year: z.int(),
    grantedOre: z.int(),
    committedOre: z.int(),
    spentOre: z.int(),
    carriedInOre: z.int(),
    carriedOutOre: z.int(),
    reservedOre: z.int(),
    refundedOre: z.int(),
    remainingOre: z.int(),
  })
  .openapi('Frame');

/** An entry of the ledger, in øre. */
export const ledgerRowSchema = z
  .object({
    id: z.int(),
    year: z.int(),
    fund: z.string().meta({ description: '`frame`, `agreement:<id>` or `budget:<system>`' }),
    kind: z.enum(ledgerKinds),
    amountOre: z.int(),
    caseId: z.string().optional(),
    system: z.string().optional(),
    part: z.enum(['A', 'B']).optional(),
    line: z.string().optional(),
    region: z.string().optional(),
    decision: z.string(),
    at: z.string(),
  })
  .openapi('LedgerRow');

/** What the roadmap has of a request. */
export const roadmapRowSchema = z
  .object({
    caseId: z.string(),
    system: z.string(),
    title: z.string(),
    amountOre: z.int(),
    status: z.string(),
    addedAt: z.string(),
    changedAt: z.string(),
  })
  .openapi('RoadmapRow');

/** A version of a document as data. */
export const documentRowSchema = z
  .object({
    id: z.string(),
    kind: z.enum(documentKinds),
    title: z.string(),
    system: z.string().optional(),
    version: z.int(),
    standing: z.enum(['draft', 'approved']),
    content: z.record(z.string(), z.unknown()),
    from: z.string().optional(),
    decision: z.string().optional(),
    caseId: z.string().optional(),
    at: z.string(),
  })
  .openapi('Document');

/** Whose key it is, and the roles that they hold. */
export const meSchema = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string(), phone: z.string().optional() }).optional(),
  roles: z.array(
    z.object({
      person: z.string(),
      role: z.enum(['member', 'chair', 'fsa', 'decider', 'contact', 'staff']),
      body: z.string().optional(),
      system: z.string().optional(),
      region: z.string().optional(),
      validFrom: z.string(),
      validTo: z.string().optional(),
    }),
  ),
  operator: z.boolean(),
});

/** Whether the chain of the journal is whole. */
export const verificationSchema = z.object({
  entries: z.int(),
  head: z.string(),
  fault: z.object({ no: z.int(), why: z.string() }).optional(),
});

const sentence = { da: z.string(), en: z.string() };

/** What the register lacks, and who can mend it. */
export const missingSchema = z.object({
  ...sentence,
  rows: z.array(z.string()),
  key: z.string(),
  system: z.string().optional(),
  group: z.string().optional(),
  region: z.string().optional(),
  mender: z.object(sentence),
  link: z.string(),
  vacant: z.string().optional(),
  flag: z.literal('ikke_faellesregional').optional(),
});

/** An agreement as it stands: parties, validity, key, SLA annex. */
export const agreementSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['operating', 'special', 'unused']),
    systems: namesSchema,
    parties: namesSchema,
    from: z.string(),
    to: z.string().optional(),
    inForce: z.boolean(),
    costKey: z.array(named.extend({ weight: z.number() })),
    slaAnnex: z.boolean(),
    slaLacks: z.array(z.enum(slaContents)),
    responsibilities: z.boolean(),
  })
  .openapi('Agreement');
