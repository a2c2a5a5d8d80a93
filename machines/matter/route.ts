import type { Form } from '../forms/form.ts';
import type { Step, Taken } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { MatterInput } from './input.ts';

/** A matter that is returned from its first step goes back to whoever raised it. */
const completion: Step = {
  do: 'prepare',
  by: 'proposer',
  ask: ['gøre sagen færdig, så den kan behandles', 'complete the matter so that it can be treated'],
  businessDays: 10,
};

/** The place before the first step: with whoever raised the matter. */
const beforeFirst = -1;

type Placed = Pick<MatterInput, 'kind'> & { readonly step: number };

/** Where the matter stands; undefined when its route has been walked. */
export const stepOf = ({ kind, step }: Placed): Step | undefined =>
  step === beforeFirst ? completion : kindOf(kind).route[step];

/** One step back: never further than to whoever fills in the form. */
export const stepBack = ({ kind, step }: Placed): number =>
  Math.max(kindOf(kind).route[0]?.do === 'prepare' ? 0 : beforeFirst, step - 1);

/** Whether what was written is a whole form of its kind. */
export const isWhole = (kind: MatterInput['kind'], form: unknown): form is Form => {
  const { form: schema, validate } = kindOf(kind);
  const read = schema.safeParse(form);
  return read.success && validate?.(read.data) === undefined;
};

/** What an adoption changes, worked out from the form; nothing when the kind changes nothing. */
export function effectsOf(kind: MatterInput['kind'], form: Form, taken: Taken) {
  const { changes, document, move } = kindOf(kind);
  return {
    changes: changes?.(form, taken) ?? [],
    document: document?.(form, taken),
    move: move?.(form),
  };
}
