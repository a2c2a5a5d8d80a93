/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Act } from '../../../machines/acts/act.ts';
import { acts } from '../../../machines/acts.ts';
import { EnterGoesOn, ErrorSummary, type FieldFault, type Typed } from '../fields.tsx';
import { FormFields } from '../forms/form-fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';

/** What whoever has a task may do about it beside answering it, such as asking for more time. */
export const holderActs: readonly Act[] = acts.filter(({ on, who }) => on === 'task' && who === 'holder');

/** Links to them, on the page behind the personal link. */
export function HolderActs({ lang, token }: { readonly lang: Lang; readonly token: string }) {
  const t = translate(lang);
  return (
    <>
      {holderActs.map(({ name, title, leads }) => (
        <p>
          <a href={paths.linkAct(token, name)}>{t(...title)}</a>
          <br />
          <span class="soft small">{t(...leads)}</span>
        </p>
      ))}
    </>
  );
}

/** The form of one of them: none decides anything, so nothing is shown once more. */
export function HolderActPage(props: {
  readonly lang: Lang;
  readonly contact: string | undefined;
  readonly token: string;
  readonly act: Act;
  /** Of the case that the task is of. */
  readonly of: string;
  /** Sealed state of the form. */
  readonly state: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}) {
  const { lang, act, token, of, typed, faults } = props;
  const t = translate(lang);
  const self = paths.linkAct(token, act.name);
  return (
    <Page lang={lang} title={`${t(...act.title)}: ${of}`} self={self} contact={props.contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <p class="eyebrow">
        <a href={paths.link(token)}>{of}</a>
      </p>
      <h1>{t(...act.title)}</h1>
      <p>{t(...act.leads)}</p>
      <form method="post" action={self} novalidate>
        <EnterGoesOn />
        <input type="hidden" name="tilstand" value={props.state} />
        <FormFields lang={lang} fields={act.fields} typed={typed} faults={faults} />
        <button type="submit">{t(...(act.button ?? act.title))}</button>
      </form>
    </Page>
  );
}
