import { paths } from '../../paths.ts';
import { documentChoices } from '../model/documents-page.tsx';
import type { ActContent } from './act-content.ts';

/** The pages of what is entered without a case. */
export const entryContents = {
  'frame.grant': { next: (_scene, performed) => `${paths.ledger(Number(performed['year']))}?udfoert=1` },
  'document.upload': {
    choices: async ({ deps, lang }) => ({ id: documentChoices(await deps.store.documents({}), lang) }),
    next: () => `${paths.documents}?udfoert=1`,
  },
} satisfies Readonly<Record<string, ActContent>>;
