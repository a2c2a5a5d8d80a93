/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/date-words.ts';
import { actId } from '../../../../machines/acts/act.ts';
import { acts } from '../../../../machines/acts.ts';
import { marksOf } from '../../../../machines/case-file/marks.ts';
import type { CaseView } from '../../../sdk/views.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

const filing = acts.filter(({ files }) => files === true);

/** The file of a case, open or ended: where it is filed, what may not be handed out, what can be added, and all of it as one file (docs/records.md §4). */
export function CaseFile({ lang, view }: { readonly lang: Lang; readonly view: CaseView }) {
  const t = translate(lang);
  const { filing: filed, reservation } = marksOf(view.timeline);
  const { id } = view.case;
  return (
    <>
      <h2>{t('Sagens akter', 'The file of the case')}</h2>
      {reservation === undefined ? null : (
        <p class="note warn">
          <b>{t('Forbehold ved aktindsigt', 'Reservation on access')}:</b> {reservation}
        </p>
      )}
      <p>
        {filed === undefined
          ? t('Sagen er ikke anført som journaliseret andre steder.', 'The case is not entered as filed elsewhere.')
          : t(
              `Journaliseret hos ${filed.authority}, sagsnr. ${filed.number}, ${formatDate(filed.day, 'long', 'da')}.`,
              `Filed with ${filed.authority}, case no. ${filed.number}, ${formatDate(filed.day, 'long', 'en')}.`,
            )}
      </p>
      <ul>
        <li>
          <a href={paths.caseFile(id)}>{t('Hent hele sagen (zip)', 'Fetch the whole case (zip)')}</a>
        </li>
        {filing.map((act) => (
          <li>
            <a href={paths.act(actId(act), id)}>{t(...act.title)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
