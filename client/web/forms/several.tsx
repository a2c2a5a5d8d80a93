/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxMark } from '../../../machines/forms/typed-form.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';

/** Several of a list, by name: one box each. What was typed as ids, or stands in the form, is ticked. */
export function Several({
  lang,
  name,
  label,
  hint,
  typed,
  faults,
  options,
}: {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly options: readonly (readonly [id: string, name: string])[];
}) {
  const fault = faults.find((one) => one.field === name);
  const ticked = new Set((typed[name] ?? '').split(/[\s,;]+/).filter(Boolean));
  const described = [hint ? `${name}-hint` : '', fault ? `${name}-fejl` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={name}
      tabindex={-1}
      class={fault ? 'field bad' : 'field'}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend>{label}</legend>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p class="why-bad" id={`${name}-fejl`}>
          {translate(lang)(fault.da, fault.en)}
        </p>
      ) : null}
      {options.map(([id, words]) => {
        const box = `${name}${boxMark}${id}`;
        return (
          <label class="choice" for={box}>
            <input type="checkbox" id={box} name={box} value="ja" checked={typed[box] === 'ja' || ticked.has(id)} />
            <span>{words}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
