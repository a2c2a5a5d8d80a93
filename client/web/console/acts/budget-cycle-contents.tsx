/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Form } from '../../../../machines/forms/form.ts';
import { localParts } from '../../../../machines/governance/calendar.ts';
import { paths } from '../../paths.ts';
import { CyclePreviewed } from '../year/cycle-preview.tsx';
import type { ActContent, ActScene } from './act-content.ts';

/** The systems that are in the year's cycle, or those that are not. */
async function systemsOf({ deps, row }: ActScene, inCycle: boolean) {
  const { rows } = await deps.commands.wheel(Number(row?.number));
  const members = new Set(rows.filter(({ state }) => state !== 'left').map(({ system }) => system));
  const all = await deps.store.systems(deps.now());
  return { system: all.filter(({ id }) => members.has(id) === inCycle).map(({ id, name }) => [id, name] as const) };
}

const within: ActContent = { choices: (scene) => systemsOf(scene, true) };

/** The pages of the acts on a budget year. */
export const budgetCycleContents = {
  'budget-cycle.start': {
    form: async ({ deps }) => ({ values: { year: localParts(deps.now()).year + 1 } }),
    preview: async ({ deps, lang, by }, form: Form) => (
      <CyclePreviewed lang={lang} preview={await deps.commands.previewBudgetCycle(by, form)} />
    ),
    next: (_scene, performed) => `${paths.wheel(Number(performed['number']))}?udfoert=1`,
  },
  'budget-cycle.join': { choices: (scene) => systemsOf(scene, false) },
  'budget-cycle.leave': within,
  'budget-cycle.dispense': within,
} satisfies Readonly<Record<string, ActContent>>;
