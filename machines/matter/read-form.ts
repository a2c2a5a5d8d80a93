import { type FormFault, readForm as readFields } from '../forms/read-form.ts';
import type { Form } from '../forms/form.ts';
import { kindOf, type KindName } from './kinds.ts';

export type ReadForm =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly faults: readonly FormFault[]; readonly form: Form };

/**
 * Reads the form of a kind from what somebody wrote. Every fault names its field and the remedy, Danish first. `partly`: what is missing is left for whoever
 * fills in the form; what is there must still be right.
 */
export function readForm(kind: KindName, written: Form, partly = false): ReadForm {
  const { fields, validate } = kindOf(kind);
  const read = readFields(fields, written, { partly });
  const odd = read.ok && !partly ? validate?.(read.form) : undefined;
  return odd === undefined ? read : { ok: false, faults: [odd], form: read.form };
}
