/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { createDocuments } from '../../../documents/create-documents.ts';
import { createReaders } from '../../../documents/readers.ts';
import { formatOf, type PaperFile } from '../../../documents/formats.ts';
import { defined } from '../../../../machines/governance/defined.ts';
import type { MeetingPaperKind } from '../../../documents/meeting-papers.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { paperAttachment } from '../../download.ts';
import { languageOf, translate } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { DocumentPage } from './document-page.tsx';

const ofMeeting: Readonly<Record<string, MeetingPaperKind>> = { dagsorden: 'agenda', referat: 'minutes' };

/** `dagsorden.pdf` → `dagsorden` and `pdf`. */
const split = (file: string): readonly [name: string, ending: string] => {
  const at = file.lastIndexOf('.');
  return [file.slice(0, at), file.slice(at + 1)];
};

/** Documents as pages, PDF and Word; drafts for those who may read them. */
export function paperRoutes(deps: WebDeps, { page, year, acting, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { store } = deps;
  const documents = createDocuments(deps);
  const readers = createReaders(deps);

  async function answered(c: Context, run: () => Promise<Response>): Promise<Response> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const title = translate(languageOf(c))('Dokumentet kan ikke vises', 'The document cannot be shown');
      return refused(c, error, title);
    }
  }
  const saved = (c: Context, make: () => Promise<PaperFile>) =>
    answered(c, async () => paperAttachment(c, await make()));
  const versionIn = (c: Context): number | undefined => {
    const asked = c.req.query('version') ?? '';
    return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
  };

  app.get(patterns.meetingFile, (c) => {
    const [name, ending] = split(c.req.param('file'));
    const kind = ofMeeting[name] ?? 'agenda';
    return saved(c, () =>
      documents.meetingFile(kind, c.req.param('number'), formatOf(ending), { reader: acting(c).person }),
    );
  });

  app.get(patterns.documentFile, async (c, next) => {
    const [kind, file] = [c.req.param('kind'), c.req.param('file')];
    // A document may have a dot in its name.
    if ((await store.documents({ id: `${kind}/${file}` })).length > 0) return next();
    const [name, ending] = split(file);
    const version = versionIn(c);
    return saved(c, () =>
      documents.file(`${kind}/${name}`, formatOf(ending), defined({ version, reader: acting(c).person })),
    );
  });

  app.get(patterns.document, (c) =>
    answered(c, async () => {
      const id = `${c.req.param('kind')}/${c.req.param('name')}`;
      const reader = acting(c).person;
      const asked = versionIn(c);
      const all = await store.documents({ id });
      const kept = all.length === 0 ? undefined : await documents.row(id, reader, asked);
      const readable = await Promise.all(all.map((row) => readers.may(reader, row)));
      const versions = all.filter((_, place) => readable[place]);
      // Data without words (an export) is shown as data; what is not there at all is said.
      const made = await documents.paper(id, kept?.version ?? asked).catch((error: unknown) => {
        if (error instanceof Failure && kept !== undefined) return undefined;
        throw error;
      });
      const row = made === undefined ? kept : made.row;
      const shown = { id, row, versions, made, contact: deps.config.contact };
      return page(c, <DocumentPage lang={languageOf(c)} year={year()} {...shown} />);
    }),
  );

  return app;
}
