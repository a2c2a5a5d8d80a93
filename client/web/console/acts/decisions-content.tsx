/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { z } from 'zod';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { caseKind, stateName } from '../../../../machines/terms/index.ts';
import { type CaseRow, type ListedCase, listedState } from '../../../../store/rows.ts';
import { Failure } from '../../../sdk/failures.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import type { ActContent, ActScene } from './act-content.ts';
import { decisionLeads } from '../../../../machines/sys-decision/decision-leads.ts';
import { frameAfter } from './frame-after.tsx';
import { resultOfEach } from './result-of-each.tsx';

/** The cases that are before SYS now, of the year that the address names or of every year. */
async function beforeSys({ deps: { store }, key }: ActScene): Promise<readonly ListedCase[]> {
  const waiting = new Set((await store.tasks({ open: true, duty: 'sys-decision' })).map(({ caseId }) => caseId));
  const year = key !== undefined && /^2\d{3}$/.test(key) ? { year: Number(key) } : {};
  return (await store.cases({ ...year, open: true })).filter(({ id }) => waiting.has(id));
}

/** «Driftsbudget 2028 (driftsbudget, andenbehandling i SYS, 1.200.000 kr.)» */
function inWords(row: ListedCase, lang: Lang): string {
  const known = [
    caseKind(row.machine, lang),
    stateName(listedState(row), lang),
    ...(row.amountOre === undefined ? [] : [formatKroner(row.amountOre)]),
  ];
  return `${row.title} (${known.join(', ')})`;
}

interface Foreseen {
  readonly row: CaseRow | undefined;
  readonly id: string;
  /** How many mails the decision would send; or why the case would not take it. */
  readonly would: number | Failure;
}

/** What the decision would do to the case, as it stands. */
async function foreseen({ deps, by }: ActScene, id: string, decision: Readonly<Record<string, unknown>>) {
  const row = await deps.store.case(id);
  try {
    const letters = await deps.commands.lettersOf(by, 'case.record-sys-decision', id, decision);
    return { row, id, would: letters.length };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { row, id, would: error };
  }
}

/** Before it is recorded: what it leads to, by kind of case, and what each case would do. */
const preview: NonNullable<ActContent['preview']> = async (scene, { cases: ids, ...decision }) => {
  const { lang } = scene;
  const t = translate(lang);
  const all: Foreseen[] = await Promise.all(
    z
      .array(z.string())
      .parse(ids)
      .map((id) => foreseen(scene, id, decision)),
  );
  const kinds = [...new Set(all.flatMap(({ row }) => (row === undefined ? [] : [row.machine])))];
  return (
    <>
      <h2>{t('Hvad der sker i hver sag', 'What happens in each case')}</h2>
      {kinds.map((kind) => {
        const leads = decisionLeads[kind];
        return leads === undefined ? null : (
          <p>
            <b>{caseKind(kind, lang)}</b>. {t(...leads)}
          </p>
        );
      })}
      <ul>
        {all.map(({ row, id, would }) => (
          <li>
            <a href={paths.case(id)}>{row?.title ?? id}</a>:{' '}
            {would instanceof Failure ? (
              <b>
                {t('! kan ikke tage beslutningen: ', '! cannot take the decision: ')}
                {t(would.da, would.en)}
              </b>
            ) : (
              t(
                `følger beslutningen; ${counted(would, 'mails', 'da')} sendes`,
                `follows the decision; sends ${counted(would, 'mails', 'en')}`,
              )
            )}
          </li>
        ))}
      </ul>
      {await frameAfter(
        scene,
        decision,
        all.flatMap(({ row, would }) => (row === undefined || would instanceof Failure ? [] : [row])),
      )}
    </>
  );
};

/** One decision of a meeting on several cases, chosen among those that are before SYS. */
export const decisionsContent: ActContent = {
  choices: async (scene) => ({
    cases: (await beforeSys(scene)).map((row) => [row.id, inWords(row, scene.lang)] as const),
  }),
  form: async (scene) =>
    (await beforeSys(scene)).length > 0
      ? {}
      : { notes: { cases: ['Ingen sag ligger hos SYS nu.', 'No case is before SYS now.'] } },
  preview,
  result: resultOfEach,
};
