import { recordableOn } from '../../../../machines/sys-decision/sys-outcomes.ts';
import { capital, decisionName } from '../../../../machines/terms/index.ts';
import { heirsOf } from '../../../sdk/acts/reassign.ts';
import type { ActContent } from './act-content.ts';
import { grantedFormOf, grantedPreview } from './granted-fields.tsx';
import { decisionLeads } from '../../../../machines/sys-decision/decision-leads.ts';
import { frameAfter } from './frame-after.tsx';

/** What SYS can decide on a case of the kind, and what it leads to there. */
export const decisionContent: ActContent = {
  leads: async ({ row }) => decisionLeads[row?.machine ?? ''],
  choices: async (scene) => ({
    outcome: recordableOn(scene.row?.machine ?? '').map(
      (one) => [one, capital(decisionName(one, scene.lang))] as const,
    ),
  }),
  form: async ({ row }) => grantedFormOf(row),
  preview: async (scene, form, typed) =>
    (await grantedPreview(scene, form, typed)) ?? frameAfter(scene, form, scene.row === undefined ? [] : [scene.row]),
};

/** Those who could have the task: whoever holds its role, and does not have it already. */
export const reassignContent: ActContent = {
  choices: async ({ deps, row, task }) => {
    if (row === undefined || task === undefined) return {};
    const open = await deps.store.tasks({ caseId: row.id, open: true });
    const have = open.filter(({ actor }) => actor === task.actor).map(({ person }) => person);
    const heirs = await heirsOf(deps.store, row, task, deps.now());
    return { to: heirs.flatMap(({ id, name }) => (have.includes(id) ? [] : [[id, name] as const])) };
  },
};
