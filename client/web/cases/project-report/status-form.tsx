/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { trafficLights } from '../../../../machines/governance/effects.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { Cell, type Form, ListFault } from '../../link/cells.tsx';
import { rowsOf } from '../../link/form-names.ts';
import { lightNames, type Measure, measureNames, measures } from '../../../../machines/terms/index.ts';
import { fieldsOf } from './read-status.ts';
import type { ViewOf } from '../../../../machines/views.ts';

/** One form for all projects of a system: three lights, a note, what it will cost, milestones (R-093f, R-109, R-168). */
export function StatusForm({ form, kept }: { form: Form; kept: ViewOf<'project-report'> }) {
  const t = translate(form.lang);
  return (
    <>
      <ListFault form={form} name="projects" />
      {kept.projects.map(({ number, title, approvedOre }, place) => {
        const at = fieldsOf(place);
        return (
          <fieldset class="card" id={at} tabindex={-1}>
            <legend>
              <h2 class="inline">
                {number} {title}
              </h2>
            </legend>
            {approvedOre === null ? null : (
              <p class="soft">
                {t('Godkendt', 'Approved')}: {formatKroner(approvedOre)}
              </p>
            )}
            {measures.map((measure) => (
              <LightField form={form} at={at} measure={measure} title={title} />
            ))}
            <TextField
              {...form}
              long
              name={`${at}.note`}
              label={t('Status i korthed', 'The status in short')}
              hint={t('Hvad er nået, hvad er svært, hvad sker nu?', 'What is reached, what is hard, what comes now?')}
              maxlength={4000}
            />
            <TextField
              {...form}
              name={`${at}.forecast`}
              label={t('Forventes at koste i alt, kroner (kan udelades)', 'Expected to cost in all, kroner (optional)')}
              hint={t('Fx 845.000', 'For example 845.000')}
            />
            <MilestoneRows form={form} at={`${at}.milestones`} title={title} />
          </fieldset>
        );
      })}
    </>
  );
}

function LightField({ form, at, measure, title }: { form: Form; at: string; measure: Measure; title: string }) {
  const t = translate(form.lang);
  const name = `${at}.${measure}`;
  const fault = form.faults.find(({ field }) => field === name);
  return (
    <fieldset
      id={name}
      tabindex={-1}
      class={fault ? 'field bad lights' : 'field lights'}
      aria-describedby={fault ? `${name}-fejl` : undefined}
    >
      <legend>
        {t(...measureNames[measure])}
        <span class="visually-hidden">, {title}</span>
      </legend>
      {fault ? (
        <p class="why-bad" id={`${name}-fejl`}>
          {t(fault.da, fault.en)}
        </p>
      ) : null}
      {trafficLights.map((light) => {
        const [da, en, mark] = lightNames[light];
        return (
          <label class="inline" for={`${name}-${light}`}>
            <input
              type="radio"
              id={`${name}-${light}`}
              name={name}
              value={light}
              checked={form.typed[name] === light}
            />
            <span class={`light ${light}`}>
              <span aria-hidden="true">{mark}</span> {t(da, en)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function MilestoneRows({ form, at, title }: { form: Form; at: string; title: string }) {
  const t = translate(form.lang);
  const rows = rowsOf(form.typed, at);
  const next = (rows.at(-1) ?? -1) + 1;
  const caption = t('Milepæle', 'Milestones');
  return (
    <>
      <p class="hint">
        {t(
          'Tomme linjer springes over. Der kommer to nye, hver gang formularen vises.',
          'Empty lines are skipped. Two new ones come each time the form is shown.',
        )}
      </p>
      <Scroll label={`${caption}, ${title}`}>
        <table class="form">
          <caption>{caption}</caption>
          <Heads of={[t('Milepæl', 'Milestone'), t('Dato', 'Date'), t('Nået', 'Reached')]} />
          <tbody>
            {[...rows, next, next + 1].map((row, place) => {
              const which = `${place + 1}, ${title}`;
              return (
                <tr>
                  <td>
                    <Cell
                      form={form}
                      name={`${at}.${row}.name`}
                      label={`${t('Milepæl', 'Milestone')} ${which}`}
                      maxlength={200}
                    />
                  </td>
                  <td>
                    <Cell
                      form={form}
                      name={`${at}.${row}.date`}
                      type="date"
                      label={`${t('Dato for milepæl', 'Date of milestone')} ${which}`}
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      id={`${at}.${row}.done`}
                      name={`${at}.${row}.done`}
                      value="ja"
                      checked={form.typed[`${at}.${row}.done`] === 'ja'}
                      aria-label={`${t('Nået, milepæl', 'Reached, milestone')} ${which}`}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
