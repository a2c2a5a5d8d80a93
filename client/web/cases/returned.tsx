/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from '../language.ts';

/** The reason a body gave when it sent the case back. */
export function Returned({ lang, reason }: { lang: Lang; reason: string | null | undefined }) {
  return reason ? (
    <div class="note warn">
      <p>
        <b>{translate(lang)('Begrundelse sidst: ', 'Reason last given: ')}</b>
        {reason}
      </p>
    </div>
  ) : null;
}
