/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import { SelectField } from '../../fields.tsx';
import type { FormProps } from '../../forms/form-props.ts';
import { translate } from '../../language.ts';
import type { ActContent } from '../acts/act-content.ts';
import { meetingOf, regionNames } from './meeting-of.ts';

/** Who took each region's seat, as it was recorded last. */
export const attendanceContent: ActContent = {
  prefilled: async (scene) => {
    const { attendance } = await meetingOf(scene);
    return {
      ...Object.fromEntries(
        (attendance?.regions ?? []).map(({ region, person }) => [`present.${region}`, person ?? '']),
      ),
      others: (attendance?.others ?? []).join('\n'),
    };
  },
  bodies: async (scene) => {
    const [{ seats }, regions] = await Promise.all([meetingOf(scene), regionNames(scene)]);
    return { present: (form) => <Seats form={form} seats={seats} regions={regions} /> };
  },
};

function Seats({
  form: { lang, typed, faults },
  seats,
  regions,
}: {
  readonly form: FormProps;
  readonly seats: MeetingView['seats'];
  readonly regions: Readonly<Record<string, string>>;
}) {
  const t = translate(lang);
  return (
    <fieldset id="present" tabindex={-1}>
      <legend>{t('Hvem sidder for regionerne?', 'Who sits for the regions?')}</legend>
      {seats.map(({ region, people }) => (
        <SelectField
          lang={lang}
          faults={faults}
          typed={typed}
          name={`present.${region}`}
          label={regions[region] ?? region}
          empty={t('Ikke til stede', 'Absent')}
          options={people.map(
            ({ person, name, substitute }) =>
              [person, substitute ? `${name} (${t('stedfortræder', 'substitute')})` : name] as const,
          )}
        />
      ))}
    </fieldset>
  );
}
