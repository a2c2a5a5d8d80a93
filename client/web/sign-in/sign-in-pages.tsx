/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { seatNames } from '../../../machines/terms/roles.ts';
import { capital } from '../../../machines/terms/words.ts';
import { requestMinutes } from '../../sdk/sign-in/request-rules.ts';
import type { Seated } from '../../sdk/sign-in/people-by-seat.ts';
import { AddressField } from '../address-field.tsx';
import { ErrorSummary, type FieldFault, TextField } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';

interface Common {
  readonly lang: Lang;
  readonly contact?: string | undefined;
  readonly faults: readonly FieldFault[];
  /** Where to go on to. */
  readonly to: string;
}

const Onward = ({ to }: { readonly to: string }) => <input type="hidden" name="til" value={to} />;

/** Asks for the address; on the machine of an embedded product a person of the example can be chosen instead. */
export function SignInPage({ lang, contact, faults, to, seated }: Common & { readonly seated: readonly Seated[] }) {
  const t = translate(lang);
  return (
    <Page lang={lang} title={t('Log ind', 'Sign in')} self={paths.signInFor(to)} contact={contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <h1>{t('Log ind', 'Sign in')}</h1>
      {seated.length === 0 ? null : <Example lang={lang} to={to} seated={seated} />}
      <form method="post" action={paths.signIn} class="card" novalidate>
        <Onward to={to} />
        <AddressField
          lang={lang}
          hint={[
            'Du får en mail med et link. Brug den adresse, du er registreret med.',
            'You get a mail with a link. Use the address you are registered with.',
          ]}
          faults={faults}
        />
        <button type="submit">{t('Send mig et link', 'Send me a link')}</button>
      </form>
    </Page>
  );
}

function Example({ lang, to, seated }: Pick<Common, 'lang' | 'to'> & { readonly seated: readonly Seated[] }) {
  const t = translate(lang);
  return (
    <section class="card" aria-labelledby="eksempel">
      <h2 id="eksempel">{t('Fortsæt som en fra registeret', 'Continue as someone in the register')}</h2>
      <p>
        {t(
          'Systemet kører på din egen maskine uden mailserver, så du vælger selv, hvem du er. Når en mailserver er sat op, logger man ind med sin mail.',
          'The product runs on your own machine without a mail server, so you choose who you are. Once a mail server is set up, people sign in by mail.',
        )}
      </p>
      {seated.map(({ seat, people }) => {
        const role = seat === undefined ? t('uden rolle i dag', 'without a role today') : t(...seatNames[seat]);
        return (
          <form method="post" action={paths.signInExample}>
            <Onward to={to} />
            <h3>{capital(role)}</h3>
            <div class="row">
              {people.map(({ id, name }) => (
                <button type="submit" class="quiet" name="person" value={id}>
                  {t(`Fortsæt som ${name}`, `Continue as ${name}`)}
                  <span class="visually-hidden">, {role}</span>
                </button>
              ))}
            </div>
          </form>
        );
      })}
    </section>
  );
}

/** The same whether the address is known or not: look in your mail, or type the code here. */
export function AskedPage({ lang, contact, faults, to }: Common) {
  const t = translate(lang);
  return (
    <Page lang={lang} title={t('Se din mail', 'Look in your mail')} self={paths.signInFor(to)} contact={contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <h1>{t('Se din mail', 'Look in your mail')}</h1>
      <p class="lead">
        {t(
          `Hvis adressen er registreret, er der en mail på vej. Åbn linket i denne browser, eller skriv koden her, inden ${requestMinutes} minutter.`,
          `If the address is registered, a mail is on its way. Open the link in this browser, or type the code here, within ${requestMinutes} minutes.`,
        )}
      </p>
      <form method="post" action={paths.signInCode} class="card" novalidate>
        <TextField
          name="kode"
          autocomplete="one-time-code"
          label={t('Kode fra mailen', 'Code from the mail')}
          hint={t('Otte tegn, fx K7QM-4TZP.', 'Eight characters, for example K7QM-4TZP.')}
          lang={lang}
          typed={{}}
          faults={faults}
          short
        />
        <button type="submit">{t('Log ind', 'Sign in')}</button>
      </form>
      <p>
        <a href={paths.signInFor(to)}>{t('Bed om en ny mail', 'Ask for another mail')}</a>
      </p>
    </Page>
  );
}

/** What the link in the mail leads to: a button, for opening alone signs nobody in. */
export function ConfirmPage({ lang, contact, token }: Pick<Common, 'lang' | 'contact'> & { readonly token: string }) {
  const t = translate(lang);
  return (
    <Page lang={lang} title={t('Log ind', 'Sign in')} self={paths.signInLink(token)} contact={contact}>
      <h1>{t('Log ind i denne browser', 'Sign in in this browser')}</h1>
      <form method="post" action={paths.signInLink(token)} class="card">
        <p>{t('Du bad om at logge ind herfra.', 'You asked to sign in from here.')}</p>
        <button type="submit">{t('Log ind', 'Sign in')}</button>
      </form>
    </Page>
  );
}
