/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import type { Policy } from '../../machines/governance/policy.ts';
import type { PrivacyWords, WebDeps } from './deps.ts';
import { languageOf, type Lang, translate } from './language.ts';
import { Page } from './page.tsx';
import { policiesFor } from './policy.ts';
import { paths, patterns } from './paths.ts';

/** The privacy notice and the accessibility statement; open to everyone. */
export function noticeRoutes(deps: Pick<WebDeps, 'config' | 'policies' | 'store' | 'now'>): Hono {
  const { contact, privacy = {} } = deps.config;
  return new Hono()
    .get(patterns.privacy, async (c) => {
      const { retention } = await policiesFor(deps).at(deps.now());
      const props = { lang: languageOf(c), contact, privacy, retention };
      return c.html(`<!doctype html>${String(<Privacy {...props} />)}`);
    })
    .get(patterns.accessibility, (c) =>
      c.html(`<!doctype html>${String(<Accessibility lang={languageOf(c)} contact={contact} />)}`),
    );
}

interface NoticeProps {
  readonly lang: Lang;
  readonly contact?: string | undefined;
}

type PrivacyProps = NoticeProps & { readonly privacy: PrivacyWords; readonly retention: Policy['retention'] };

/** What articles 13 and 14 of the GDPR ask for (docs/records.md §3): whoever runs the product says who is responsible and on what basis, the policy how long. */
function Privacy({ lang, contact, privacy, retention }: PrivacyProps) {
  const t = translate(lang);
  const title = t('Privatliv', 'Privacy');
  const unsaid = t('Ikke oplyst endnu. Spørg sekretariatet.', 'Not stated yet. Ask the secretariat.');
  const { technicalLogMonths, unusedTokenDays, accountingYears } = retention;
  return (
    <Page lang={lang} title={title} self={paths.privacy} contact={contact}>
      <h1>{title}</h1>
      <p class="lead">
        {t(
          'Systemet bruger kun de oplysninger, der skal til for at dokumentere beslutninger.',
          'The system uses only the information needed to document decisions.',
        )}
      </p>
      <h2>{t('Hvem der er ansvarlig, og hvorfor', 'Who is responsible, and why')}</h2>
      <dl class="facts">
        <dt>{t('Dataansvarlig', 'Controller')}</dt>
        <dd>{privacy.controller ?? unsaid}</dd>
        <dt>{t('Databeskyttelsesrådgiver', 'Data protection officer')}</dt>
        <dd>{privacy.officer ?? unsaid}</dd>
        <dt>{t('Formål', 'Purpose')}</dt>
        <dd>
          {t(
            'At styre og dokumentere ændringsønsker, budgetter og beslutninger om fællesregionale it-systemer.',
            'To govern and document change requests, budgets and decisions on interregional IT systems.',
          )}
        </dd>
        <dt>{t('Retsgrundlag', 'Legal basis')}</dt>
        <dd>{privacy.basis ?? unsaid}</dd>
        <dt>{t('Hvor oplysningerne kommer fra', 'Where the information comes from')}</dt>
        <dd>
          {t(
            'Fra regionerne og organerne, der udpeger dig, og fra det, du selv svarer.',
            'From the regions and bodies that appoint you, and from what you answer yourself.',
          )}
        </dd>
        <dt>{t('Hvem der ser dem', 'Who sees it')}</dt>
        <dd>
          {t(
            'Alle, der har en rolle eller en opgave, kan læse sagerne; fortroligt kun de, der afgør sagen, dens FSA og sekretariatet.',
            'Everyone with a role or a task can read the cases; what is confidential only those who decide the case, its FSA and the secretariat.',
          )}{' '}
          {privacy.recipients ?? t('Andre modtagere er ikke oplyst.', 'Other recipients are not stated.')}
        </dd>
      </dl>
      <h2>{t('Hvad vi gemmer, og hvor længe', 'What we keep, and for how long')}</h2>
      <ul>
        <li>
          {t(
            'Navn, tjenstlig mailadresse, rolle og region for dem, der har opgaver. Navnet bliver stående i de beslutninger, personen har taget del i.',
            'Name, work e-mail address, role and region of those who have tasks. The name stays in the decisions that the person took part in.',
          )}
        </li>
        <li>
          {t(
            'Svar, stemmer, begrundelser og tidspunkter. De er en del af sagen og slettes ikke.',
            'Answers, votes, reasons and times. They are part of the case and are not deleted.',
          )}
        </li>
        <li>
          {t(
            `Posteringer, mindst ${accountingYears} år efter budgetåret.`,
            `Entries of the ledger, at least ${accountingYears} years after the budget year.`,
          )}
        </li>
        <li>
          {t(
            `IP-adresse og browser, når et personligt link åbnes eller bruges, og browser, når nogen logger ind, i ${technicalLogMonths} måneder. De bruges til at opdage misbrug.`,
            `IP address and browser when a personal link is opened or used, and the browser when somebody signs in, for ${technicalLogMonths} months. They serve to discover misuse.`,
          )}
        </li>
        <li>
          {t(
            `Spor af personlige links, som ingen har åbnet, i ${unusedTokenDays} dage efter, at opgaven er lukket.`,
            `Traces of personal links that nobody opened, for ${unusedTokenDays} days after the task has closed.`,
          )}
        </li>
      </ul>
      <h2>{t('Cookies', 'Cookies')}</h2>
      <p>
        {t(
          'Fire tekniske cookies: en husker sproget, en hører til formularen, en husker, at du har bedt om at logge ind, og en, at du er logget ind. Ingen statistik, ingen tredjeparter.',
          'Four technical cookies: one remembers the language, one belongs to the form, one remembers that you asked to sign in, and one that you are signed in. No statistics, no third parties.',
        )}
      </p>
      <h2>{t('Dine rettigheder', 'Your rights')}</h2>
      <p>
        {t(
          'Du kan bede om indsigt i og rettelse af oplysninger om dig hos sekretariatet, og du kan klage til Datatilsynet.',
          'You can ask the secretariat for access to and correction of information about you, and complain to the Danish Data Protection Agency.',
        )}
      </p>
    </Page>
  );
}

function Accessibility({ lang, contact }: NoticeProps) {
  const t = translate(lang);
  const title = t('Tilgængelighed', 'Accessibility');
  return (
    <Page lang={lang} title={title} self={paths.accessibility} contact={contact}>
      <h1>{title}</h1>
      <p class="lead">{t('Siderne er lavet efter WCAG 2.2 niveau AA.', 'The pages are made to WCAG 2.2 level AA.')}</p>
      <ul>
        <li>
          {t(
            'De virker uden JavaScript, med tastatur alene og med skærmlæser.',
            'They work without JavaScript, by keyboard alone and with a screen reader.',
          )}
        </li>
        <li>
          {t(
            'De kan bruges på en smal telefon og med 200 % forstørrelse.',
            'They can be used on a narrow phone and at 200 % zoom.',
          )}
        </li>
        <li>
          {t(
            'Alt, hvad billeder af forløb viser, står også som tekst.',
            'Everything that pictures of a course show is also there as text.',
          )}
        </li>
      </ul>
      <h2>{t('Kendte mangler', 'Known shortcomings')}</h2>
      <p>
        {t(
          'Fejlbeskeder fra dybere lag kan nævne et felts tekniske navn. Mails, som vises i det indbyggede mailarkiv, er vist, som de blev sendt.',
          'Messages from deeper layers may name a field by its technical name. Mails in the built-in mail archive are shown as they were sent.',
        )}
      </p>
      <p>
        {t('Møder du en hindring, så skriv til sekretariatet', 'If you meet an obstacle, write to the secretariat')}
        {contact ? `: ${contact}.` : '.'}{' '}
        {t(
          'Den formelle tilgængelighedserklæring udfyldes af den myndighed, der driver løsningen.',
          'The formal accessibility statement is made by the authority that runs the solution.',
        )}
      </p>
    </Page>
  );
}
