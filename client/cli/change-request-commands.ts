import type { Command } from 'commander';
import type { CaseRow } from '../../store/rows.ts';
import type { Json, Receipt } from '../../workflows/messages.ts';
import type { Submitted } from '../sdk/views.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { readDataFile } from './request-file.ts';
import { showCase, type ShowOptions } from './show-case.ts';
import { stateName } from '../../machines/terms/index.ts';
import { caseList } from './words.ts';

const at = (number: string, act: string): string => `/api/change-requests/${part(number)}/${act}`;
const done = (number: string) => (receipt: Receipt) =>
  `Sag ${number} er nu: ${stateName(statePath(receipt.value), 'da')} (trin ${receipt.seq}).`;

/** `{open: {sys: 'voting'}}` → `open.sys.voting`. */
const statePath = (value: Json): string =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .map(([key, below]) => `${key}.${statePath(below as Json)}`)
        .join(' | ')
    : String(value ?? '');

/** `aarshjul change-request …` */
export function addChangeRequestCommands(program: Command, io: Io): void {
  const group = program.command('change-request').alias('cr').description('Ændringsønsker / change requests');

  asking(group, 'submit', 'indgiv et ændringsønske fra en fil / file one from a YAML or JSON file')
    .requiredOption('--file <path>', 'filen med ændringsønsket / the file')
    .option('--request-id <id>', 'samme id = samme sag / same id = same case')
    .action(
      withClient<CommonOptions & { file: string; requestId?: string }>(io, async (client, options) => {
        const made = await client.post<Submitted>(
          '/api/change-requests',
          await readDataFile(options.file),
          options.requestId,
        );
        print(io, options, made, ({ number, complete }) =>
          complete
            ? `Ændringsønske ${number} er indgivet.`
            : `Ønske ${number} er modtaget; FSA gør det færdigt til behandling.`,
        );
      }),
    );

  asking(group, 'list', 'vis ændringsønsker / list change requests')
    .option('--system <id>', 'kun dette system / only this system')
    .option('--open', 'kun åbne / only open ones')
    .action(
      withClient<CommonOptions & { system?: string; open?: boolean }>(io, async (client, options) => {
        const rows = await client.get<CaseRow[]>('/api/change-requests', {
          system: options.system,
          open: options.open === true ? 'true' : undefined,
        });
        print(io, options, rows, caseList);
      }),
    );

  asking(group, 'show <number>', 'vis et ændringsønske / show one')
    .option('--timeline', 'med tidslinje / with its timeline')
    .option('--all', 'tidslinjen med tekniske linjer / the timeline with technical lines')
    .action(
      withClient<ShowOptions>(io, (client, options, number = '') =>
        showCase(io, client, options, `/api/change-requests/${part(number)}`),
      ),
    );

  asking(group, 'withdraw <number>', 'træk tilbage / withdraw')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { reason: string }>(io, async (client, options, number = '') => {
        print(
          io,
          options,
          await client.post<Receipt>(at(number, 'withdraw'), { reason: options.reason }),
          done(number),
        );
      }),
    );

  asking(group, 'revise <number>', 'revidér fra en fil / revise from a file')
    .requiredOption('--file <path>', 'hele den nye udgave / the whole new version')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { file: string; reason: string }>(io, async (client, options, number = '') => {
        const body = { proposal: await readDataFile(options.file), reason: options.reason };
        const receipt = await client.post<Receipt & { material: boolean }>(at(number, 'revise'), body);
        print(
          io,
          options,
          receipt,
          ({ material }) =>
            `Sag ${number} er revideret${material ? '; ændringen er væsentlig, og alle spørges igen' : ' uden væsentlig ændring'}.`,
        );
      }),
    );

  asking(group, 'rerank <number> <rank>', 'ændr prioritet / change the rank').action(
    withClient(io, async (client, options, number = '', rank = '') => {
      print(io, options, await client.post<Receipt>(at(number, 'rerank'), { rank: Number(rank) }), done(number));
    }),
  );

  asking(group, 'invite-user-group <number>', 'bed brugergruppen om bemærkninger / ask the user group for comments')
    .option('--business-days <n>', 'frist i arbejdsdage / window in business days')
    .option('--note <text>', 'hvad de bedes se på / what they are asked to look at')
    .action(
      withClient<CommonOptions & { businessDays?: string; note?: string }>(io, async (client, options, number = '') => {
        const { businessDays, note } = options;
        const body = {
          ...(businessDays === undefined ? {} : { businessDays: Number(businessDays) }),
          ...(note === undefined ? {} : { note }),
        };
        print(io, options, await client.post<Receipt>(at(number, 'user-comments'), body), done(number));
      }),
    );

  asking(group, 'close-user-comments <number>', 'slut brugergruppens kommentering / end the comments of the user group')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { reason: string }>(io, async (client, options, number = '') => {
        const { reason } = options;
        print(io, options, await client.post<Receipt>(at(number, 'user-comments/close'), { reason }), done(number));
      }),
    );

  asking(
    group,
    'return <number>',
    'send tilbage til færdiggørelse, før SYS behandler / return for completion before SYS',
  )
    .requiredOption('--reason <text>', 'hvad der mangler / what is missing')
    .action(
      withClient<CommonOptions & { reason: string }>(io, async (client, options, number = '') => {
        const { reason } = options;
        print(io, options, await client.post<Receipt>(at(number, 'return'), { reason }), done(number));
      }),
    );

  asking(group, 'reconsider <number>', 'genoptag et udskudt ønske / take a deferred one up again').action(
    withClient(io, async (client, options, number = '') => {
      print(io, options, await client.post<Receipt>(at(number, 'reconsider')), done(number));
    }),
  );

  asking(group, 'annul <number>', 'annullér efter godkendelse / annul after approval')
    .requiredOption('--reference <text>', 'beslutningen / the decision')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { reference: string; reason: string }>(io, async (client, options, number = '') => {
        print(
          io,
          options,
          await client.post<Receipt>(at(number, 'annul'), { reference: options.reference, reason: options.reason }),
          done(number),
        );
      }),
    );
}
