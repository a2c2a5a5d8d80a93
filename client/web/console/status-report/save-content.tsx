/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { contentFormOf } from '../../../../machines/status-report/form.ts';
import { viewOf } from '../../../../store/rows.ts';
import type { ActContent, ActScene } from '../acts/act-content.ts';

const reportOf = ({ row }: ActScene) => (row === undefined ? undefined : viewOf(row, 'status-report'));

const seenOf = (scene: ActScene): string => String(reportOf(scene)?.documentVersion ?? '');

/** The draft of a report, and which version of it is edited. */
export const saveContent: ActContent = {
  form: async (scene) => contentFormOf(reportOf(scene)?.content),
  bodies: async (scene) => ({
    // Who has been told that it was saved meanwhile, has seen it: the page is then without the version that it began with.
    seen: ({ typed: { version, seen } }) => (
      <input type="hidden" name="seen" value={(version === undefined ? undefined : seen) ?? seenOf(scene)} />
    ),
  }),
};
