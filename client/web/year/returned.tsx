/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, say } from '../language.ts';

/** The reason a body gave when it sent the case back. */
export function Returned({ lang, reason }: { lang: Lang; reason: string | null | undefined }) {
  return reason ? (
    <div class="note warn">
      <p>
        <b>{say(lang)('Begrundelse sidst: ', 'Reason last given: ')}</b>
        {reason}
      </p>
    </div>
  ) : null;
}
