import type { TaskRow } from '../../../../store/rows.ts';
import type { CaseView } from '../../../sdk/views.ts';
import { type Lang, translate } from '../../language.ts';
import { answerName } from '../../../sdk/narrative.ts';
import { signName } from '../link-signs.ts';

/** sendt · afvist af mailserver · link åbnet (kan være automatisk) · besvaret (letters-and-links §8). */
export function deliveryOf(
  task: TaskRow,
  view: CaseView,
  opened: ReadonlyMap<string, readonly string[]>,
  lang: Lang,
): string[] {
  const t = translate(lang);
  const letters = view.letters.filter((letter) => letter.taskId === task.id);
  const steps: string[] = [];
  if (letters.some((letter) => letter.status === 'bounced'))
    steps.push(t('afvist af mailserver', 'refused by mail server'));
  else if (letters.some((letter) => letter.status === 'sent')) steps.push(t('sendt', 'sent'));
  else if (letters.some((letter) => letter.status === 'waiting'))
    steps.push(t('venter på afsendelse', 'waiting to be sent'));
  if (opened.has(task.id)) steps.push(t('link åbnet (kan være automatisk)', 'link opened (may be automatic)'));
  const signs = opened.get(task.id) ?? [];
  if (signs.length > 0)
    steps.push(
      `${t('tegn på et program', 'signs of a program')}: ${signs.map((sign) => signName(sign, lang)).join(', ')}`,
    );
  if (task.closedAt) steps.push(closedAs(task, lang));
  else if (
    view.ballots.some((ballot) => task.id.startsWith(`${ballot.id}/`) && ballot.voted.includes(task.region ?? ''))
  )
    steps.push(t('har stemt', 'has voted'));
  return steps.length === 0 ? [t('ikke sendt', 'not sent')] : steps;
}

function closedAs(task: TaskRow, lang: Lang): string {
  const t = translate(lang);
  if (task.outcome === 'withdrawn') return t('trukket tilbage', 'withdrawn');
  if (task.outcome === 'reassigned') return t('givet videre', 'passed on');
  if (task.outcome === 'expired') return t('udløbet', 'expired');
  if (['superseded', 'begun', 'cancelled'].includes(task.outcome ?? '')) return t('bortfaldet', 'no longer needed');
  if (task.outcome !== undefined && task.duty !== 'sys-vote' && task.choices.includes(task.outcome))
    return `${t('svar', 'answer')}: ${answerName(task.duty, task.outcome, lang)}`;
  return t('besvaret', 'answered');
}
