import { type Command, Option } from 'commander';
import { type CommonOptions, type Io, print } from './io.ts';
import { printing } from './leaf.ts';

/** `aarshjul simulate <story.yaml>`: plays a story on a clock of its own (design §9). */
export function addSimulateCommand(program: Command, io: Io): void {
  printing(program, 'simulate <story>', 'spil en fortælling igennem / play a story')
    .addOption(
      new Option('--host <host>', 'hvor den spilles / where it is played')
        .choices(['memory', 'temporal'])
        .default('memory'),
    )
    .action(async (file: string, options: CommonOptions & { host: 'memory' | 'temporal' }) => {
      const { simulate } = await import('../../worker/simulate/simulate.ts');
      const played = await simulate({ file, host: options.host });
      print(io, options, played.json, () => played.text);
      if (!played.ok) process.exitCode = 1;
    });
}
