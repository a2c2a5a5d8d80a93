/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { FieldFault } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** Beside «Fortsæt»: keep the draft. It comes after it, so that Enter goes on to the review. */
export const DraftActions = ({ lang, duty, substitute }: { lang: Lang; duty: string; substitute: boolean }) =>
  duty !== 'budget-draft' || substitute ? null : (
    <button type="submit" name="trin" value="gem" class="quiet">
      {translate(lang)('Gem udkast', 'Save draft')}
    </button>
  );

/** The same budget as a spreadsheet: out, and in again (R-093c). */
export function DraftFile({
  lang,
  token,
  state,
  faults,
}: {
  lang: Lang;
  token: string;
  state: string;
  faults: readonly FieldFault[];
}) {
  const t = translate(lang);
  const wrong = faults.filter(({ field }) => field === 'fil');
  return (
    <details open={wrong.length > 0}>
      <summary>{t('Arbejd i et regneark', 'Work in a spreadsheet')}</summary>
      <p>
        <a href={paths.linkTemplate(token)}>
          {t('Hent budgettet i skabelonen (xlsx)', 'Fetch the budget on the template (xlsx)')}
        </a>
      </p>
      <form method="post" action={paths.linkFile(token)} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="tilstand" value={state} />
        <div class={wrong.length > 0 ? 'field bad' : 'field'}>
          <label class="top" for="fil">
            {t('Udfyldt budgetskabelon', 'Filled-in budget template')}
          </label>
          <p class="hint" id="fil-hint">
            {t(
              'En xlsx-fil på højst 5 MB. Linjerne på siden bliver erstattet af filens; gem udkastet først, hvis du vil beholde dem. Intet bliver sendt.',
              'An xlsx file of at most 5 MB. The lines on the page are replaced by those of the file; save the draft first if you want to keep them. Nothing is sent.',
            )}
          </p>
          {wrong.map((fault) => (
            <p class="why-bad">{t(fault.da, fault.en)}</p>
          ))}
          <input
            type="file"
            id="fil"
            name="fil"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby="fil-hint"
            aria-invalid={wrong.length > 0 ? 'true' : undefined}
          />
        </div>
        <button type="submit" class="quiet">
          {t('Læs filen ind', 'Read the file')}
        </button>
      </form>
    </details>
  );
}
