import { type Command } from 'commander';
import type { CyclePreview, Wheel } from '../sdk/budget-commands.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { groupOf } from './act-commands.ts';
import { asking, withClient } from './leaf.ts';
import { previewText, wheelText } from './budget-words.ts';

interface StartOptions extends CommonOptions {
  readonly year: string;
  readonly systems?: string;
  readonly may?: string;
  readonly september?: string;
  readonly february?: string;
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

const yearOption = (command: Command): Command =>
  command.requiredOption('--year <year>', 'budgetåret / the budget year');

/** `aarshjul budget-cycle …` */
export function addBudgetCycleCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'budget-cycle', 'Årshjulet for et budgetår / the wheel of a budget year');

  const preview = withClient<StartOptions>(io, async (client, options) => {
    print(io, options, await client.post<CyclePreview>('/api/budget-cycles/preview', startOf(options)), previewText);
  });
  const starting = (command: Command): Command =>
    yearOption(command)
      .option('--systems <ids>', 'kun disse, adskilt af komma, fx PPJ,APO; ellers alle / only these; else all')
      .option('--may <date>', 'SYS-mødet i maj / the May meeting')
      .option('--september <date>', 'SYS-mødet i september / the September meeting')
      .option('--february <date>', 'SYS-mødet i februar efter budgetåret / the February meeting after the year');
  starting(
    asking(group, 'preview', 'alle datoer og modtagere, før noget startes / every date and recipient beforehand'),
  ).action(preview);

  yearOption(asking(group, 'show', 'budgetåret, som det står / the budget year as it stands')).action(
    withClient<CommonOptions & { year: string }>(io, async (client, options) => {
      print(io, options, await client.get<Wheel>(`/api/budget-cycles/${encodeURIComponent(options.year)}`), wheelText);
    }),
  );
}
