import type { Fields, Form, FormOf } from '../../../machines/forms/form.ts';
import { type FormFault, readForm } from '../../../machines/forms/read-form.ts';
import { Failure, type FailureText } from '../failures.ts';

/** The form as it was written, read. Throws one `BadInput` with every fault of it; `under` stands before the fields' names. */
export function readOrRefuse<F extends Fields>(fields: F, written: Form, under = ''): FormOf<F> {
  const read = readForm(fields, written, { under });
  if (read.ok) return read.form;
  throw formFailure(read.faults);
}

/** What is wrong with a form, as one `BadInput` with every fault. */
export function formFailure(found: readonly FormFault[]): Failure {
  const faults = found.map((fault): FailureText => ({ kind: 'BadInput', ...fault }));
  return new Failure(
    {
      kind: 'BadInput',
      ...(faults[0]?.field === undefined ? {} : { field: faults[0].field }),
      da: faults.map(({ da }) => da).join(' '),
      en: faults.map(({ en }) => en).join(' '),
    },
    faults,
  );
}
