/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Proposal } from '../../../../machines/change-request/proposal.ts';
import { proposalIn } from '../../../../machines/change-request/view.ts';
import { revise } from '../../../../machines/change-request/acts.ts';
import { valueOf } from '../../../../machines/forms/value-of.ts';
import { isMaterial } from '../../../../machines/change-request/material.ts';
import { canonical } from '../../../../store/canonical.ts';
import { viewAs } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { proposalName, valueInWords } from '../../cases/change-request/proposal-words.ts';
import { policiesFor, policyOfCase } from '../../policy.ts';
import { proposalNotes } from '../../cases/change-request/proposal-notes.ts';
import type { ActContent } from './act-content.ts';

/** Filed under the policy of the day. */
export const submitContent: ActContent = {
  form: async ({ deps }) => ({
    values: { source: 'fsa' },
    notes: proposalNotes(await policiesFor(deps).at(deps.now())),
  }),
};

/** The form of the request as it stands, and before anything is saved: what changes, and whether all are asked again. */
export const reviseContent: ActContent = {
  form: async ({ deps, row }) =>
    row === undefined
      ? {}
      : { values: { proposal: row.view }, notes: proposalNotes(await policyOfCase(deps, row), 'proposal.') },
  // The request alone: what it is decided by (recommendation, opinion) is no part of what is changed.
  preview: async ({ row, lang }, form) => {
    const after = valueOf(revise.fields.proposal, form['proposal']);
    return row === undefined || after === undefined ? null : (
      <Changes before={proposalIn(viewAs(row, 'change-request'))} after={after} lang={lang} />
    );
  },
};

function Changes(props: { readonly before: Proposal; readonly after: Proposal; readonly lang: Lang }) {
  const { before, after, lang } = props;
  const t = translate(lang);
  const material = isMaterial(before, after);
  const [was, becomes] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  const changed = [...new Set([...was.keys(), ...becomes.keys()])].filter(
    (field) => canonical(was.get(field) ?? null) !== canonical(becomes.get(field) ?? null),
  );
  return (
    <div class={material ? 'note warn' : 'note'} role="status">
      <h2>{material ? t('Væsentlig ændring', 'Material change') : t('Sproglig rettelse', 'Editorial change')}</h2>
      <p>
        {material
          ? t(
              'Sagen får en ny udgave. Åbne opgaver og afgivne stemmer bortfalder, og alle spørges igen.',
              'The case gets a new version. Open tasks and votes cast lapse, and everybody is asked again.',
            )
          : t(
              'Rettelsen noteres i journalen. Ingen spørges igen, og stemmer står ved magt.',
              'The change is noted in the journal. Nobody is asked again, and votes stand.',
            )}
      </p>
      <dl class="facts">
        {changed.map((field) => (
          <>
            <dt>{proposalName(field, lang)}</dt>
            <dd>
              <del>{valueInWords(field, was.get(field), lang)}</del>
              <br />
              <ins>{valueInWords(field, becomes.get(field), lang)}</ins>
            </dd>
          </>
        ))}
      </dl>
    </div>
  );
}
