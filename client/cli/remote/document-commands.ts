import { z } from 'zod';
import { type Command, Option } from 'commander';
import { type DocumentRow, documentRow } from '../../../store/rows.ts';
import { formatNames } from '../../documents/formats.ts';
import { groupOf } from './act-commands.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { writeBytes } from './write-bytes.ts';
import { textOfDocument } from '../../../store/document-content.ts';

const standings = { draft: 'udkast / draft', approved: 'godkendt / approved' } as const;
const line = ({ id, version, title, from, standing }: DocumentRow): string =>
  `${id} v${version}  ${title}  ${from ?? ''}${standing === 'draft' ? '  (udkast / draft)' : ''}`;

/** A document as text: what was uploaded as it was written, other content as the data it is. */
const whole = (row: DocumentRow): string =>
  [
    line(row),
    `${standings[row.standing]}${row.decision === undefined ? '' : `, ${row.decision}`}`,
    textOfDocument(row) ?? JSON.stringify(row.content, undefined, 2),
  ].join('\n');

/** `aarshjul document …`: kept documents, and papers made when they are asked for (`oplaeg/2028-0012`). */
export function addDocumentCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'document', 'Dokumenter / documents');
  const at = (id: string): string => `/api/documents/${part(id)}`;
  remoteCommand(group, 'list', 'alle dokumenter / every document').action(
    withClient<CommonOptions>(io, async (client, options) => {
      const rows = await client.get(z.array(documentRow), '/api/documents');
      print(io, options, rows, (all) => all.map(line).join('\n'));
    }),
  );
  remoteCommand(group, 'show <id>', 'et dokument / a document')
    .option('--version <n>', 'en bestemt version; ellers den sidste / a certain version; else the last')
    .action(
      withClient<CommonOptions & { version?: string }>(io, async (client, options, id = '') => {
        print(io, options, await client.get(documentRow, at(id), { version: options.version }), whole);
      }),
    );
  remoteCommand(group, 'export <id>', 'gem som PDF eller Word / save as PDF or Word')
    .addOption(new Option('--format <format>', 'filformat / format').choices([...formatNames]).default('pdf'))
    .option('--version <n>', 'en bestemt version; ellers den sidste / a certain version; else the last')
    .option('--out <file>', 'hvor; ellers dokumentets eget navn / where; else the own name of the document')
    .action(
      withClient<CommonOptions & { format: string; version?: string; out?: string }>(
        io,
        async (client, options, id = '') => {
          const { format, version } = options;
          const { name, bytes } = await client.file(at(id), { format, version });
          const file = options.out ?? name;
          await writeBytes(file, bytes);
          print(io, options, { file, bytes: bytes.length }, (done) => `${done.file}: ${done.bytes} bytes`);
        },
      ),
    );
}
