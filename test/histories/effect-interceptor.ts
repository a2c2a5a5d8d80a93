import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';

/** One thing that a case asked of the world. */
export interface Effect {
  /** Name of the activity, workflow or signal. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** The other case, of what is asked of one. */
  readonly caseId?: string;
}

/** Where a replay is told of every effect, in order. */
export interface EffectSinks extends Sinks {
  readonly effects: { asked(effect: Effect): void };
}

/** Part of the bundle under replay: history keeps what a local activity answered, not what it was asked. */
export function interceptors(): WorkflowInterceptors {
  const { effects } = proxySinks<EffectSinks>();
  return {
    outbound: [
      {
        scheduleLocalActivity(input, next) {
          effects.asked({ name: input.activityType, args: input.args });
          return next(input);
        },
        scheduleActivity(input, next) {
          effects.asked({ name: input.activityType, args: input.args });
          return next(input);
        },
        startChildWorkflowExecution(input, next) {
          const { workflowType, options } = input;
          effects.asked({ name: workflowType, args: options.args ?? [], caseId: options.workflowId });
          return next(input);
        },
        continueAsNew(input, next) {
          effects.asked({ name: 'continueAsNew', args: input.args });
          return next(input);
        },
        signalWorkflow(input, next) {
          const { signalName, args, target } = input;
          const caseId = target.type === 'external' ? target.workflowExecution.workflowId : target.childWorkflowId;
          effects.asked({ name: signalName, args, ...(typeof caseId === 'string' ? { caseId } : {}) });
          return next(input);
        },
      },
    ],
  };
}
