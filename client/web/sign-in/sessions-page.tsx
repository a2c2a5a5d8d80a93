/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../machines/governance/calendar.ts';
import type { SessionRow } from '../../../store/sign-in/sign-in-store.ts';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { Heads, Scroll } from '../table.tsx';

/** Where somebody is signed in, each to be ended by themselves. */
export function SessionsPage(props: {
  readonly lang: Lang;
  readonly contact?: string | undefined;
  readonly sessions: readonly SessionRow[];
  readonly current: string;
}) {
  const { lang, sessions, current, contact } = props;
  const t = translate(lang);
  const title = t('Her er du logget ind', 'Where you are signed in');
  return (
    <Page lang={lang} title={title} self={paths.sessions} contact={contact} console>
      <h1>{title}</h1>
      <Scroll label={title}>
        <table>
          <Heads of={['Browser', t('Logget ind', 'Signed in'), t('Sidst brugt', 'Last used'), t('Afslut', 'End')]} />
          <tbody>
            {sessions.map(({ id, userAgent, begunAt, usedAt }) => (
              <tr>
                <td>
                  {userAgent ?? t('ukendt', 'unknown')}{' '}
                  {id === current ? <span class="tag">{t('denne', 'this one')}</span> : null}
                </td>
                <td>{formatInstant(begunAt, 'short', lang)}</td>
                <td>{formatInstant(usedAt, 'short', lang)}</td>
                <td>
                  <form method="post" action={paths.sessions}>
                    <button type="submit" class="quiet" name="login" value={id}>
                      {t('Log ud her', 'Sign out there')}
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Page>
  );
}
