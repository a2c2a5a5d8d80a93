import { BadInput } from '../../machines/governance/bad-input.ts';
import type { Person } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** The person that letters are written to. Throws `BadInput` when the register has no such person. */
export async function readerOf(store: Pick<Store, 'person'>, id: string): Promise<Person> {
  const person = await store.person(id);
  if (person !== undefined) return person;
  throw new BadInput({
    da: `Personen «${id}» har breve, men findes ikke i registret. Ret registret.`,
    en: `Person "${id}" has letters but is not in the register. Correct the register.`,
  });
}
