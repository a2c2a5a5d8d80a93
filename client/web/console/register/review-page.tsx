/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { RegisterPreview, Sentence } from '../../../sdk/register-commands.ts';
import type { Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly typed: Typed;
  readonly preview: RegisterPreview;
  readonly contact?: string | undefined;
}

/** What the change does, before it is made: in words, and to everything that is under way. Confirming makes it. */
export function RegisterReview({ lang, year, typed, preview, contact }: Props) {
  const t = translate(lang);
  const title = t('Se ændringen igennem', 'Review the change');
  const decision = typed[`${typed['handling'] ?? ''}-decision`] ?? '';
  return (
    <Page lang={lang} title={title} self={paths.register} console year={year} contact={contact}>
      <h1>{title}</h1>
      <div class="card narrow">
        <Part lang={lang} id="aendring" title={t('Det ændres', 'What is changed')} said={preview.differences} />
        <p>
          {t('Besluttet: ', 'Decided: ')}
          {decision}
        </p>
        {preview.faults.length === 0 ? null : (
          <div class="errors" role="alert">
            <h2>{t('Det kan ikke lade sig gøre', 'It cannot be done')}</h2>
            <ul>
              {preview.faults.map((fault) => (
                <li>{t(fault.da, fault.en)}</li>
              ))}
            </ul>
          </div>
        )}
        <Part lang={lang} id="bemaerk" title={t('Bemærk', 'Note')} said={preview.warnings} />
        <Part lang={lang} id="opgaver" title={t('Åbne opgaver', 'Open tasks')} said={preview.tasks} />
        <Part lang={lang} id="afstemninger" title={t('Åbne afstemninger', 'Open ballots')} said={preview.ballots} />
        <Part lang={lang} id="budgetaar" title={t('Budgetår', 'Budget years')} said={preview.cycles} />
        <Part lang={lang} id="sager" title={t('Åbne sager', 'Open cases')} said={preview.cases} />
        {preview.links === 0 ? null : (
          <p>
            {t(
              `${preview.links} personlige links fører derefter til en side, der forklarer hvorfor.`,
              `${preview.links} personal links then lead to a page that explains why.`,
            )}
          </p>
        )}
        <form method="post" action={paths.register}>
          {Object.entries(typed)
            .filter(([name]) => name !== 'trin')
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <div class="row">
            {preview.faults.length === 0 ? (
              <button type="submit" name="trin" value="udfoer">
                {t('Registrér beslutningen', 'Record the decision')}
              </button>
            ) : null}
            <button type="submit" name="trin" value="ret" class="quiet">
              {t('Ret', 'Correct')}
            </button>
          </div>
        </form>
      </div>
    </Page>
  );
}

function Part({ lang, id, title, said }: { lang: Lang; id: string; title: string; said: readonly Sentence[] }) {
  if (said.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {said.map(({ da, en }) => (
          <li>{translate(lang)(da, en)}</li>
        ))}
      </ul>
    </section>
  );
}
