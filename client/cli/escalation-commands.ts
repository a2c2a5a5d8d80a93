import { type Command, Option } from 'commander';
import { grounds } from '../../machines/escalation/input.ts';
import type { Receipt } from '../../workflows/messages.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';

interface RaiseOptions extends CommonOptions {
  readonly title: string;
  readonly system?: string;
  readonly ground: string;
  readonly description: string;
  readonly from?: string;
  readonly to?: string;
  readonly cause?: string;
  readonly noticeGiven?: string;
  readonly externalRef?: string;
}

const taken = (receipt: Receipt): string => `Modtaget som trin ${receipt.seq}. / Taken as step ${receipt.seq}.`;
const at = (id: string, act: string): string => `/api/escalations/${part(id)}/${act}`;

/** People write an instant to the minute: `2027-10-31T02:30+02:00`. */
const toTheSecond = (text: string | undefined): string | undefined =>
  text?.replace(/(T\d{2}:\d{2})(?=$|[+Z-])/, '$1:00');

function raisedOf(options: RaiseOptions): object {
  const { title, system, ground, description, from, to, cause, noticeGiven, externalRef } = options;
  return {
    title,
    ground,
    description,
    ...(system === undefined ? {} : { system }),
    ...(from === undefined && to === undefined
      ? {}
      : {
          outage: { from: toTheSecond(from), to: toTheSecond(to), ...(cause === undefined ? {} : { cause }) },
        }),
    ...(noticeGiven === undefined ? {} : { noticeGiven }),
    ...(externalRef === undefined ? {} : { externalRef }),
  };
}

/** `aarshjul escalation …` */
export function addEscalationCommands(program: Command, io: Io): void {
  const group = program
    .command('escalation')
    .description(
      'Kritiske forhold; ikke en kanal for anmeldelse efter NIS 2 eller GDPR / critical matters; no channel for NIS2 or GDPR reports',
    );
  asking(group, 'raise', 'rejs et kritisk forhold, på alle tider / raise a critical matter, at any hour')
    .requiredOption('--title <text>', 'kort / in short')
    .addOption(new Option('--ground <ground>', 'hvorfor kritisk / why critical').choices(grounds).makeOptionMandatory())
    .requiredOption('--description <text>', 'hvad er der sket / what happened')
    .option('--system <id>', 'systemet, hvis det er ét / the system, if it is one')
    .option('--from <instant>', 'afbruddet begyndte, fx 2027-10-31T02:30+02:00 / the outage began')
    .option('--to <instant>', 'og sluttede, fx 2027-10-31T02:30+01:00 / and ended')
    .option('--cause <text>', 'årsagen til afbruddet / its cause')
    .option('--notice-given <date>', 'hvornår der blev givet varsel om manglende aftale / when notice was given')
    .option('--external-ref <text>', 'nummeret, hvor hændelsen er anmeldt / number of the report elsewhere')
    .action(
      withClient<RaiseOptions>(io, async (client, options) => {
        const done = await client.post<{ caseId: string; number: string }>('/api/escalations', raisedOf(options));
        print(io, options, done, ({ number }) => `Eskalering ${number} er rejst. / Escalation ${number} is raised.`);
      }),
    );
  asking(
    group,
    'withdraw <number>',
    'træk den tilbage, til formanden har svaret / withdraw until the chair has answered',
  )
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { reason: string }>(io, async (client, options, id = '') => {
        print(io, options, await client.post<Receipt>(at(id, 'withdraw'), { reason: options.reason }), taken);
      }),
    );
  asking(group, 'acknowledge <number>', 'registrér RSI-kredsens kvittering / record the acknowledgement of RSI')
    .requiredOption('--reference <text>', 'fx telefonisk kl. 04.00 / e.g. by telephone at 04:00')
    .action(
      withClient<CommonOptions & { reference: string }>(io, async (client, options, id = '') => {
        print(io, options, await client.post<Receipt>(at(id, 'acknowledge'), { reference: options.reference }), taken);
      }),
    );
  asking(group, 'release <number> <task>', 'frafald en opfølgende opgave, fx followUp-2 / release a follow-up task')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { reason: string }>(io, async (client, options, id = '', followUp = '') => {
        const body = { followUp, reason: options.reason };
        print(io, options, await client.post<Receipt>(at(id, 'release-follow-up'), body), taken);
      }),
    );
}
