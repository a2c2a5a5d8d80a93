/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
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

/** First in a form that has buttons for more lines: Enter in a field presses the first button there is, and shall go on, not add a line. */
export const EnterGoesOn = () => <button type="submit" class="visually-hidden" tabindex={-1} aria-hidden="true" />;

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
  readonly type?: 'text' | 'email' | 'date';
  readonly autocomplete?: string;
  readonly numeric?: boolean;
  readonly maxlength?: number;
  /** An amount: set to the right in a table. */
  readonly money?: boolean;
  /** It stands in a table, whose headings name it for those who see. */
  readonly cell?: boolean;
}

/** The label of a field, its hint and its fault, tied to what stands in it for screen readers. */
function Labelled(
  props: Pick<FieldProps, 'name' | 'label' | 'hint' | 'lang' | 'faults' | 'cell'> & {
    readonly control: (tied: {
      readonly id: string;
      readonly name: string;
      readonly 'aria-describedby': string | undefined;
      readonly 'aria-invalid': 'true' | undefined;
      readonly 'aria-label'?: string;
    }) => Child;
  },
) {
  const { name, label, lang, faults, control, cell } = props;
  const hint = cell ? undefined : props.hint;
  const fault = faults.find((one) => one.field === name);
  const described = [hint ? `${name}-hint` : '', fault ? `${name}-fejl` : ''].filter(Boolean).join(' ');
  const tied = {
    id: name,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? ('true' as const) : undefined,
  };
  const wrong = fault ? (
    <p class={cell ? 'why-bad small' : 'why-bad'} id={`${name}-fejl`}>
      {translate(lang)(fault.da, fault.en)}
    </p>
  ) : null;
  if (cell)
    return (
      <>
        {control({ ...tied, 'aria-label': label })}
        {wrong}
      </>
    );
  return (
    <div class={fault ? 'field bad' : 'field'}>
      <label class="top" for={name}>
        {label}
      </label>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong}
      {control(tied)}
    </div>
  );
}

/** One labelled text field. Pasting is always allowed. */
export function TextField(props: FieldProps) {
  const value = props.typed[props.name] ?? '';
  const more = { autocomplete: props.autocomplete ?? 'off', maxlength: props.maxlength };
  return (
    <Labelled
      {...props}
      control={(tied) =>
        props.long ? (
          <textarea {...tied} {...more} rows={props.cell ? 2 : undefined}>
            {value}
          </textarea>
        ) : (
          <input
            {...tied}
            {...more}
            type={props.type ?? 'text'}
            value={value}
            class={props.cell ? (props.money ? 'money' : undefined) : props.short ? 'short' : undefined}
            inputmode={props.money && props.cell ? 'decimal' : props.numeric ? 'numeric' : undefined}
          />
        )
      }
    />
  );
}

/** A labelled select; the first entry is empty unless something was chosen before. */
export function SelectField(
  props: Omit<FieldProps, 'long' | 'type'> & {
    readonly options: readonly (readonly [string, string])[];
    readonly empty?: string | undefined;
  },
) {
  return (
    <Labelled
      {...props}
      control={(tied) => (
        <select {...tied}>
          {props.empty === undefined ? null : <option value="">{props.empty}</option>}
          {props.options.map(([value, text]) => (
            <option value={value} selected={props.typed[props.name] === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    />
  );
}
