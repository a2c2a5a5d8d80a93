/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type FieldFault, TextField, type Typed } from './fields.tsx';
import { type Lang, translate } from './language.ts';

type Pair = readonly [da: string, en: string];

interface Props {
  readonly lang: Lang;
  readonly label?: Pair;
  readonly hint: Pair;
  readonly typed?: Typed;
  readonly faults: readonly FieldFault[];
}

/** Asks for the reader's address, under the name `email`. */
export function AddressField({
  lang,
  label = ['Din mailadresse', 'Your e-mail address'],
  hint,
  typed = {},
  faults,
}: Props) {
  const t = translate(lang);
  return (
    <TextField
      name="email"
      type="email"
      autocomplete="email"
      label={t(...label)}
      hint={t(...hint)}
      lang={lang}
      typed={typed}
      faults={faults}
    />
  );
}

/** The reader's own address, which the answer by a personal link is confirmed with (letters-and-links §1.3). */
export function OwnAddressField({
  substitute = false,
  ...props
}: Omit<Props, 'label' | 'hint'> & { readonly substitute?: boolean }) {
  return (
    <AddressField
      {...props}
      label={['Din egen mailadresse', 'Your own e-mail address']}
      hint={
        substitute
          ? [
              'Den adresse, du er registreret med som stedfortræder.',
              'The address you are registered with as substitute.',
            ]
          : [
              'Den adresse, du fik linket på. Den viser, at det er dig og ikke et program, der svarer.',
              'The address you got the link at. It shows that you, and not a program, answer.',
            ]
      }
    />
  );
}
