import { documentRow } from '../../store/rows.ts';
import { z } from '@hono/zod-openapi';
import { documentKinds } from '../../machines/governance/effects.ts';
import { createDocuments } from '../documents/create-documents.ts';
import { formatNames, formatOf, paperFormats } from '../documents/formats.ts';
import type { MeetingPaperKind } from '../documents/meeting-papers.ts';
import { defined } from '../../machines/governance/defined.ts';
import { FileAnswer, route, type Route } from './route.ts';
import * as s from './schemas.ts';

const drafts = 'a draft: the secretariat, the SYS chair, whoever has it as a task';
const text = (max: number) => z.string().trim().min(1).max(max);

const listQuery = z.object({ kind: z.enum(documentKinds).optional(), system: text(40).optional() });
const oneQuery = z.object({
  format: text(20)
    .openapi({ enum: [...formatNames] })
    .optional(),
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'Skriv versionens nummer, fx 2. / Write the number of the version, e.g. 2.')
    .transform(Number)
    .optional(),
});
const paperQuery = z.object({
  format: z
    .string({ error: 'Skriv format=pdf eller format=docx. / Write format=pdf or format=docx.' })
    .openapi({ enum: [...formatNames] }),
});
const files = Object.values(paperFormats);

const paperOfMeeting = (path: 'agenda' | 'minutes', kind: MeetingPaperKind, summary: string): Route =>
  route({
    method: 'get',
    path: `/api/meetings/{id}/${path}`,
    summary,
    who: 'reader',
    whoElse: drafts,
    params: s.idParam,
    query: paperQuery,
    files,
    run: async ({ by, params, query }, deps) =>
      new FileAnswer(
        await createDocuments(deps).meetingFile(kind, params.id, formatOf(query.format), { reader: by.person }),
      ),
  });

/** Documents and papers as data, PDF and Word. */
export const documentRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/documents',
    summary: 'Dokumenter i alle versioner / Documents in every version',
    who: 'reader',
    whoElse: drafts,
    query: listQuery,
    response: z.array(documentRow),
    run: ({ by, query }, deps) => createDocuments(deps).list(defined(query), by.person),
  }),
  route({
    method: 'get',
    path: '/api/documents/{id}',
    summary: 'Et dokument; med format=pdf eller docx som fil / A document; with format=pdf or docx as a file',
    who: 'reader',
    whoElse: drafts,
    params: s.idParam,
    query: oneQuery,
    files,
    response: documentRow,
    run: async ({ by, params, query: { format, version } }, deps) => {
      const documents = createDocuments(deps);
      if (format === undefined) return documents.row(params.id, by.person, version);
      return new FileAnswer(await documents.file(params.id, formatOf(format), defined({ version, reader: by.person })));
    },
  }),
  paperOfMeeting('agenda', 'agenda', 'Mødets dagsorden som fil / The agenda of the meeting as a file'),
  paperOfMeeting('minutes', 'minutes', 'Mødets referat som fil / The minutes of the meeting as a file'),
];
