/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads } from '../table.tsx';
import { formatInstant } from '../../../machines/governance/calendar.ts';
import type { CaughtMail, ReadMail } from '../deps.ts';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';

interface Common {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
}

export function MailList({ lang, year, contact, mails }: Common & { mails: readonly CaughtMail[] }) {
  const t = translate(lang);
  return (
    <Page lang={lang} title={t('Mails', 'Mails')} self={paths.mailbox} console year={year} contact={contact}>
      <h1>{t('Mails', 'Mails')}</h1>
      <p class="soft">
        {t(
          'Alt, hvad systemet har sendt, mens det kører på denne maskine. Intet forlader maskinen.',
          'Everything the system has sent while it runs on this machine. Nothing leaves the machine.',
        )}
      </p>
      {mails.length === 0 ? (
        <p>
          {t(
            'Der er ingen mails endnu. De kommer her, når nogen bliver bedt om noget eller får besked.',
            'There are no mails yet. They come here when someone is asked for something or told.',
          )}
        </p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={t('Mails', 'Mails')}>
          <table>
            <Heads of={[t('Emne', 'Subject'), t('Til', 'To'), t('Modtaget', 'Received')]} />
            <tbody>
              {mails.map((mail) => (
                <tr>
                  <th scope="row">
                    <a href={paths.mail(mail.id)}>{mail.subject || t('(uden emne)', '(no subject)')}</a>
                  </th>
                  <td>{[mail.to ?? []].flat().join(', ')}</td>
                  <td>{mail.at ? formatInstant(mail.at, 'short', lang) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

export function MailPage({ lang, year, contact, id, mail }: Common & { id: string; mail: ReadMail }) {
  const t = translate(lang);
  const title = mail.subject ?? t('(uden emne)', '(no subject)');
  return (
    <Page lang={lang} title={title} self={paths.mail(id)} console year={year} contact={contact}>
      <p>
        <a href={paths.mailbox}>{t('Alle mails', 'All mails')}</a>
      </p>
      <h1>{title}</h1>
      <dl class="facts card">
        <dt>{t('Fra', 'From')}</dt>
        <dd>{mail.from?.text ?? ''}</dd>
        <dt>{t('Til', 'To')}</dt>
        <dd>
          {[mail.to ?? []]
            .flat()
            .map((one) => one.text)
            .join(', ')}
        </dd>
        {mail.date ? (
          <>
            <dt>{t('Sendt', 'Sent')}</dt>
            <dd>{formatInstant(mail.date.toISOString(), 'long', lang)}</dd>
          </>
        ) : null}
      </dl>
      <h2>{t('Tekst', 'Text')}</h2>
      <pre lang="da" tabindex={0}>
        {linked(mail.text ?? '').map((part) => (part.url ? <a href={part.url}>{part.text}</a> : part.text))}
      </pre>
      {mail.html ? (
        <>
          <h2>HTML</h2>
          <iframe
            src={paths.mailHtml(id)}
            sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
            title={t('Mailen som HTML', 'The mail as HTML')}
          />
        </>
      ) : null}
      <p>
        <a href={paths.mailRaw(id)}>{t('Vis kilden', 'Show the source')}</a>
      </p>
    </Page>
  );
}

/** Text with its web addresses apart, so that they can be followed; only `http` and `https`. */
function linked(text: string): { text: string; url?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/)
    .filter((part) => part !== '')
    .map((part) => (/^https?:\/\//.test(part) ? { text: part, url: part } : { text: part }));
}
