/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import type { PreviewedMail } from '../../deps.ts';
import { type Lang, translate } from '../../language.ts';
import type { ActContent } from './act-content.ts';

/** At the review of the act: each mail that it sends, to whom, when, and its text. */
export const previewsMails =
  (act: string): NonNullable<ActContent['preview']> =>
  async ({ deps, lang, by, key = '' }, form) => {
    const letters = await deps.commands.lettersOf(by, act, key, form);
    return <MailsPreviewed lang={lang} now={deps.now()} mails={await deps.previewMails(letters)} />;
  };

function MailsPreviewed(props: {
  readonly lang: Lang;
  readonly now: string;
  readonly mails: readonly PreviewedMail[];
}) {
  const { lang, now, mails } = props;
  const t = translate(lang);
  const held = mails.some(({ sendAt }) => sendAt > now);
  return (
    <>
      <h2>{t('Mails, der sendes', 'Mails that are sent')}</h2>
      <p class="soft">
        {t(
          'Hver modtager får sit eget link, som først laves, når mailen sendes. Venter der flere påmindelser til samme person, samles de i én mail, og den, der har svaret forinden, får ingen.',
          'Each reader gets a link of their own, which is made when the mail is sent. Several reminders that wait for the same person become one mail, and whoever has answered before then gets none.',
        )}
      </p>
      {held ? (
        <p class="note">
          {t(
            'Det er uden for den tid, hvor der sendes mails. De går af sted på det tidspunkt, der står ved hver.',
            'These are not the hours in which mails are sent. They leave at the time that stands with each.',
          )}
        </p>
      ) : null}
      {mails.map(({ name, email, subject, text, sendAt }) => (
        <details>
          <summary>
            {name} ({email}): {sendAt > now ? formatInstant(sendAt, 'long', lang) : t('nu', 'now')}
          </summary>
          <p>
            <b>{subject}</b>
          </p>
          <pre lang="da" tabindex={0}>
            {text}
          </pre>
        </details>
      ))}
    </>
  );
}
