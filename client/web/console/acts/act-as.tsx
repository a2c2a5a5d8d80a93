/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Person } from '../../../../store/rows.ts';
import { type FieldFault, SelectField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';

/** «Handl som …»: there is no sign-in on one's own machine, so whoever acts says who they are; the register says what they may. */
export function ActAs(props: {
  lang: Lang;
  name: string;
  people: readonly Person[];
  typed: Typed;
  faults: readonly FieldFault[];
}) {
  const t = translate(props.lang);
  const order = new Intl.Collator('da');
  const options = props.people
    .toSorted((a, b) => order.compare(a.name, b.name))
    .map((person) => [person.id, person.name] as const);
  return (
    <SelectField
      {...props}
      label={t('Handl som', 'Act as')}
      hint={t(
        'Der er ikke login på denne maskine. Personens rolle i registeret afgør, hvad der er tilladt.',
        'There is no sign-in on this machine. The role of the person in the register decides what is allowed.',
      )}
      options={options}
      empty={t('Vælg person', 'Choose a person')}
    />
  );
}
