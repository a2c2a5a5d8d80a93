/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { FollowUp } from '../../../../machines/escalation/follow-up.ts';
import { type Lang, translate } from '../../language.ts';
import { type Facts, textOf } from '../../link/facts.ts';
import { ownerOf } from './escalation-case.tsx';

/** What the secretariat recorded of RSI's decision, for the one who confirms it. */
export function RecordedEscalationDecision({ facts, lang }: { facts: Facts; lang: Lang }) {
  if (facts.task.duty !== 'escalation-confirmation' || !facts.rsiDecision) return null;
  const t = translate(lang);
  const { rsiDecision: decision } = facts;
  const tasks = Array.isArray(decision['followUps']) ? (decision['followUps'] as readonly FollowUp[]) : [];
  return (
    <div class="note">
      <p>
        {t('Sekretariatet har registreret: ', 'The secretariat recorded: ')}
        <b>{textOf(decision, 'decision')}</b>
        {` (${textOf(decision, 'reference') ?? ''}) ${textOf(decision, 'comment') ?? ''}`}
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
