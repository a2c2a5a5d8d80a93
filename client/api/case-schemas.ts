import { z } from '@hono/zod-openapi';
import { channels } from '../../machines/governance/people.ts';
import { deadline } from '../../machines/governance/deadlines.ts';
import { type Lifecycle, lifecycles, views } from '../../machines/views.ts';

const facts = {
  id: z.string(),
  number: z.string(),
  title: z.string(),
  system: z.string().optional(),
  amountOre: z.int().optional(),
  level: z.string().optional(),
  rank: z.int().optional(),
  state: z.string(),
  status: z.string(),
  outcome: z.string().optional(),
  modelVersion: z.string().optional(),
  version: z.int(),
  versionHash: z.string(),
  lastSeq: z.int(),
  submittedBy: z.string().optional(),
  openedAt: z.string(),
  changedAt: z.string(),
  closedAt: z.string().optional(),
} as const;

/** A case of one lifecycle as it leaves the product: what every case has, and its own view. Instants in UTC, amounts in øre. */
export const caseSchemaOf = <M extends Lifecycle>(machine: M) =>
  z.object({ ...facts, machine: z.literal(machine), view: views[machine] });

const [first, ...others] = lifecycles.map((machine) => caseSchemaOf(machine));
if (first === undefined) throw new Error('There is no lifecycle.');

/** A case of any lifecycle: `machine` tells which, and with it what `view` holds. */
export const caseRowSchema = z.discriminatedUnion('machine', [first, ...others]).openapi('Case');

/** A case that cannot be read: what its row has, and why. */
const unreadableCase = z
  .object({ ...facts, machine: z.string(), unreadable: z.object({ da: z.string(), en: z.string() }) })
  .openapi('UnreadableCase');
/** Cases of one lifecycle as a list has them: one that cannot be read stands among the others. */
export const listedCasesOf = (machine: Lifecycle) => z.array(z.union([caseSchemaOf(machine), unreadableCase]));
/** The same of every lifecycle. */
export const listedCases = z.array(z.union([caseRowSchema, unreadableCase]).openapi('ListedCase'));

/** One person's duty of a case. */
export const taskRowSchema = z
  .object({
    id: z.string(),
    caseId: z.string(),
    actor: z.string(),
    visit: z.int(),
    duty: z.string(),
    person: z.string(),
    name: z.string(),
    role: z.string(),
    region: z.string().optional(),
    onBehalfOf: z.string().optional(),
    choices: z.array(z.string()),
    deadline,
    caseVersion: z.int(),
    openedAt: z.string(),
    closedAt: z.string().optional(),
    outcome: z.string().optional(),
  })
  .openapi('Task');

/** A line of the journal: who did what, when, on which version, from what to what. */
export const journalEntrySchema = z
  .object({
    no: z.int(),
    at: z.string(),
    localTime: z.string(),
    caseId: z.string().optional(),
    versionHash: z.string().optional(),
    modelVersion: z.string().optional(),
    seq: z.int().optional(),
    event: z.string(),
    person: z.string(),
    role: z.string().optional(),
    region: z.string().optional(),
    onBehalfOf: z.string().optional(),
    channel: z.enum(channels),
    reference: z.string().optional(),
    before: z.string().optional(),
    after: z.string().optional(),
    amountOre: z.int().optional(),
    reason: z.string().optional(),
    messageId: z.string().optional(),
    data: z.record(z.string(), z.unknown()),
    previousHash: z.string(),
    hash: z.string(),
  })
  .openapi('JournalEntry');

/** A case with everything that is known of it. */
export const caseViewSchema = z
  .looseObject({
    case: caseRowSchema,
    timeline: z.array(journalEntrySchema),
    tasks: z.array(taskRowSchema),
    openTasks: z.array(taskRowSchema),
    ballots: z.array(z.looseObject({})),
    letters: z.array(z.looseObject({})),
    waiting: z.array(z.looseObject({})),
    unreachable: z.string().optional(),
    allowed: z.array(z.string()).optional(),
  })
  .openapi('CaseView');
