/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from '../../language.ts';

/** What the page says that an act has led back to. */
export function ActDone({ lang }: { lang: Lang }) {
  return (
    <div class="note good" role="status">
      <p>
        {translate(lang)(
          'Handlingen er udført og journaliseret.',
          'The act has been carried out and entered in the journal.',
        )}
      </p>
    </div>
  );
}
