import type { Command } from 'commander';
import { examine } from './doctor.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { printing } from '../printing.ts';

/** `aarshjul doctor` */
export function addDoctorCommand(program: Command, io: Io): void {
  printing(program, 'doctor', 'efterse maskinen: programmer, porte, mapper, forbindelser / check this machine').action(
    async (options: CommonOptions) => {
      const { findBinary } = await import('../../../worker/embedded/temporal-binaries.ts');
      const findings = await examine(io.config(), findBinary);
      print(io, options, findings, (all) =>
        all
          .map(
            ({ check, ok, found, remedy }) =>
              `${ok ? 'ok  ' : 'FEJL'} ${check}: ${found}${remedy === undefined ? '' : `\n     ${remedy}`}`,
          )
          .join('\n'),
      );
      // The test server is needed for simulations and tests only.
      if (findings.some(({ ok, check }) => !ok && check !== 'temporal-test-server')) process.exitCode = 1;
    },
  );
}
