import type { z } from 'zod';
import type { Ground } from '../escalation/input.ts';
import type { KeepDocument, MoveProject } from '../governance/effects.ts';
import type { KpiDefinition } from '../governance/kpi.ts';
import type { LocalDate } from '../governance/local-dates.ts';
import type { Role } from '../governance/people.ts';
import type { Policy } from '../governance/policy-schema.ts';
import type { RegisterChange, Superuser } from '../governance/register-changes.ts';
import type { TemplateId } from '../governance/templates/template.ts';
import { type Fields, type Form, type FormOf, schemaOf } from '../forms/form.ts';

type Pair = readonly [da: string, en: string];

/** Who a step is for: persons who answer by link, SYS, or RSI. `regionMember`: the SYS member of the region that the matter is of. */
export type StepBy =
  | 'proposer'
  | 'fsa'
  | 'secretariat'
  | 'ownerRegionMember'
  | 'regionMember'
  | 'fsgChair'
  | 'userGroupChair'
  | 'sys'
  | 'rsi';

/** One step of a route. `prepare`: fills in the form; `recommend` and `decide`: a yes goes on, a return goes one step back, a no ends the matter. */
export interface Step {
  readonly do: 'prepare' | 'recommend' | 'decide';
  readonly by: StepBy;
  /** What is asked, after «du bedes …». */
  readonly ask: Pair;
  readonly businessDays?: number;
}

/** What the plan of every year opens by itself: one matter of the whole, of each system in operation, or of each region that takes part in one. */
interface Yearly {
  readonly of: 'whole' | 'system' | 'region';
  /** Its day by the policy (`10-01`), the business day before when it is closed; without one the first business day of March, with the others. */
  readonly day?: (policy: Policy) => string;
}

/** What a form may begin with: what stands in the register, and what the first report proposed to measure. */
export interface KnownOfSystem {
  readonly superusers: readonly Superuser[];
  readonly kpis: readonly KpiDefinition[];
}

/** What makes an answer critical. */
export interface Escalates {
  readonly ground: Ground;
  readonly title: string;
  readonly words: Pair;
}

/** What is known when a matter takes effect. */
export interface Taken {
  readonly number: string;
  readonly system?: string;
  readonly region?: string;
  readonly title: string;
  /** Minutes and item, or who decided. */
  readonly decision: string;
  readonly today: LocalDate;
  /** Number of the document's next version. */
  readonly documentVersion: number;
}

type Document = Omit<KeepDocument, 'decision' | 'version' | 'standing' | 'system'>;

/**
 * A kind of matter as data: its form, who may raise it, its route, and what an adoption changes. `F`: its fields, so that what it changes is computed from
 * a form that has been checked.
 */
export interface KindOf<F extends Fields> {
  readonly name: Pair;
  readonly about: Pair;
  /** Rows of the catalogue. */
  readonly rows: readonly string[];
  readonly system: 'required' | 'optional' | 'none';
  /** It is of one of the regions that take part in its system; without this, of none. */
  readonly region?: 'required';
  /** What must be in place before a system goes into operation: agreement, organisation, responsibility. Everything else waits until it is. */
  readonly beforeOperation?: true;
  readonly raisedBy: readonly (Role | 'fsaStaff')[];
  /** Whoever raises it only asks: the first step fills in the form. */
  readonly asks?: true;
  /** Comes back every year. */
  readonly yearly?: Yearly;
  /** What is known of the system already: the form that is asked for begins with it. */
  readonly begins?: (system: KnownOfSystem, region: string | undefined) => Form;
  readonly fields: F;
  /** What the fields must fulfil together. Words when they do not. */
  readonly validate?: (
    form: FormOf<F>,
  ) => { readonly field: string & keyof F; readonly da: string; readonly en: string } | undefined;
  /** What the answer must agree with of what the case knew when it asked (`known`: what stood in the form). Words when it does not. */
  readonly agrees?: (
    form: FormOf<F>,
    known: Form,
  ) => { readonly field: string & keyof F; readonly da: string; readonly en: string } | undefined;
  readonly route: readonly Step[];
  /** Who is told of adoption and refusal, beside whoever raised it. */
  readonly informed: readonly Role[];
  /** What is told with the adoption, where the kind announces something and decides nothing. */
  readonly announces?: (form: FormOf<F>) => string;
  /** Who is told on the first business morning after the adoption: an orientation, no task. */
  readonly orients?: readonly Role[];
  /** The day on which it counts, where what it changes has no date of its own. */
  readonly effectiveDay?: (form: FormOf<F>) => LocalDate | undefined;
  readonly changes?: (form: FormOf<F>, taken: Taken) => readonly RegisterChange[];
  readonly document?: (form: FormOf<F>, taken: Pick<Taken, 'system' | 'title' | 'number'>) => Document | undefined;
  readonly move?: (form: FormOf<F>) => Pick<MoveProject, 'project' | 'to'>;
  /** The last day of a system in the portfolio: afterwards its cases are ended and its data exported. */
  readonly leaves?: (form: FormOf<F>) => {
    readonly lastDay: LocalDate;
    readonly how: 'overdraget' | 'annulleret';
    readonly reason: string;
  };
  /** An answer that is escalated by itself, e.g. a «no» in an attestation: why, and in which words. */
  readonly escalates?: (form: FormOf<F>) => Escalates | undefined;
  /** Reminders in days before the deadline, where they are not the policy's. */
  readonly reminders?: (form: FormOf<F>, due: string) => readonly number[];
  /** The template that its form follows. */
  readonly template?: TemplateId;
}

/** A kind whose fields are no longer known by type: what the machine, the pages and the commands work with. */
export interface Kind extends Omit<KindOf<Fields>, 'fields' | 'validate' | 'agrees'> {
  readonly fields: Fields;
  readonly validate?: (form: Form) => { readonly field: string; readonly da: string; readonly en: string } | undefined;
  readonly agrees?: (
    form: Form,
    known: Form,
  ) => { readonly field: string; readonly da: string; readonly en: string } | undefined;
  readonly form: z.ZodType<Form>;
}

/** Makes a kind from its data. What it computes is only ever given a form that its own schema let through. */
export function kind<F extends Fields>(of: KindOf<F>): Kind {
  return { ...(of as unknown as Omit<Kind, 'form'>), form: schemaOf(of.fields) };
}
