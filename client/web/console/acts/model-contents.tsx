/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Form } from '../../../../machines/forms/form.ts';
import { writeForm } from '../../../../machines/forms/write-form.ts';
import { localDate } from '../../../../machines/governance/calendar.ts';
import { revise } from '../../../../machines/model-revision/acts.ts';
import { viewAs } from '../../../../store/rows.ts';
import type { FieldFault } from '../../fields.tsx';
import { paths } from '../../paths.ts';
import { policiesFor } from '../../policy.ts';
import { PreviewOfModel } from '../model/preview.tsx';
import { placeOfKey, readSet, SetFields, setChoices, typedSet } from '../model/set-fields.tsx';
import type { ActContent } from './act-content.ts';

const nothingChanges: FieldFault = {
  field: 'set',
  da: 'Vælg mindst én ting, der ændres, og skriv det nye svar.',
  en: 'Choose at least one thing that changes, and write the new answer.',
};

/** Proposing and correcting share their form and its preview. */
const proposal: ActContent = {
  choices: async ({ deps, lang }) =>
    setChoices(await policiesFor(deps).of((await deps.commands.showModel()).inForce), lang),
  bodies: { set: (props) => <SetFields {...props} /> },
  lacks: (typed) => (Object.keys(readSet(typed)).length > 0 ? [] : [nothingChanges]),
  read: (typed) => ({ set: readSet(typed) }),
  place: placeOfKey,
  preview: async ({ deps, lang, row }, form: Form, typed) => (
    <PreviewOfModel
      lang={lang}
      preview={await deps.commands.previewModel(
        { person: typed['person'] ?? '', channel: 'login' },
        row === undefined ? form : { ...form, version: row.number },
      )}
    />
  ),
  next: () => `${paths.model}?udfoert=1`,
};

/** The pages of the acts on the governance model. */
export const modelContents = {
  'model.propose': { ...proposal, prefilled: async () => ({ appliesTo: 'new' }) },
  'model.revise': {
    ...proposal,
    prefilled: async ({ row }) => {
      if (row === undefined) return {};
      const { proposed, changes } = viewAs(row, 'model-revision');
      const { appliesTo, reason } = proposed;
      const typed = writeForm(revise.fields, { effectiveFrom: localDate(proposed.effectiveFrom), appliesTo, reason });
      return { ...typed, ...typedSet(changes) };
    },
  },
} satisfies Readonly<Record<string, ActContent>>;
