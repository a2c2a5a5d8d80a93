import { type Command, Option } from 'commander';
import { type CommonOptions, type Io, print } from './io.ts';
import { printing } from './leaf.ts';

/** What `worker/simulate/simulate.ts` exports. `ok` is false when an expectation of the story did not hold. */
interface Simulating {
  readonly simulate: (story: {
    readonly file: string;
    readonly host: 'memory' | 'temporal';
  }) => Promise<{ readonly ok: boolean; readonly text: string; readonly json: unknown }>;
}

const simulating = '../../worker/simulate/simulate.ts';

/** `aarshjul simulate <story.yaml>`: plays a story on a clock of its own (design §9). */
export function addSimulateCommand(program: Command, io: Io): void {
  printing(program, 'simulate <story>', 'spil en fortælling igennem / play a story')
    .addOption(
      new Option('--host <host>', 'hvor den spilles / where it is played')
        .choices(['memory', 'temporal'])
        .default('memory'),
    )
    .action(async (file: string, options: CommonOptions & { host: 'memory' | 'temporal' }) => {
      const { simulate } = (await import(simulating)) as Simulating;
      const played = await simulate({ file, host: options.host });
      print(io, options, played.json, () => played.text);
      if (!played.ok) process.exitCode = 1;
    });
}
