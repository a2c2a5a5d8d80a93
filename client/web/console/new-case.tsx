/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Policy } from '../../../machines/governance/policy.ts';
import type { Person } from '../../../store/rows.ts';
import { ErrorSummary, type FieldFault, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { ProposalFields } from '../cases/change-request/proposal-fields.tsx';
import { ActAs } from './acts.tsx';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly people: readonly Person[];
  readonly systems: readonly (readonly [string, string])[];
  /** The model in force. */
  readonly policy: Policy;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Makes sending the form twice one case. */
  readonly requestId: string;
  readonly contact?: string | undefined;
}

/** The form an FSA files a change request with. */
export function NewCase(props: Props) {
  const { lang } = props;
  const t = translate(lang);
  const title = t('Nyt ændringsønske', 'New change request');
  return (
    <Page lang={lang} title={title} self={paths.newCase} console year={props.year} contact={props.contact}>
      <ErrorSummary faults={props.faults} lang={lang} />
      <h1>{title}</h1>
      <p>
        <a href={paths.newMatter}>{t('Det er en anden slags sag', 'It is another kind of matter')}</a>
      </p>
      <form method="post" action={paths.newCase} class="card narrow" novalidate>
        <input type="hidden" name="anmodning" value={props.requestId} />
        <ActAs {...props} name="person" />
        <ProposalFields {...props} />
        <button type="submit">{t('Indsend ændringsønsket', 'Submit the change request')}</button>
      </form>
    </Page>
  );
}
