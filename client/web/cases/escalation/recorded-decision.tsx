/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { type Lang, translate } from '../../language.ts';
import type { Facts } from '../../link/facts.ts';
import { ownerOf } from './escalation-case.tsx';
import { answerTo } from '../../../../machines/duties/answer.ts';
import { escalationDuties } from '../../../../machines/escalation/duties.ts';

/** What the secretariat recorded of RSI's decision, for the one who confirms it. */
export function RecordedEscalationDecision({ facts, lang }: { facts: Facts; lang: Lang }) {
  if (facts.task.duty !== 'escalation-confirmation' || !facts.rsiDecision) return null;
  const t = translate(lang);
  const decision = answerTo(escalationDuties['escalation-decision'], facts.rsiDecision);
  if (decision === undefined) return null;
  const { followUps: tasks, reference, comment = '' } = decision;
  return (
    <div class="note">
      <p>
        {t('Sekretariatet har registreret: ', 'The secretariat recorded: ')}
        <b>{decision.decision}</b>
        {` (${reference}) ${comment}`}
      </p>
      {tasks.length === 0 ? null : (
        <ul>
          {tasks.map((one) => (
            <li>{`${one.what} – ${ownerOf(one, lang)}, ${t('senest', 'by')} ${formatDate(one.due, 'long', lang)}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
