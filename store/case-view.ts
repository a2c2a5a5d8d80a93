import type { z } from 'zod';
import { isLifecycle, type Lifecycle, type ViewOf, views } from '../machines/views.ts';
import { checkStrictly, InvalidShape, readLeniently } from './stored-shape.ts';

/** Reads the view of a stored case, leniently. Throws `InvalidShape` naming case and field. */
export function readView<M extends Lifecycle>(machine: M, id: string, stored: object): ViewOf<M>;
export function readView(machine: Lifecycle, id: string, stored: object): object {
  const known = read.get(stored);
  if (known !== undefined) return known;
  const schema: z.ZodType<object> = views[machine];
  const view = readLeniently(schema, stored, [`Sagen ${id} kan ikke læses`, `Case ${id} cannot be read`]);
  read.set(stored, view);
  return view;
}

/** A view that stands as it stood is not read again. */
const read = new WeakMap<object, object>();

/** A view as its machine hands it over to be stored. Throws `InvalidShape` naming machine and field. */
export function checkedView(machine: string, shown: object): object {
  if (!isLifecycle(machine)) throw unknownLifecycle(machine);
  const schema: z.ZodType<object> = views[machine];
  return checkStrictly(schema, shown, [
    `Det, som maskinen ${machine} viser af sagen, passer ikke med machines/${machine}/view.ts`,
    `What the machine ${machine} shows of the case does not fit machines/${machine}/view.ts`,
  ]);
}

/** A machine without a view cannot keep a case. */
export const unknownLifecycle = (machine: string): InvalidShape =>
  new InvalidShape(`Maskinen ${machine} har ingen visning`, `The machine ${machine} has no view`, [
    {
      field: 'machine',
      da: `skal stå i machines/views.ts (${Object.keys(views).join(', ')})`,
      en: `must be named in machines/views.ts (${Object.keys(views).join(', ')})`,
    },
  ]);
