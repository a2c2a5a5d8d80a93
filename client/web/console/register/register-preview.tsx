/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import type { RegisterPreview, Sentence } from '../../../sdk/register-commands.ts';
import { type Lang, translate } from '../../language.ts';

/** What the change does, before it is made: in words, and to everything that is under way. */
export function RegisterPreviewed({ lang, preview }: { readonly lang: Lang; readonly preview: RegisterPreview }) {
  const t = translate(lang);
  return (
    <div class="card narrow">
      <Part lang={lang} id="aendring" title={t('Det ændres', 'What is changed')} said={preview.differences} />
      <Part lang={lang} id="bemaerk" title={t('Bemærk', 'Note')} said={preview.warnings} />
      <Part lang={lang} id="opgaver" title={t('Åbne opgaver', 'Open tasks')} said={preview.tasks} />
      <Part lang={lang} id="afstemninger" title={t('Åbne afstemninger', 'Open ballots')} said={preview.ballots} />
      <Part lang={lang} id="budgetaar" title={t('Budgetår', 'Budget years')} said={preview.cycles} />
      <Part lang={lang} id="sager" title={t('Åbne sager', 'Open cases')} said={preview.cases} />
      {preview.links === 0 ? null : (
        <p>
          {t(
            `${counted(preview.links, 'links', 'da')} fører derefter til en side, der forklarer hvorfor.`,
            `After that ${counted(preview.links, 'links', 'en')} will lead to a page that explains why.`,
          )}
        </p>
      )}
    </div>
  );
}

function Part({
  lang,
  id,
  title,
  said: sentences,
}: {
  lang: Lang;
  id: string;
  title: string;
  said: readonly Sentence[];
}) {
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {sentences.map(({ da, en }) => (
          <li>{translate(lang)(da, en)}</li>
        ))}
      </ul>
    </section>
  );
}
