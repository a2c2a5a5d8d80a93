import type { Receipt } from '../../workflows/messages.ts';
import type { Perform } from './acts/completion.ts';
import type { BudgetCommands, DecidedCases } from './budget-commands.ts';
import type { CommandDeps } from './deps.ts';
import { Failure, failureKinds } from './failures.ts';
import { createRights } from './rights.ts';
import { withFailures } from './with-failures.ts';

/** One decision of a meeting for many cases: the act on each of them, and what was refused beside. */
export function createBulkDecisions(
  deps: CommandDeps,
  { perform }: Pick<Perform, 'perform'>,
): Pick<BudgetCommands, 'recordSysDecisions'> {
  const rights = createRights(deps);
  return {
    recordSysDecisions: (person, caseIds, decision) =>
      withFailures(async () => {
        await rights.require(person, ['secretariat'], {}, ['registrere SYS’ afgørelser', "record SYS's decisions"]);
        const results: DecidedCases[number][] = [];
        for (const caseId of new Set(caseIds)) {
          try {
            const receipt = await perform(person, 'case.record-sys-decision', caseId, decision);
            results.push({ caseId, receipt: receipt as Receipt });
          } catch (error) {
            // One case that cannot take the decision does not hold the others up; what is not a refusal is.
            if (!(error instanceof Failure) || failureKinds[error.kind].retryable) throw error;
            results.push({ caseId, refused: `${error.da} / ${error.en}` });
          }
        }
        return results;
      }),
  };
}
