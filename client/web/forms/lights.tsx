/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { TrafficLight } from '../../../machines/governance/effects.ts';
import { lightNames } from '../../../machines/terms/index.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';

const marks: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(lightNames) as TrafficLight[]).map((light) => [light, lightNames[light][2]]),
);

/** One of the traffic lights: each by its word, which shape and colour repeat. */
export function Lights(props: {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly options: readonly (readonly [value: string, da: string, en: string])[];
}) {
  const { lang, name, label, typed, faults, options } = props;
  const t = translate(lang);
  const fault = faults.find(({ field }) => field === name);
  return (
    <fieldset
      id={name}
      tabindex={-1}
      class={fault ? 'field bad lights' : 'field lights'}
      aria-describedby={fault ? `${name}-fejl` : undefined}
    >
      <legend>{label}</legend>
      {fault ? (
        <p class="why-bad" id={`${name}-fejl`}>
          {t(fault.da, fault.en)}
        </p>
      ) : null}
      {options.map(([value, da, en]) => (
        <label class="inline" for={`${name}-${value}`}>
          <input type="radio" id={`${name}-${value}`} name={name} value={value} checked={typed[name] === value} />
          <span class={`light ${value}`}>
            <span aria-hidden="true">{marks[value]}</span> {t(da, en)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
