/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type ItemKind, itemKinds } from '../../../../machines/meeting/agenda.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { type LongRead, textIn } from '../../link/form-names.ts';
import { ItemFacts } from './agenda-view.tsx';
import { itemKindName } from '../../../../machines/terms/index.ts';

interface Form {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** A member's own item. */
export function WishFields(form: Form) {
  const t = translate(form.lang);
  return (
    <>
      <TextField {...form} name="title" label={t('Overskrift', 'Title')} maxlength={200} />
      <TextField
        {...form}
        long
        name="text"
        label={t('Hvad du vil have behandlet', 'What you want treated')}
        maxlength={10_000}
      />
      <SelectField
        {...form}
        name="kind"
        label={t('Slags', 'Kind')}
        empty={t('Drøftelse, hvis intet vælges', 'Discussion when nothing is chosen')}
        options={itemKinds.map((kind) => [kind, itemKindName(kind, form.lang)] as const)}
      />
    </>
  );
}

/** The item as it was typed; title and text are needed, the kind is a discussion when nothing is chosen. */
export function readWish(typed: Typed): LongRead {
  const [title, text, kind] = [textIn(typed, 'title'), textIn(typed, 'text'), textIn(typed, 'kind')];
  const faults: FieldFault[] = [];
  if (title === '') faults.push({ field: 'title', da: 'Skriv en overskrift.', en: 'Write a title.' });
  if (title.length > 200)
    faults.push({ field: 'title', da: 'Brug højst 200 tegn.', en: 'Use at most 200 characters.' });
  if (text === '')
    faults.push({ field: 'text', da: 'Skriv hvad du vil have behandlet.', en: 'Say what you want treated.' });
  if (text.length > 10_000)
    faults.push({ field: 'text', da: 'Brug højst 10.000 tegn.', en: 'Use at most 10,000 characters.' });
  if (kind !== '' && !itemKinds.includes(kind as ItemKind))
    faults.push({ field: 'kind', da: 'Vælg en af mulighederne.', en: 'Choose one of the options.' });
  return { fields: { title, text, ...(kind === '' ? {} : { kind }) }, typed, faults };
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

/** What was answered about a meeting, for the review: item, kind, late cases by their names. */
export function meetingAnswerRows(
  answer: Readonly<Record<string, unknown>>,
  meeting: MeetingView | undefined,
  lang: Lang,
): [string, string][] {
  const t = translate(lang);
  const { title, text, kind, take } = answer;
  const late = meeting?.agenda?.late ?? [];
  return [
    ...(typeof title === 'string' ? [[t('Overskrift', 'Title'), title] as [string, string]] : []),
    ...(typeof text === 'string' ? [[t('Punktet', 'The item'), text] as [string, string]] : []),
    ...(itemKinds.includes(kind as ItemKind)
      ? [[t('Slags', 'Kind'), itemKindName(kind as ItemKind, lang)] as [string, string]]
      : []),
    ...(Array.isArray(take)
      ? take.map((id): [string, string] => [
          t('Tages med', 'Taken'),
          late.find((item) => item.id === id)?.title ?? String(id),
        ])
      : []),
  ];
}
