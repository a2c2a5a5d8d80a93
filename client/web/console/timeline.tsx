/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { CaseView } from '../../sdk/views.ts';
import type { Person } from '../../../store/rows.ts';
import { type Lang, translate } from '../language.ts';
import { rawLine, smallPrint, storyOf } from '../../sdk/narrative.ts';

/** What happened to the case, newest first, in words; the machinery's own lines are folded away under it. */
export function Timeline({ view, people, lang }: { view: CaseView; people: readonly Person[]; lang: Lang }) {
  const t = translate(lang);
  const name = (id: string) =>
    people.find((person) => person.id === id)?.name ?? (id === 'system' ? t('systemet', 'the system') : id);
  const { narrations, technical } = storyOf(view, name, lang);
  return (
    <>
      <ol class="time" reversed>
        {narrations.toReversed().map((line) => (
          <li>
            {line.text}
            {line.reason ? <p class="quote">«{line.reason}»</p> : null}
            <span class="soft small line">{smallPrint(line, name, lang)}</span>
          </li>
        ))}
      </ol>
      {technical.length > 0 ? (
        <details class="technical">
          <summary>
            {t('Vis tekniske linjer', 'Show technical lines')} ({technical.length})
          </summary>
          <ul class="small">
            {technical.map((entry) => (
              <li>{rawLine(entry)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
