/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import type { LongRead } from '../../link/form-names.ts';
import { ItemFacts } from './agenda-view.tsx';

interface Form {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

const prefix = 'take.';

/** Late cases for the chair to take or leave. */
export function TakeFields({ lang, typed, meeting }: Form & { meeting: MeetingView | undefined }) {
  const t = translate(lang);
  const late = meeting?.agenda?.late ?? [];
  if (late.length === 0) return null;
  return (
    <fieldset id="take" tabindex={-1}>
      <legend>
        {t(
          'Sager, der kom efter fristen: sæt kryds ved dem, du tager med',
          'Cases that came after the deadline: tick those you take',
        )}
      </legend>
      {late.map((item) => (
        <label class="choice" for={`${prefix}${item.id}`}>
          <input
            type="checkbox"
            id={`${prefix}${item.id}`}
            name={`${prefix}${item.id}`}
            value="ja"
            checked={typed[`${prefix}${item.id}`] === 'ja'}
          />
          <span>
            {item.title}
            <ItemFacts lang={lang} item={item} regions={{}} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The late cases that were ticked; they count when the agenda is approved. */
export function readTake(choice: string, typed: Typed): LongRead {
  const take = Object.keys(typed).flatMap((name) =>
    name.startsWith(prefix) && typed[name] === 'ja' ? [name.slice(prefix.length)] : [],
  );
  return { fields: choice === 'approve' && take.length > 0 ? { take } : {}, typed, faults: [] };
}

/** The late cases that were taken, by their titles. */
export const takenInWords = (take: readonly string[], meeting: MeetingView | undefined): string =>
  take.map((id) => meeting?.agenda?.late.find((item) => item.id === id)?.title ?? id).join('\n');
