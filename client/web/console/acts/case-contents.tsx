/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatKroner } from '../../../../machines/governance/money.ts';
import { decisionName } from '../../../../machines/terms/index.ts';
import { viewOf } from '../../../../store/rows.ts';
import { heirsOf } from '../../../sdk/acts/reassign.ts';
import { TextField } from '../../fields.tsx';
import type { Bodies } from '../../forms/form-fields.tsx';
import { translate } from '../../language.ts';
import type { ActContent, ActScene } from './act-content.ts';
import { decisionLeads, sysOutcomesOf } from './decision-leads.ts';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The lines that are asked to be carried over, each with its name and amount. */
function asked({ row, lang }: ActScene): readonly (readonly [line: string, words: string])[] {
  const followUp = row === undefined ? undefined : viewOf(row, 'financial-follow-up');
  return (followUp?.accounts?.carryOver ?? []).map(({ line, amountOre }) => {
    const name = followUp?.budget.lines.find(({ id, part }) => part === 'B' && id === line)?.name ?? line;
    const words = formatKroner(amountOre, { whole: true });
    return [line, translate(lang)(`${name} (ønsket: ${words})`, `${name} (requested: ${words})`)];
  });
}

/** What is granted of each line; counts when the decision is in part. */
const terms: Bodies[string] = ({ field, lang, typed, faults, choices }) => {
  const lines = choices?.['terms.granted'] ?? [];
  if (lines.length === 0) return null;
  return (
    <fieldset id="terms" tabindex={-1}>
      <legend class="h">{translate(lang)(field.da, field.en)}</legend>
      {lines.map(([line, words], index) => (
        <>
          <input type="hidden" name={`terms.granted.${index}.line`} value={line} />
          <TextField lang={lang} typed={typed} faults={faults} name={`terms.granted.${index}.amount`} label={words} />
        </>
      ))}
    </fieldset>
  );
};

/** What SYS can decide on a case of the kind, and what it leads to there. */
export const decisionContent: ActContent = {
  leads: async ({ row }) => decisionLeads[row?.machine ?? ''],
  choices: async (scene) => ({
    outcome: sysOutcomesOf(scene.row?.machine ?? '').map(
      (one) => [one, capital(decisionName(one, scene.lang))] as const,
    ),
    'terms.granted': asked(scene),
  }),
  bodies: { terms },
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
