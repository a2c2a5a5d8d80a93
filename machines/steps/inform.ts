import type { LetterKind, Tell } from '../governance/effects.ts';
import { type Facts, type Of, of } from './own.ts';

/** `const inform = informWith(facts)`: a letter about the case, with what every letter about it may need to show: no decision is silent. */
export const informWith =
  <Context>(facts: Facts<Context>, usual: LetterKind = 'orientation') =>
  (
    about: string,
    to: Of<Context, Tell['to']>,
    more: Of<Context, Readonly<Record<string, unknown>>> = {},
    letter: LetterKind = usual,
  ) =>
    ({
      type: 'tell',
      params: ({ context }: { readonly context: Context }): Tell => ({
        letter,
        about,
        to: of(to, context),
        data: { ...facts(context), ...of(more, context) },
      }),
    }) as const;
