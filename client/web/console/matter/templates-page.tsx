/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { TemplateView } from '../../../sdk/matter-commands.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { contentOf } from '../../../../store/document-content.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly templates: readonly TemplateView[];
  readonly contact?: string | undefined;
}

/** The six templates: which version is in force, the others, and the text of each (R-091, R-093a – R-093f). */
export function TemplatesPage({ lang, year, templates, contact }: Props) {
  const t = translate(lang);
  const title = t('Skabeloner', 'Templates');
  const missing = templates.filter(({ inForce }) => inForce === null);
  return (
    <Page lang={lang} title={title} self={paths.templates} console year={year} contact={contact}>
      <h1>{title}</h1>
      {missing.length === 0 ? null : (
        <p class="note warn" role="alert">
          {t(
            `Ingen sag kan startes: der mangler en godkendt udgave af ${missing.map(({ name }) => name).join(', ')}.`,
            `No case can be started: there is no approved version of ${missing.map(({ name }) => name).join(', ')}.`,
          )}
        </p>
      )}
      <p>
        {t('SYS godkender nye udgaver; gamle kan stadig læses.', 'SYS approves new versions; old ones stay readable.')}
      </p>
      {templates.map((one) => (
        <section aria-labelledby={`skabelon-${one.id}`}>
          <h2 id={`skabelon-${one.id}`}>
            {one.name}{' '}
            <span class="tag">
              {one.inForce === null
                ? t('ingen i kraft', 'none in force')
                : t(`udgave ${one.inForce}`, `version ${one.inForce}`)}
            </span>
          </h2>
          <p>
            <a href={`${paths.newMatterOf('template')}&form.template=${one.id}`}>
              {t(`Foreslå en ny udgave af ${one.name}`, `Propose a new version of ${one.name}`)}
            </a>
          </p>
          {one.versions.toReversed().map((row) => (
            <details>
              <summary>
                {t('Udgave', 'Version')} {row.version}
                {row.from === undefined
                  ? ''
                  : t(`, fra ${formatDate(row.from, 'long')}`, `, from ${formatDate(row.from, 'long', 'en')}`)}
                {row.decision === undefined ? '' : ` (${row.decision})`}
              </summary>
              <dl>
                {(contentOf(row, 'template')?.sections ?? []).map((section) => (
                  <>
                    <dt>
                      <b>{section.title}</b>
                    </dt>
                    <dd class="text">{section.text}</dd>
                  </>
                ))}
              </dl>
            </details>
          ))}
        </section>
      ))}
    </Page>
  );
}
