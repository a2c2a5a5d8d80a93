/** @jsxRuntime automatic @jsxImportSource hono/jsx */
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
  able: ({ deps }, typed) => mayChange(deps.store, formTyped(typed)?.change, deps.now()),
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
