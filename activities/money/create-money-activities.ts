import type {
  Charge,
  ChargeRequest,
  Commitment,
  CommitRequest,
  Screening,
  ScreenRequest,
  SpendRequest,
} from '../../machines/change-request/actors.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import { linkedRequests } from '../../store/meetings/linked-requests.ts';
import type { Store } from '../../store/store.ts';
import type { EffectContext } from '../../workflows/messages.ts';

/** What a change request asks of the ledger and of its neighbours. */
export function createMoneyActivities({ store }: { readonly store: Store }) {
  return {
    /** Brings the case's commitment to the amount, from the frame of the year of the decision, if it covers it, and the system has an approved budget of that year. */
    async commitFromFrame(request: CommitRequest, ctx: EffectContext): Promise<Commitment> {
      const year = Number(localDate(ctx.at).slice(0, 4));
      const { provisional, ...answer } = await store.commit({
        key: ctx.key,
        caseId: ctx.caseId,
        seq: ctx.seq,
        year,
        system: request.system,
        amountOre: request.amountOre,
        ...(request.after === undefined ? {} : { after: request.after }),
        ...(request.ceilingOre === undefined ? {} : { ceilingOre: request.ceilingOre }),
        at: ctx.at,
        reason: request.reason,
      });
      return { ...answer, ...(provisional === undefined ? {} : { provisionalYear: year }) };
    },

    /** Charges a small request to part B of the operating budget of the year of the decision, if that covers it. */
    chargeBudget({ system, amountOre }: ChargeRequest, { key, caseId, seq, at }: EffectContext): Promise<Charge> {
      return store.charge({ key, caseId, seq, year: Number(localDate(at).slice(0, 4)), system, amountOre, at });
    },

    /** Nothing to enter for a request that has no commitment in a frame. */
    async recordSpending({ system, amountOre, by }: SpendRequest, { key, caseId, at }: EffectContext): Promise<null> {
      const committed = (await store.ledger({ caseId })).findLast(({ kind }) => kind === 'committed');
      if (committed === undefined) return null;
      const decision = `ledger ${committed.id}`;
      await store.spend({ key, year: committed.year, caseId, system, amountOre, decision, at, by });
      return null;
    },

    /** The sum of this request and those that name it, or that it names, as part of the same delivery. */
    async screen({ number, amountOre, linked }: ScreenRequest): Promise<Screening> {
      const related = await linkedRequests(store, { number, linked });
      return {
        sumOre: related.reduce((sum, one) => sum + (one.amountOre ?? 0), amountOre),
        linked: related.map((one) => one.number),
      };
    },
  };
}
