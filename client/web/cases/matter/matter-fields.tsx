/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { kindOf, type KindName } from '../../../../machines/matter/kinds.ts';
import { nestedForm } from '../../../../machines/forms/typed-form.ts';
import type { Form } from '../../../../machines/forms/form.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { type Choices, FormFields } from '../../forms/form-fields.tsx';
import type { Lang } from '../../language.ts';

interface Props {
  readonly lang: Lang;
  readonly kind: KindName;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly choices?: Choices;
  /** Nothing must be filled in yet. */
  readonly partly?: boolean;
}

const under = 'form.';

/** The name of a form's field in a page: apart from `person`, `comment` and the like of the page itself. */
export const formName = (field: string): string => `${under}${field}`;

/** The fields of a kind's form, whatever the kind: one page serves them all. */
export const MatterFields = ({ kind, ...props }: Props) => (
  <FormFields {...props} fields={kindOf(kind).fields} under={under} />
);

/** What was typed in the fields of a form. */
export const typedForm = (typed: Typed): Form => nestedForm(typed, under);

/** A form's values under the names of the page. */
export const asTyped = (written: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(written).map(([name, value]) => [formName(name), value]));
