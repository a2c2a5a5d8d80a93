import { type Command, Option } from 'commander';
import { movableDates } from '../../machines/budget-cycle/plan.ts';
import type { Receipt } from '../../workflows/messages.ts';
import type { CyclePreview, Wheel } from '../sdk/budget-commands.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { previewText, wheelText } from './budget-words.ts';

interface StartOptions extends CommonOptions {
  readonly year: string;
  readonly systems?: string;
  readonly may?: string;
  readonly september?: string;
  readonly february?: string;
  readonly preview?: boolean;
}

const startOf = ({ year, systems, may, september, february }: StartOptions) => {
  const meetings = Object.fromEntries(
    Object.entries({ may, september, february }).filter(([, date]) => date !== undefined),
  );
  return {
    year: Number(year),
    ...(systems === undefined ? {} : { systems: systems.split(',').map((id) => id.trim()) }),
    ...(Object.keys(meetings).length === 0 ? {} : { meetings }),
  };
};

const taken = (receipt: Receipt): string => `Modtaget som trin ${receipt.seq}. / Taken as step ${receipt.seq}.`;
const at = (year: string, act: string): string => `/api/budget-cycles/${encodeURIComponent(year)}/${act}`;
const yearOption = (command: Command): Command =>
  command.requiredOption('--year <year>', 'budgetåret / the budget year');

/** `aarshjul budget-cycle …` */
export function addBudgetCycleCommands(program: Command, io: Io): void {
  const group = program.command('budget-cycle').description('Årshjulet for et budgetår / the wheel of a budget year');

  const preview = withClient<StartOptions>(io, async (client, options) => {
    print(io, options, await client.post<CyclePreview>('/api/budget-cycles/preview', startOf(options)), previewText);
  });
  const starting = (command: Command): Command =>
    yearOption(command)
      .option('--systems <ids>', 'kun disse, adskilt af komma, fx PPJ,APO; ellers alle / only these; else all')
      .option('--may <date>', 'SYS-mødet i maj / the May meeting')
      .option('--september <date>', 'SYS-mødet i september / the September meeting')
      .option('--february <date>', 'SYS-mødet i februar efter budgetåret / the February meeting after the year');
  starting(asking(group, 'start', 'start et budgetår / start a budget year'))
    .option('--preview', 'vis kun datoer og modtagere; start intet / only show dates and recipients')
    .action(async (...given: unknown[]) => {
      if ((given.at(-2) as StartOptions).preview === true) return preview(...given);
      return withClient<StartOptions>(io, async (client, options) => {
        const done = await client.post<{ caseId: string; preview: CyclePreview }>(
          '/api/budget-cycles',
          startOf(options),
        );
        print(io, options, done, (one) =>
          [
            ...one.preview.warnings.map(({ da, en }) => `! ${da} / ${en}`),
            `Budgetcyklus ${one.preview.year} er startet for ${one.preview.systems.map(({ id }) => id).join(', ')}.`,
          ].join('\n'),
        );
      })(...given);
    });
  starting(
    asking(group, 'preview', 'alle datoer og modtagere, før noget startes / every date and recipient beforehand'),
  ).action(preview);

  yearOption(asking(group, 'show', 'budgetåret, som det står / the budget year as it stands')).action(
    withClient<CommonOptions & { year: string }>(io, async (client, options) => {
      print(io, options, await client.get<Wheel>(`/api/budget-cycles/${encodeURIComponent(options.year)}`), wheelText);
    }),
  );
  yearOption(asking(group, 'join', 'et system slutter sig til / a system joins'))
    .requiredOption('--system <id>', 'systemet / the system')
    .action(
      withClient<CommonOptions & { year: string; system: string }>(io, async (client, options) => {
        const { year, system } = options;
        print(io, options, await client.post<Receipt>(at(year, 'join'), { system }), taken);
      }),
    );
  yearOption(asking(group, 'leave', 'et system forlader porteføljen / a system leaves the portfolio'))
    .requiredOption('--system <id>', 'systemet / the system')
    .requiredOption('--reference <text>', 'RSI’s beslutning / the decision of RSI')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { year: string; system: string; reference: string; reason: string }>(
        io,
        async (client, options) => {
          const { year, system, reference, reason } = options;
          print(io, options, await client.post<Receipt>(at(year, 'leave'), { system, reference, reason }), taken);
        },
      ),
    );
  yearOption(
    asking(
      group,
      'cancel',
      'annullér en cyklus, der er startet ved en fejl; året kan ikke startes igen / cancel one started by mistake; the year cannot be started again',
    ),
  )
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { year: string; reason: string }>(io, async (client, options) => {
        const { year, reason } = options;
        print(io, options, await client.post<Receipt>(at(year, 'cancel'), { reason }), taken);
      }),
    );
  yearOption(asking(group, 'dispense', 'flyt en dato ved dispensation / move a date by dispensation'))
    .addOption(new Option('--date <name>', 'hvilken dato / which date').choices(movableDates).makeOptionMandatory())
    .requiredOption('--to <date>', 'ny sidste dag, fx 2027-06-14 / new last day')
    .addOption(new Option('--decided-by <who>', 'hvem / who').choices(['sysChair', 'rsi']).makeOptionMandatory())
    .requiredOption('--reference <text>', 'hvor beslutningen står / where the decision stands')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .option('--system <id>', 'kun dette system / only this system')
    .action(
      withClient<
        CommonOptions & {
          year: string;
          date: string;
          to: string;
          decidedBy: string;
          reference: string;
          reason: string;
          system?: string;
        }
      >(io, async (client, options) => {
        const { year, date, to, decidedBy, reference, reason, system } = options;
        const body = { date, to, decidedBy, reference, reason, ...(system === undefined ? {} : { system }) };
        print(io, options, await client.post<Receipt>(at(year, 'dispense'), body), taken);
      }),
    );
}
