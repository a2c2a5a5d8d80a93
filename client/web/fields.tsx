/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from './language.ts';

/** What was typed, by field name; kept when the page must be shown again. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong with a field and how to mend it. */
export interface FieldFault {
  readonly field: string;
  readonly da: string;
  readonly en: string;
}

export const noFaults: readonly FieldFault[] = [];

/** The list of faults at the top: takes the focus when the page opens, each fault leads to its field (WCAG 3.3.1). */
export function ErrorSummary({ faults, lang }: { faults: readonly FieldFault[]; lang: Lang }) {
  if (faults.length === 0) return null;
  const t = translate(lang);
  return (
    <div class="errors" role="alert" tabindex={-1} autofocus aria-labelledby="fejl">
      <h2 id="fejl">{t('Noget mangler', 'Something is missing')}</h2>
      <ul>
        {faults.map((fault) => (
          <li>
            <a href={`#${fault.field}`}>{t(fault.da, fault.en)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly lang: Lang;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly long?: boolean;
  readonly short?: boolean;
  readonly type?: 'text' | 'email';
  readonly autocomplete?: string;
  readonly numeric?: boolean;
  readonly maxlength?: number;
}

/** One labelled text field with hint and fault, tied together for screen readers. Pasting is always allowed. */
export function TextField(props: FieldProps) {
  const fault = props.faults.find((one) => one.field === props.name);
  const described = [props.hint ? `${props.name}-hint` : '', fault ? `${props.name}-fejl` : '']
    .filter(Boolean)
    .join(' ');
  const shared = {
    id: props.name,
    name: props.name,
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? ('true' as const) : undefined,
    autocomplete: props.autocomplete ?? 'off',
    maxlength: props.maxlength,
  };
  const value = props.typed[props.name] ?? '';
  return (
    <div class={fault ? 'field bad' : 'field'}>
      <label class="top" for={props.name}>
        {props.label}
      </label>
      {props.hint ? (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {fault ? (
        <p class="why-bad" id={`${props.name}-fejl`}>
          {translate(props.lang)(fault.da, fault.en)}
        </p>
      ) : null}
      {props.long ? (
        <textarea {...shared}>{value}</textarea>
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          value={value}
          class={props.short ? 'short' : undefined}
          inputmode={props.numeric ? 'numeric' : undefined}
        />
      )}
    </div>
  );
}

/** A labelled select; the first entry is empty unless something was chosen before. */
export function SelectField(
  props: Omit<FieldProps, 'long' | 'type'> & {
    readonly options: readonly (readonly [string, string])[];
    readonly empty?: string;
  },
) {
  const fault = props.faults.find((one) => one.field === props.name);
  const described = [props.hint ? `${props.name}-hint` : '', fault ? `${props.name}-fejl` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div class={fault ? 'field bad' : 'field'}>
      <label class="top" for={props.name}>
        {props.label}
      </label>
      {props.hint ? (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {fault ? (
        <p class="why-bad" id={`${props.name}-fejl`}>
          {translate(props.lang)(fault.da, fault.en)}
        </p>
      ) : null}
      <select
        id={props.name}
        name={props.name}
        aria-describedby={described || undefined}
        aria-invalid={fault ? 'true' : undefined}
      >
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map(([value, text]) => (
          <option value={value} selected={props.typed[props.name] === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
