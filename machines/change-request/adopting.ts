import type { JournalNote, Tell } from '../governance/effects.ts';
import { levelOf, type Level } from '../governance/levels.ts';
import type { Policy } from '../governance/policy.ts';
import type { ChangeRequestContext } from './context.ts';
import type { ChangeRequestEvent, InnerEvent } from './events.ts';
import { facts, keepCase, parties } from './letters.ts';

/** What the way through the bodies depends on. */
export type Routed = Pick<ChangeRequestContext, 'level' | 'noCover' | 'policy'> & {
  readonly proposal: Pick<ChangeRequestContext['proposal'], 'amountOre'>;
};

const order: Readonly<Record<Level, number>> = { region: 0, sys: 1, rsi: 2 };

/**
 * Who decides under another version of the model. A level that an earlier estimate, linked requests or the system's year had raised beyond the
 * amount is not lowered.
 */
function levelUnder({ level, policy, proposal: { amountOre } }: Routed, adopted: Policy): Level {
  const then = levelOf(amountOre, adopted);
  return level === levelOf(amountOre, policy) || order[then] > order[level] ? then : level;
}

/** The way a request takes: the region alone; FSG, region, SYS; or that and RSI. */
const routeOf = (level: Level, { noCover }: Routed): Level => (level === 'region' && noCover ? 'sys' : level);

/** The way now, and under the version that is adopted. */
export function routesUnder(context: Routed, adopted: Policy): { readonly from: Level; readonly to: Level } {
  return { from: routeOf(context.level, context), to: routeOf(levelUnder(context, adopted), context) };
}

interface Args {
  readonly context: ChangeRequestContext;
  readonly event: ChangeRequestEvent | InnerEvent;
}

const routes = ({ context, event }: Args) =>
  event.type === 'adoptModel' ? routesUnder(context, event.policy) : { from: context.level, to: context.level };

/** Another body decides now. */
export const rerouted = (args: Args): boolean => routes(args).from !== routes(args).to;

/** Between the region that decides alone and the bodies that recommend to each other: what was asked so far is asked of the wrong ones. */
export const changesHands = (args: Args): boolean => rerouted(args) && Object.values(routes(args)).includes('region');

export const forAll = ({ event }: Args): boolean => event.type === 'adoptModel' && event.appliesTo === 'all';

/** The case's own copy of the policy and its version are the new ones from here on; the level is worked out anew. */
export const withModel = ({ context, event }: Args): Partial<ChangeRequestContext> =>
  event.type === 'adoptModel'
    ? { policy: event.policy, modelVersion: event.modelVersion, level: levelUnder(context, event.policy) }
    : {};

const informParties = {
  type: 'tell',
  params: ({ context, event }: Args): Tell => {
    const { from, to } = routes({ context, event });
    const ways = [from, to];
    return {
      letter: 'orientation',
      about: 'model-changed',
      to: [
        ...parties,
        'secretariat',
        ...(ways.includes('region') ? (['ownerRegion'] as const) : []),
        ...(ways.includes('rsi') ? (['rsi'] as const) : []),
      ],
      data: {
        ...facts(context),
        level: to,
        from,
        to,
        ...(event.type === 'adoptModel'
          ? { modelVersion: event.modelVersion, previousVersion: context.modelVersion, reference: event.by.reference }
          : {}),
      },
    };
  },
} as const;

const noted = {
  type: 'journal',
  params: ({ context, event }: Args): JournalNote => ({
    event: 'model-adopted',
    ...(event.type === 'adoptModel'
      ? {
          by: event.by,
          data: { from: context.modelVersion, to: event.modelVersion, route: routes({ context, event }) },
        }
      : {}),
  }),
} as const;

/** The version is taken over and the way stays. */
export const adopting = [noted, 'takeModel', keepCase] as const;
/** The version is taken over, the way changes, and the parties are told which it was and is. */
export const rerouting = [noted, informParties, 'takeModel', keepCase] as const;
