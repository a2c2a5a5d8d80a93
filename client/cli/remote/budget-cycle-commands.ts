import { type Command } from 'commander';
import { cyclePreview, wheel } from '../../sdk/budget-commands.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { start } from '../../../machines/budget-cycle/acts.ts';
import { type FormOptions, formOf, groupOf, withFormOf } from './act-commands.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { previewText, wheelText } from './budget-words.ts';

/** `aarshjul budget-cycle …` */
export function addBudgetCycleCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'budget-cycle', 'Årshjulet for et budgetår / the wheel of a budget year');

  const preview = remoteCommand(
    group,
    'preview',
    'alle datoer og modtagere, før noget startes / every date and recipient beforehand',
  );
  withFormOf(preview, start).action(
    withClient<FormOptions>(io, async (client, options) => {
      const form = await formOf(start, options);
      print(io, options, await client.post(cyclePreview, '/api/budget-cycles/preview', form), previewText);
    }),
  );
  remoteCommand(group, 'show', 'budgetåret, som det står / the budget year as it stands')
    .requiredOption('--year <year>', 'budgetåret / the budget year')
    .action(
      withClient<CommonOptions & { year: string }>(io, async (client, options) => {
        print(
          io,
          options,
          await client.get(wheel, `/api/budget-cycles/${encodeURIComponent(options.year)}`),
          wheelText,
        );
      }),
    );
}
