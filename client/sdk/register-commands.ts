import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import type { Form } from '../../machines/forms/form.ts';
import { type By, roles } from '../../machines/governance/people.ts';
import type { AgreementView } from '../../store/register/agreements.ts';
import type { Instant } from '../../workflows/messages.ts';

/** A sentence in both languages. */
const sentence = z.object({ da: z.string(), en: z.string() }).meta({ id: 'Sentence' });
export type Sentence = DeepReadonly<z.infer<typeof sentence>>;

/** Open work that passes to others on a day. */
const passingTask = sentence
  .extend({
    caseId: z.string(),
    title: z.string(),
    duty: z.string(),
    /** `YYYY-MM-DD`. */
    on: z.string(),
    from: z.array(z.string()),
    to: z.array(z.string()),
  })
  .meta({ id: 'PassingTask' });
export type PassingTask = DeepReadonly<z.infer<typeof passingTask>>;

/** An open ballot whose electorate changes on a day (A-30b). */
const changingBallot = sentence
  .extend({
    caseId: z.string(),
    title: z.string(),
    on: z.string(),
    /** Regions that go out; `lapsing` are those of them that have voted. */
    leaving: z.array(z.string()),
    lapsing: z.array(z.string()),
    joining: z.array(z.string()),
  })
  .meta({ id: 'ChangingBallot' });
export type ChangingBallot = DeepReadonly<z.infer<typeof changingBallot>>;

/** What a change would do, before it is made: nothing is written and nobody is told. */
export const registerPreview = z
  .object({
    /** Each change in words. */
    differences: z.array(sentence),
    /** Why it cannot be made; empty when it can. */
    faults: z.array(sentence.extend({ field: z.string() })),
    /** What becomes wrong by it without stopping it: a vacant role, a system under three regions. */
    warnings: z.array(sentence),
    tasks: z.array(passingTask),
    ballots: z.array(changingBallot),
    /** Personal links that will lead to the explaining page. */
    links: z.int(),
    /** Budget cycles under way that concern the systems. */
    cycles: z.array(sentence.extend({ caseId: z.string() })),
    /** Open cases of the systems concerned. */
    cases: z.array(sentence.extend({ caseId: z.string(), title: z.string() })),
  })
  .meta({ id: 'RegisterPreview' });
export type RegisterPreview = DeepReadonly<z.infer<typeof registerPreview>>;

/** Something that the model asks of the register and that is missing. */
export const missingInRegister = sentence
  .extend({
    /** Rows of the catalogue. */
    rows: z.array(z.string()),
    key: z.string(),
    system: z.string().exactOptional(),
    group: z.string().exactOptional(),
    region: z.string().exactOptional(),
    /** Who can mend it. */
    mender: sentence,
    /** Where: a form of the register's page. */
    link: z.string(),
    /** The role that nobody holds, where its letters go to a fallback meanwhile. */
    vacant: z.enum(roles).exactOptional(),
    /** A system that fewer than three regions share carries the flag `ikke fællesregional`. */
    flag: z.literal('ikke_faellesregional').exactOptional(),
  })
  .meta({ id: 'Missing' });
export type MissingInRegister = DeepReadonly<z.infer<typeof missingInRegister>>;

/** The register by decision. */
export interface RegisterCommands {
  /** What the changes would do. Who may make them may see it. Throws `BadInput` for what cannot be read, `Forbidden`. */
  previewRegisterChange(by: By, changes: readonly unknown[]): Promise<RegisterPreview>;
  /** What reading in a register file would do; nothing of the first. Throws as the act does. */
  previewRegisterImport(by: By, written: Form): Promise<RegisterPreview | undefined>;
  /** Everything that is missing now: who can mend it, and where. */
  completeness(at?: Instant): Promise<readonly MissingInRegister[]>;
  /** Every agreement as it stands now: parties, validity, key, SLA annex. */
  agreements(at?: Instant): Promise<readonly AgreementView[]>;
}
