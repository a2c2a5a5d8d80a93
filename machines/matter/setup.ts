import { assign, type DoneActorEvent, setup } from 'xstate';
import { hourly } from '../steps/retry-hourly.ts';
import { informWith } from '../steps/inform.ts';
import { choiceOf, answerOf } from '../assignment/answered.ts';
import { type AssignmentInput, assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import { duties } from '../duties.ts';
import type { ChangeRegister, KeepDocument, LetterKind, MoveProject, Tell } from '../governance/effects.ts';
import { lastDateOf } from '../governance/calendar.ts';
import type { By, Role } from '../governance/people.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import { rsiDecisionMachine } from '../rsi-decision/machine.ts';
import { sysDecisionMachine } from '../sys-decision/machine.ts';
import {
  type AdoptionPlan,
  matterActors,
  type PlanAdoption,
  type RaisedEscalation,
  type RaiseEscalation,
} from './actors.ts';
import { dutyOf, submittedForm } from './duties.ts';
import { type MatterEvent, matterEvents } from './events.ts';
import type { MatterInput } from './input.ts';
import type { Escalates, StepBy, Taken } from './kind.ts';
import { kindOf } from './kinds.ts';
import { bodyOf } from '../terms/roles.ts';
import { effectsOf, isWhole, stepBack, stepOf } from './route.ts';
import type { MatterView } from './view.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

export interface MatterContext extends MatterInput {
  /** Index in the kind's route; -1 is with whoever raised the matter. */
  readonly step: number;
  /** Raised by every form that is submitted. */
  readonly version: number;
  /** Why it was returned or refused. */
  readonly reason: string | null;
  /** The last body that said yes, and where that stands. */
  readonly decision: string | null;
  readonly decidedBy: By | null;
  /** Who refused or returned it. */
  readonly body: StepBy | null;
  readonly late: boolean;
  readonly plan: AdoptionPlan | null;
  /** The escalation that an answer opened by itself. */
  readonly escalation: RaisedEscalation | null;
  readonly outcome: MatterOutput['outcome'] | null;
}

export interface MatterOutput {
  readonly outcome: 'adopted' | 'refused' | 'withdrawn' | 'left';
  readonly kind: string;
  readonly reason: string | null;
  readonly late: boolean;
}

export const facts = (context: MatterContext): Readonly<Record<string, unknown>> => {
  const step = stepOf(context);
  const of = kindOf(context.kind);
  return {
    kind: context.kind,
    kindName: of.name[0],
    version: context.version,
    ...(step === undefined ? {} : { ask: step.ask[0], askEn: step.ask[1], act: step.do, stepBy: step.by }),
    ...(context.body === null ? {} : { body: context.body, bodyName: bodyOf(context.body)[0] }),
    ...(context.reason === null ? {} : { reason: context.reason }),
    ...(context.decision === null ? {} : { reference: context.decision }),
    ...(context.plan?.effectiveAt ? { effectiveAt: context.plan.effectiveAt } : {}),
    ...(of.announces === undefined ? {} : { announcement: of.announces(context.form) }),
  };
};

/** The matter as its pages show it: kind, form and the place on its route. */
export const keepCase = keepCaseWith<MatterContext, MatterView>((context) => ({
  title: context.title,
  version: context.version,
  view: {
    kind: context.kind,
    ...(context.region === undefined ? {} : { region: context.region }),
    form: context.form,
    step: context.step,
    reason: context.reason,
    decision: context.decision,
    body: context.body,
    ...(context.plan?.effectiveAt ? { effectiveAt: context.plan.effectiveAt } : {}),
  },
}));

const parties = ({ kind }: MatterContext): readonly Role[] => ['proposer', ...kindOf(kind).informed];

const informOf = informWith(facts);
/** A letter to those whom the kind names, or to others. */
export const inform = (
  about: string,
  to: Tell['to'] | ((context: MatterContext) => Tell['to']) = parties,
  letter?: LetterKind,
) => informOf(about, to, {}, letter);

/** Whoever owns the step that the matter is returned to. */
export const ownerOfStep = (context: MatterContext): readonly Role[] => {
  const by = stepOf(context)?.by;
  return [
    ...new Set<Role>(['proposer', ...(by === undefined || by === 'sys' || by === 'rsi' ? [] : [by]), 'secretariat']),
  ];
};

/** The assignment of the step that a person answers by link. */
export function asked(context: MatterContext): AssignmentInput {
  const step = stepOf(context);
  const duty = step === undefined ? undefined : dutyOf(step);
  if (step === undefined || duty === undefined) throw new Error(`Sagen ${context.caseId} har intet trin her.`);
  const isFirst = context.step === 0 && context.due !== undefined;
  const { reminders } = kindOf(context.kind);
  const steps =
    isFirst && context.due !== undefined ? reminders?.(context.form, lastDateOf(context.due.due)) : undefined;
  return {
    duty,
    terms: {
      ...duties[duty],
      ...(step.businessDays === undefined ? {} : { businessDays: step.businessDays }),
      ...(isFirst && context.due !== undefined ? { due: context.due } : {}),
    },
    modelVersion: context.modelVersion,
    ...(context.system === undefined ? {} : { system: context.system }),
    ...(context.region === undefined ? {} : { of: { region: context.region } }),
    ...(steps === undefined || steps.length === 0 ? {} : { steps }),
    atDeadline: 'breach',
    renew: true,
    data: facts(context),
  };
}

/** Minutes and item; for who answers by link the case's number and their name. */
const referenceOf = (context: MatterContext, output: AssignmentOutput): string =>
  output.outcome === 'expired'
    ? ''
    : `${context.number}: ${output.name}, ${bodyOf(stepOf(context)?.by ?? 'secretariat')[0]}`;

/** The form is filled in: the matter goes on with a new version. */
export const submitted = (context: MatterContext, output: AssignmentOutput): Partial<MatterContext> => ({
  form: submittedForm(answerOf(output)) ?? context.form,
  version: context.version + 1,
  step: context.step + 1,
  reason: null,
  body: null,
  late: context.late || (output.outcome === 'delivered' && output.late),
  decision: referenceOf(context, output),
  decidedBy: output.outcome === 'delivered' ? output.by : null,
});

export const agreed = (context: MatterContext, decision: string, by: By | null): Partial<MatterContext> => ({
  step: context.step + 1,
  reason: null,
  body: null,
  decision,
  decidedBy: by,
});
export const agreedByLink = (context: MatterContext, output: AssignmentOutput): Partial<MatterContext> =>
  agreed(context, referenceOf(context, output), output.outcome === 'delivered' ? output.by : null);

export const returned = (context: MatterContext, reason: string | null): Partial<MatterContext> => ({
  body: stepOf(context)?.by ?? null,
  reason,
  step: stepBack(context),
});
export const refused = (context: MatterContext, reason: string | null, decision?: string): Partial<MatterContext> => ({
  body: stepOf(context)?.by ?? null,
  reason,
  ...(decision === undefined ? {} : { decision }),
});

const takenOf = (context: MatterContext): Taken => ({
  number: context.number,
  ...(context.system === undefined ? {} : { system: context.system }),
  ...(context.region === undefined ? {} : { region: context.region }),
  title: context.title,
  decision: context.decision ?? '',
  today: context.plan?.today ?? '',
  documentVersion: context.plan?.documentVersion ?? 1,
});

export const planRequest = (context: MatterContext): PlanAdoption => {
  const { effectiveDay, leaves, document } = kindOf(context.kind);
  const day = effectiveDay?.(context.form);
  const lastDay = leaves?.(context.form).lastDay;
  const id = document?.(context.form, takenOf(context))?.id;
  return {
    modelVersion: context.modelVersion,
    ...(day === undefined ? {} : { effectiveDay: day }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(id === undefined ? {} : { document: id }),
  };
};

/** The vocabulary of a matter: its types, actors, actions, guards. The states stand in `machine.ts`. */
export const matterSetup = setup({
  schemas: { events: matterEvents },
  types: {
    input: {} as MatterInput,
    context: {} as MatterContext,
    events: {} as MatterEvent | DoneActorEvent<AdoptionPlan, 'planning'>,
    output: {} as MatterOutput,
  },
  actors: {
    assignment: assignmentMachine,
    sysDecision: sysDecisionMachine,
    rsiDecision: rsiDecisionMachine,
    ...matterActors,
  },
  actions: effectActions,
  delays: {
    ...hourly,
    untilEffective: ({ context, self }) => millisUntil(context.plan?.effectiveAt ?? '', self),
    untilOrientation: ({ context, self }) => millisUntil(context.plan?.orientAt ?? '', self),
    untilLastDayIsOver: ({ context, self }) => millisUntil(context.plan?.leavesAt ?? '', self),
  },
  guards: {
    fillsIn: ({ context }) => stepOf(context)?.do === 'prepare',
    sysDecides: ({ context }) => stepOf(context)?.by === 'sys',
    rsiDecides: ({ context }) => stepOf(context)?.by === 'rsi',
    mustEscalate: ({ context }) => mustEscalate(context),
    walked: ({ context }) => stepOf(context) === undefined,
    orientsLater: ({ context }) => kindOf(context.kind).orients !== undefined,
    systemLeaves: ({ context }) => kindOf(context.kind).leaves !== undefined,
  },
});

/** A matter as it begins: at its first step. */
export const begun = (input: MatterInput): MatterContext => ({
  ...input,
  step: 0,
  version: 1,
  reason: null,
  decision: null,
  decidedBy: null,
  body: null,
  late: false,
  plan: null,
  escalation: null,
  outcome: null,
});

const receipt = inform('matter-received', () => ['proposer'], 'receipt');
/** A receipt for whoever raised it; what the product opens by itself, nobody sent. */
export const received = matterSetup.enqueueActions(({ context, enqueue }) => {
  if (context.by.channel !== 'system') enqueue({ type: receipt.type, params: receipt.params({ context }) });
});

/** How it ends: kept in the store and given to whoever opened it. */
export const ends = (outcome: MatterOutput['outcome']) =>
  [
    assign<MatterContext, MatterEvent, undefined, MatterEvent, never>({ outcome }),
    keepCase,
    { type: 'keepCase', params: { outcome } },
  ] as const;

/** Everything that the adoption changes, in one step of the record. */
export const takeEffect = matterSetup.enqueueActions(({ context, enqueue }) => {
  const { changes, document, move } = effectsOf(context.kind, context.form, takenOf(context));
  const decision = context.decision ?? context.number;
  if (changes.length > 0) {
    const params: ChangeRegister = { changes, decision };
    enqueue({ type: 'changeRegister', params });
  }
  if (document !== undefined) {
    const params: KeepDocument = {
      ...document,
      ...(context.system === undefined ? {} : { system: context.system }),
      version: context.plan?.documentVersion ?? 1,
      standing: 'approved',
      from: document.from ?? context.plan?.today ?? '',
      decision,
    };
    enqueue({ type: 'keepDocument', params });
  }
  if (move !== undefined) {
    const params: MoveProject = { ...move, decision };
    enqueue({ type: 'moveProject', params });
  }
});

const escalatesIn = ({ kind, form }: MatterContext): Escalates | undefined => kindOf(kind).escalates?.(form);

/** A «no» is escalated once, when it has been answered; the case's number makes it the same escalation however often it is tried. */
const mustEscalate = (context: MatterContext): boolean =>
  context.step > 0 && context.escalation === null && escalatesIn(context) !== undefined;

/** Who raised the matter has raised the escalation: the region that answered no cannot take it back. */
export const toEscalate = (context: MatterContext): RaiseEscalation => {
  const { ground, title, words } = escalatesIn(context) ?? fallback;
  const { person, role, region } = context.by;
  return {
    by: {
      person,
      ...(role === undefined ? {} : { role }),
      ...(region === undefined ? {} : { region }),
      channel: 'system',
    },
    ...(context.system === undefined ? {} : { system: context.system }),
    title,
    ground,
    description: words[0],
    origin: { caseId: context.caseId, number: context.number },
  };
};
const fallback: Escalates = { ground: 'other', title: '', words: ['', ''] };

/** The journal names the escalation, and secretariat, chair and region are told that it has been opened. */
export const escalated = matterSetup.enqueueActions(({ context, enqueue }) => {
  if (context.escalation === null) return;
  const { caseId, number } = context.escalation;
  const words = escalatesIn(context)?.words[0] ?? '';
  enqueue({
    type: 'journal',
    params: {
      event: 'escalation-opened',
      reason: `Eskalering ${number}: ${words}`,
      data: { kind: context.kind, case: caseId },
    },
  });
  enqueue({
    type: 'tell',
    params: {
      letter: 'warning',
      about: 'matter-escalated',
      to: ['secretariat', 'sysChair', 'ownerRegionMember'],
      data: { ...facts(context), words, escalation: number },
    },
  });
});

export const isAnswered = (context: MatterContext, output: AssignmentOutput): boolean =>
  choiceOf(output) === 'submit' && isWhole(context.kind, submittedForm(answerOf(output)));

export { assign };
