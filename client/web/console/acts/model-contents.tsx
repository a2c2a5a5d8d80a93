/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Form } from '../../../../machines/forms/form.ts';
import { localDate } from '../../../../machines/governance/calendar.ts';
import { setFormOf } from '../../../../machines/model-revision/form.ts';
import { viewAs } from '../../../../store/rows.ts';
import type { Typed } from '../../fields.tsx';
import { paths } from '../../paths.ts';
import { policiesFor } from '../../policy.ts';
import { PreviewOfModel } from '../model/preview.tsx';
import type { ActContent, ActScene } from './act-content.ts';

/** Where the answer to a key of the policy was typed, to put its fault there. */
function placeOfKey(key: string, typed: Typed): string | undefined {
  const [written] =
    Object.entries(typed).find(([name, value]) => /^set\.written\.\d+\.key$/.test(name) && value === key) ?? [];
  const [chosen] = Object.entries(typed).find(([, value]) => value.startsWith(`${key}=`)) ?? [];
  return written?.replace(/key$/, 'value') ?? chosen ?? (key.includes('.') ? 'set' : undefined);
}

/** Proposing and correcting share their form and its preview. */
const proposal: ActContent = {
  place: (field, typed) => (field.startsWith('set') ? undefined : placeOfKey(field, typed)),
  preview: async ({ deps, lang, by, row }, form: Form) => (
    <PreviewOfModel
      lang={lang}
      preview={await deps.commands.previewModel(by, row === undefined ? form : { ...form, version: row.number })}
    />
  ),
  next: () => `${paths.model}?udfoert=1`,
};

const inForce = async ({ deps }: ActScene) => policiesFor(deps).of((await deps.commands.showModel()).inForce);

/** The pages of the acts on the governance model. */
export const modelContents = {
  'model.propose': {
    ...proposal,
    form: async (scene) => ({ ...setFormOf(await inForce(scene)), values: { appliesTo: 'new' } }),
  },
  'model.revise': {
    ...proposal,
    form: async (scene) => {
      if (scene.row === undefined) return {};
      const { proposed, changes } = viewAs(scene.row, 'model-revision');
      const { appliesTo, reason } = proposed;
      const form = setFormOf(await inForce(scene), changes);
      return {
        ...form,
        values: { ...form.values, effectiveFrom: localDate(proposed.effectiveFrom), appliesTo, reason },
      };
    },
  },
} satisfies Readonly<Record<string, ActContent>>;
