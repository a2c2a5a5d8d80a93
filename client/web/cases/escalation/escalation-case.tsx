/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { Heads, Scroll } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { FollowUpTask } from '../../../../machines/escalation/follow-up-task.ts';
import type { FollowUp } from '../../../../machines/escalation/follow-up.ts';
import { type CaseRow, viewAs } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import {
  capital,
  criticalRuleName,
  danishTime,
  followUpRoleName,
  followUpStateName,
  groundName,
} from '../../../../machines/terms/index.ts';

/** A critical matter whole: what happened, the outage in minutes that passed, what the chair and RSI said, and the tasks that follow. */
export function EscalationCase({ lang, row }: { lang: Lang; row: CaseRow }) {
  const t = translate(lang);
  const view = viewAs(row, 'escalation');
  const ground = capital(groundName(view.ground, lang));
  const facts: (readonly [string, string])[] = [
    [t('Kritisk, fordi', 'Critical because'), ground],
    ...(view.critical === undefined
      ? []
      : [[t('Vurderet', 'Found so'), criticalRuleName(view.critical, lang)] as const]),
    ...(view.origin === undefined
      ? []
      : [[t('Åbnet af svaret i sag', 'Opened by the answer in case'), view.origin.number] as const]),
    [t('Det er sket', 'What happened'), view.description],
    ...(view.outage === undefined
      ? []
      : [
          [
            t('Afbrud', 'Outage'),
            `${danishTime(view.outage.from, lang)} – ${danishTime(view.outage.to, lang)}${view.outage.cause ? `, ${view.outage.cause}` : ''}`,
          ] as const,
        ]),
    ...(view.minutes === undefined
      ? []
      : [[t('Varighed', 'Duration'), counted(view.minutes, 'minutes', lang)] as const]),
    ...(view.sla.length === 0 ? [] : [['SLA', view.sla.join('; ')] as const]),
    ...(view.externalRef ? [[t('Anmeldt andetsteds som', 'Reported elsewhere as'), view.externalRef] as const] : []),
    ...(view.assessed === undefined
      ? []
      : [
          [
            t('Formandens vurdering', 'Assessment of the chair'),
            `${view.assessed.choice === 'escalate' ? t('eskaleret til RSI-kredsen', 'escalated to the RSI circle') : t('lukket i SYS', 'closed in SYS')}, ${view.assessed.name}${view.assessed.comment ? `: ${view.assessed.comment}` : ''}`,
          ] as const,
        ]),
    ...(view.acknowledgedBy
      ? [[t('Kvitteret af RSI-kredsen', 'Acknowledged by RSI'), view.acknowledgedBy] as const]
      : []),
    ...(view.decision
      ? [
          [
            t('RSI-kredsens afgørelse', 'Decision of the RSI circle'),
            `${view.decision} (${view.reference ?? ''})`,
          ] as const,
        ]
      : []),
  ];
  return (
    <section aria-labelledby="forholdet">
      <h2 id="forholdet">{t('Forholdet', 'The matter')}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="text">{value}</dd>
          </>
        ))}
      </dl>
      {(view.documents ?? []).length === 0 ? null : (
        <details>
          <summary>
            {t(
              'Systemets dokumenter (reetablering, nødprocedurer, SLA, aftale)',
              'Documents of the system (recovery, emergency procedures, SLA, agreement)',
            )}
          </summary>
          <ul>
            {(view.documents ?? []).map(({ title, version }) => (
              <li>{`${title} (${t('udgave', 'version')} ${version})`}</li>
            ))}
          </ul>
        </details>
      )}
      <FollowUps lang={lang} list={view.followUps ?? []} />
    </section>
  );
}

/** Whom a follow-up task was given to. */
export function ownerOf({ role, region, person }: Pick<FollowUp, 'role' | 'region' | 'person'>, lang: Lang): string {
  if (role === undefined) return person ?? '–';
  return `${followUpRoleName(role, lang)}${region === undefined ? '' : `: ${region}`}`;
}

function FollowUps({ lang, list }: { lang: Lang; list: readonly FollowUpTask[] }) {
  const t = translate(lang);
  if (list.length === 0) return null;
  return (
    <Scroll label={t('Opfølgende opgaver', 'Follow-up tasks')}>
      <table>
        <caption>{t('Opfølgende opgaver', 'Follow-up tasks')}</caption>
        <Heads of={[t('Opgave', 'Task'), t('Hvem', 'Who'), t('Senest', 'By'), t('Stilling', 'State')]} />
        <tbody>
          {list.map((one) => (
            <tr>
              <th scope="row">{one.what}</th>
              <td>{ownerOf(one, lang)}</td>
              <td>{formatDate(one.due, 'long', lang)}</td>
              <td>
                {followUpStateName(one.status, lang)}
                {one.said ? `: ${one.said}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
