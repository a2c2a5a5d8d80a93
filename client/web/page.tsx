/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Child, useContext } from 'hono/jsx';
import { type Lang, translate } from './language.ts';
import { Menu } from './menu.tsx';
import { paths } from './paths.ts';
import { VisitorContext } from './sign-in/visitor.ts';

export interface PageProps {
  readonly lang: Lang;
  readonly title: string;
  /** The address of this page as a GET, for the language switch. */
  readonly self: string;
  readonly console?: boolean;
  /** Room for wide tables and forms. */
  readonly wide?: boolean;
  readonly year?: number;
  readonly contact?: string | undefined;
  readonly children?: Child;
}

/** The frame of every page: title, skip link, language switch, navigation in the console, footer. */
export function Page(props: PageProps) {
  const t = translate(props.lang);
  const other: Lang = props.lang === 'da' ? 'en' : 'da';
  const join = props.self.includes('?') ? '&' : '?';
  return (
    <html lang={props.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${props.title} · Årshjul`}</title>
        <link rel="stylesheet" href={paths.style} />
        <link rel="icon" href="data:," />
      </head>
      <body class={props.console || props.wide ? 'wide' : ''}>
        <a class="skip" href="#indhold">
          {t('Gå til indholdet', 'Skip to content')}
        </a>
        <header class="top">
          <div class="wrap">
            {props.console ? (
              <a class="brand" href={paths.home}>
                Årshjul <span>{t('SYS-sekretariatet', 'SYS secretariat')}</span>
              </a>
            ) : (
              <div class="brand">
                Årshjul <span>{t('SYS-sekretariatet', 'SYS secretariat')}</span>
              </div>
            )}
            <Who lang={props.lang} />
            <a href={`${props.self}${join}lang=${other}`} hreflang={other} lang={other}>
              {other === 'en' ? 'English' : 'Dansk'}
            </a>
          </div>
        </header>
        {props.console ? <Menu lang={props.lang} self={props.self} year={props.year ?? 0} /> : null}
        <main id="indhold" tabindex={-1}>
          <div class="wrap">{props.children}</div>
        </main>
        <footer class="end">
          <div class="wrap">
            <ul>
              {props.contact ? (
                <li>
                  {t('Spørgsmål: ', 'Questions: ')}
                  <a href={`mailto:${props.contact}`}>{props.contact}</a>
                </li>
              ) : null}
              <li>
                <a href={paths.privacy}>{t('Privatliv', 'Privacy')}</a>
              </li>
              <li>
                <a href={paths.accessibility}>{t('Tilgængelighed', 'Accessibility')}</a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** Who is signed in, how to be another where that can be chosen, and the way out. */
function Who({ lang }: { readonly lang: Lang }) {
  const visitor = useContext(VisitorContext);
  const t = translate(lang);
  if (visitor === undefined) return null;
  return (
    <>
      <a href={paths.sessions}>{visitor.name}</a>
      {visitor.example ? <a href={paths.signIn}>{t('Skift', 'Switch')}</a> : null}
      <form method="post" action={paths.signOut}>
        <button type="submit" class="link">
          {t('Log ud', 'Sign out')}
        </button>
      </form>
    </>
  );
}
