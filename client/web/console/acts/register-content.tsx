/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { importFile } from '../../../../machines/register/acts.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { mayChange } from '../../../sdk/register/allowed.ts';
import { refusal } from '../../../sdk/register/changing.ts';
import { paths } from '../../paths.ts';
import {
  ChangeFields,
  changeChoices,
  formTyped,
  lacksOfChange,
  placeOfChange,
  readChange,
} from '../register/change-fields.tsx';
import { RegisterPreviewed } from '../register/register-preview.tsx';
import type { ActContent } from './act-content.ts';

/** The page of a decision that changes the register: one kind of change at a time. */
export const registerContent: ActContent = {
  mayLook: ({ deps, typed, by }) => mayChange(deps.store, by.person, formTyped(typed)?.change, deps.now()),
  choices: async ({ deps }) => {
    const register = await deps.store.register();
    return register === undefined ? {} : changeChoices(register);
  },
  bodies: { changes: (props) => <ChangeFields {...props} /> },
  lacks: lacksOfChange,
  read: (typed) => ({ changes: readChange(typed) }),
  place: placeOfChange,
  preview: async ({ deps, lang, by }, _form, typed) => {
    const preview = await deps.commands.previewRegisterChange(by, readChange(typed));
    if (preview.faults.length > 0) throw refusal(preview.faults);
    return <RegisterPreviewed lang={lang} preview={preview} />;
  },
  next: () => `${paths.register}?udfoert=1`,
};

/** The page of a register file: its difference to what stands, in place of the file itself, before it is read in. */
export const importContent: ActContent = {
  bodies: {
    registerFile: (props) => (
      <FormFields {...props} bodies={undefined} fields={{ registerFile: importFile.fields.registerFile }} />
    ),
  },
  preview: async ({ deps, lang, by }, form) => {
    const preview = await deps.commands.previewRegisterImport(by, form);
    return preview === undefined ? null : <RegisterPreviewed lang={lang} preview={preview} />;
  },
  next: () => `${paths.register}?udfoert=1`,
};
