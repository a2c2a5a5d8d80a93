/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { nameOfCase } from '../../../../machines/terms/index.ts';
import { operatedCase } from '../../../sdk/operation/views.ts';
import { translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import type { ActContent } from './act-content.ts';

/** What became of each of the cases that an act was done to. */
export const resultOfEach: NonNullable<ActContent['result']> = async ({ deps: { store }, lang }, performed) => {
  const t = translate(lang);
  const cases = operatedCase.array().parse(performed['cases']);
  const rows = await store.casesById(cases.map(({ caseId }) => caseId));
  const refused = cases.some(({ problem }) => problem !== undefined);
  const shown = (
    <div class={refused ? 'note warn' : 'note good'} role="status">
      <ul class="plain">
        {cases.map(({ caseId, problem }) => (
          <li>
            <a href={paths.case(caseId)}>{rows.get(caseId)?.title ?? nameOfCase(caseId, lang)}</a>:{' '}
            {problem === undefined ? (
              t('✓ registreret', '✓ recorded')
            ) : (
              <b>{`! ${problem.split(' / ')[lang === 'da' ? 0 : 1] ?? problem}`}</b>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
  return { shown, refused };
};
