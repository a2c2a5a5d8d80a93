import type { Adopted, AdoptRequest, AnnounceRequest } from '../../machines/model-revision/actors.ts';
import type { Store } from '../../store/store.ts';
import { type CaseEvent, type Cases, type EffectContext, Refused } from '../../workflows/messages.ts';

export interface ModelDeps {
  readonly store: Pick<Store, 'cases' | 'models'>;
  readonly cases: Pick<Cases, 'send'>;
}

/** How a version of the governance model reaches the cases that are under way. Each case is told once, however often the activity is tried. */
export function createModelActivities({ store, cases }: ModelDeps) {
  /** False when the case says that it is not for it. Anything else that goes wrong is tried again. */
  async function adopts(caseId: string, event: CaseEvent, { key }: EffectContext): Promise<boolean> {
    try {
      await cases.send(caseId, { event }, `${key}/${caseId}`);
      return true;
    } catch (error) {
      if (error instanceof Refused && notForIt.has(error.reason)) return false;
      throw error;
    }
  }

  /** Place in the order of adoption; the version before every decision comes first. */
  async function orderOf(): Promise<(version: string) => number> {
    const names = (await store.models())
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
      .map(({ version }) => version);
    return (version) => names.indexOf(version);
  }

  return {
    /**
     * Sends the version to every open change request that is under an older one; the request knows whether it is decided. Cases of other kinds
     * keep theirs: the dates of a year that has been started stay.
     */
    async adoptInCases({ version, appliesTo, policy, by }: AdoptRequest, ctx: EffectContext): Promise<Adopted> {
      const order = await orderOf();
      const event = { type: 'adoptModel', by, modelVersion: version, policy, appliesTo } as unknown as CaseEvent;
      const adopted: string[] = [];
      const kept: string[] = [];
      for (const { id, modelVersion } of await store.cases({ machine: 'change-request', open: true })) {
        if (modelVersion === version) continue;
        const older = modelVersion === undefined || order(modelVersion) < order(version);
        (older && (await adopts(id, event, ctx)) ? adopted : kept).push(id);
      }
      return { adopted, kept };
    },

    /** Tells every other open revision that this one has become the model. */
    async announceModel({ version, effectiveFrom, policy, by }: AnnounceRequest, ctx: EffectContext): Promise<null> {
      const event = { type: 'overtaken', by, version, effectiveFrom, policy } as unknown as CaseEvent;
      for (const { id } of await store.cases({ machine: 'model-revision', open: true }))
        if (id !== ctx.caseId) await adopts(id, event, ctx);
      return null;
    },
  };
}

const notForIt: ReadonlySet<string> = new Set(['NotAllowed', 'Ended', 'NotFound']);
