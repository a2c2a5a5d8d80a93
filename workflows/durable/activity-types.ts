import type { DurableWorkflow } from './durable.ts';
import type { ActionName, ActionParams, ActorInput, PromiseName, PromiseOutput } from './machine-types.ts';
import type { EffectContext } from './messages.ts';

/** An activity as it is written: what it gives is waited for. */
type Activity<Params, Result> = (params: Params, ctx: EffectContext) => Promise<Result> | Result;

/**
 * The activities that a machine calls: its promise actors, and what of its actions is done by activities. Which actions are (and not assigns by name)
 * the type does not say; `createDurableWorker` asks the machine, and refuses when one is missing.
 */
export type MachineActivities<M> = {
  readonly [Src in PromiseName<M>]: Activity<ActorInput<M, Src>, PromiseOutput<M, Src>>;
} & {
  readonly [Name in ActionName<M>]?: Activity<ActionParams<M, Name>, unknown>;
};

type OfExport<W> = W extends {
  readonly types?: { readonly machine: infer M; readonly extra: infer Extra };
}
  ? MachineActivities<M> & { readonly [Name in Extra & string]: (...args: never[]) => unknown }
  : never;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (one: infer All) => void
  ? All
  : never;

/** The activities that a module of workflows calls, or that one workflow does. */
export type ActivitiesOf<W> = Intersection<W extends DurableWorkflow ? OfExport<W> : OfExport<W[keyof W]>>;
