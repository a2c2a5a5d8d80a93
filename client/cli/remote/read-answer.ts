import type { z } from 'zod';
import type { DeepReadonly } from '../../../machines/governance/deep-readonly.ts';
import { fromIssues } from '../../sdk/failures.ts';

/** The server answered something else than its route declares: as a rule it is of another version than the command line. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly da: string;
  readonly en: string;
  /** The first field that does not fit, e.g. `0.deadline.due`. */
  readonly field: string;

  constructor(request: string, issues: readonly z.core.$ZodIssue[]) {
    const [fault] = fromIssues(issues.slice(0, 1).map(nearest)).faults;
    const da = `Serveren svarede på ${request} med andet, end kommandolinjen kender: ${fault?.da ?? 'det er ikke JSON.'} Er de af samme version?`;
    const en = `The server answered ${request} with something that the command line does not know: ${fault?.en ?? 'it is not JSON.'} Are they of the same version?`;
    super(`${da} / ${en}`);
    this.da = da;
    this.en = en;
    this.field = fault?.field ?? '';
  }

  toJSON(): object {
    return { kind: this.name, field: this.field, da: this.da, en: this.en };
  }
}

/** Of a union the fault of the alternative that came furthest: the one that was meant. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const [first] = issue.errors
    .flatMap((one) => one.slice(0, 1).map(nearest))
    .toSorted((a, b) => b.path.length - a.path.length);
  return first === undefined ? issue : { ...first, path: [...issue.path, ...first.path] };
}

/** The body of the answer, as the schema reads it. Throws {@link UnexpectedAnswer}. */
export async function read<S extends z.ZodType>(
  schema: S,
  request: string,
  response: Response,
): Promise<DeepReadonly<z.infer<S>>> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new UnexpectedAnswer(request, []);
  }
  const answer = schema.safeParse(body);
  if (!answer.success) throw new UnexpectedAnswer(request, answer.error.issues);
  return answer.data as DeepReadonly<z.infer<S>>;
}
