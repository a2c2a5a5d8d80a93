import { upload } from '../../machines/document/acts.ts';
import { defined } from '../../machines/governance/defined.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { carriesOut } from './acts/completion.ts';
import { badInput, conflict } from './failures.ts';

/** Keeps the next version of a document, or the first of a new one. */
export const uploading = carriesOut(upload, async ({ by, form, deps: { store, now } }) => {
  if (form.kind === 'template')
    throw badInput(
      'En skabelon godkendes af SYS. Rejs sagen «Ny udgave af en skabelon».',
      'A template is approved by SYS. Raise the matter "New version of a template".',
      'kind',
    );
  const { kind, title, text, id: asked, from = localDate(now()), system, decision } = form;
  if (system !== undefined && (await store.system(system, now())) === undefined)
    throw badInput(
      `Systemet «${system}» findes ikke i registeret.`,
      `The system "${system}" is not in the register.`,
      'system',
    );
  const id = asked ?? `${kind}/${slug(title)}`;
  const before = await store.documents({ id });
  const other = before.find((one) => one.kind !== kind);
  if (other !== undefined)
    throw conflict(
      `Dokumentet ${id} er af en anden slags (${other.kind}).`,
      `Document ${id} is of another kind (${other.kind}).`,
      'kind',
    );
  const version = (before.at(-1)?.version ?? 0) + 1;
  const stored = await store.keepDocument(
    { id, kind, title, version, standing: 'approved', content: { text }, from, ...defined({ system, decision }) },
    now(),
    by,
  );
  return { ...stored };
});

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'dokument';
