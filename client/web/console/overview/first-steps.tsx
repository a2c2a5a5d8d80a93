/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** What a new user does first. */
export function FirstSteps({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <div class="card">
      <p>{t('Der er ingen sager endnu. Sådan kommer du i gang:', 'There are no cases yet. This is how to start:')}</p>
      <ol>
        <li>
          {t(
            'Indgiv et ændringsønske som systemets FSA, fx Søren Dahl for PPJ i eksempelregisteret.',
            'File a change request as the FSA of a system, for example Søren Dahl for PPJ in the example register.',
          )}
        </li>
        <li>
          {t('Læs under ', 'Read under ')}
          <a href={paths.mailbox}>{t('Mails', 'Mails')}</a>
          {t(
            ', hvem der blev bedt om noget, og svar ved at følge linket i mailen.',
            ' who was asked for something, and answer by following the link in the mail.',
          )}
        </li>
        <li>
          {t(
            'Se på sagen, hvor langt den er, og hvad der kan gøres nu.',
            'See on the case how far it is and what can be done now.',
          )}
        </li>
      </ol>
      <p>
        <a class="button" href={paths.newCase}>
          {t('Indgiv et ændringsønske', 'File a change request')}
        </a>
      </p>
      <p>
        {t('Du kan også ', 'You can also ')}
        <a href={paths.wheelStart}>{t('starte et budgetår', 'start a budget year')}</a>,{' '}
        <a href={paths.newMatter}>{t('rejse en anden sag', 'raise another matter')}</a>{' '}
        {t('eller se, hvad der mangler i ', 'or see what is missing in ')}
        <a href={paths.register}>{t('registeret', 'the register')}</a>.
      </p>
    </div>
  );
}
