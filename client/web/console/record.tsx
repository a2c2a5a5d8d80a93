/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { numberedTitle } from '../../../machines/terms/index.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { duties } from '../../../machines/duties.ts';
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import { ErrorSummary, type FieldFault, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { AnswerFields } from '../link/answer-fields.tsx';
import { noForm } from '../link/case-form-of.ts';
import { isDuty } from '../../../machines/duties.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
  readonly row: CaseRow;
  readonly policy: Policy;
  readonly task: TaskRow;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The FSA or the secretariat writes down what a group decided; the one whose task it is sees and confirms it. */
export function RecordDecision(props: Props) {
  const { lang, row, task } = props;
  const t = translate(lang);
  const title = t('Registrér gruppens beslutning', 'Write down the decision of the group');
  if (!isDuty(task.duty)) return null;
  return (
    <Page
      lang={lang}
      title={`${title}: ${numberedTitle(row)}`}
      self={paths.caseRecord(row.id)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">
        <a href={paths.case(row.id)}>{numberedTitle(row)}</a>
      </p>
      <h1>{title}</h1>
      <div class="note">
        <p>
          {t(duties[task.duty].da, duties[task.duty].en)}.{' '}
          {t(
            `Det, du skriver, gælder først, når ${task.name} har bekræftet det med sit eget link. Frist: ${formatDeadline(task.deadline, lang)}.`,
            `What you write counts only when ${task.name} has confirmed it by their own link. Deadline: ${formatDeadline(task.deadline, lang)}.`,
          )}
        </p>
      </div>
      <form method="post" action={paths.caseRecord(row.id)} class="narrow" novalidate>
        <input type="hidden" name="opgave" value={task.id} />
        <input type="hidden" name="version" value={String(row.version)} />
        <AnswerFields {...props} duty={task.duty} choices={task.choices} form={noForm} />
        <button type="submit">{t('Gem til bekræftelse', 'Save for confirmation')}</button>
      </form>
    </Page>
  );
}
