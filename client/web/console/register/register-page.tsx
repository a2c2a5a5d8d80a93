/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import type { Register } from '../../../../store/register/schema.ts';
import type { MissingInRegister } from '../../../sdk/register-commands.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ChangeLinks } from './change-fields.tsx';
import { actId } from '../../../../machines/acts/act.ts';
import { importFile } from '../../../../machines/register/acts.ts';
import { changeForms } from '../../../../machines/register/change-forms.ts';
import { registerTables, RegisterTables } from './register-tables.tsx';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly today: string;
  readonly register: Register | undefined;
  readonly missing: readonly MissingInRegister[];
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** The register: what it lacks, what can be changed by decision, and who and what stands in it. */
export function RegisterPage(props: Props) {
  const { lang, register, missing } = props;
  const t = translate(lang);
  const title = t('Registeret', 'The register');
  return (
    <Page lang={lang} title={title} self={paths.register} console year={props.year} contact={props.contact}>
      <h1>{title}</h1>
      {props.done ? (
        <p class="note" role="status">
          {t(
            '✓ Beslutningen er registreret, og åbne opgaver følger den.',
            '✓ The decision is recorded, and open tasks follow it.',
          )}
        </p>
      ) : null}
      {register === undefined ? (
        <p>
          {t('Der er ikke indlæst noget register.', 'No register has been imported.')}{' '}
          <a href={paths.act(actId(importFile))}>{t(...importFile.title)}</a>
        </p>
      ) : (
        <>
          <Contents lang={lang} missing={missing.length} />
          <Missing lang={lang} missing={missing} />
          <section aria-labelledby="aendringer">
            <h2 id="aendringer">{t('Registrér en beslutning', 'Record a decision')}</h2>
            <p class="soft">
              {t(
                'Porteføljen, formændene for SYS og FSG og den systemansvarlige region afgøres i en sag.',
                'The portfolio, the chairs of SYS and FSG and the responsible region are decided in a case.',
              )}
            </p>
            <ChangeLinks lang={lang} />
            <p>
              <a href={paths.act(actId(importFile))}>{t(...importFile.title)}</a>
            </p>
          </section>
          <section aria-labelledby="staar">
            <h2 id="staar">{t('Det står i registeret', 'What the register says')}</h2>
            <RegisterTables lang={lang} register={register} today={props.today} />
          </section>
        </>
      )}
    </Page>
  );
}

/** What stands on the page, with links to it. */
function Contents({ lang, missing }: { lang: Lang; missing: number }) {
  const t = translate(lang);
  const list = (links: readonly (readonly [id: string, da: string, en: string])[]) => (
    <ul class="across">
      {links.map(([id, da, en]) => (
        <li>
          <a href={`#${id}`}>{t(da, en)}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="card" aria-labelledby="indhold-her">
      <h2 id="indhold-her">{t('På denne side', 'On this page')}</h2>
      {list([['mangler', `Det mangler (${missing})`, `What is missing (${missing})`]])}
      {list([['aendringer', 'Registrér en beslutning', 'Record a decision']])}
      <h3>{t('Det står i registeret', 'What the register says')}</h3>
      {list(registerTables)}
    </nav>
  );
}

function Missing({ lang, missing }: { lang: Lang; missing: readonly MissingInRegister[] }) {
  const t = translate(lang);
  const heading = t('Det mangler', 'What is missing');
  return (
    <section aria-labelledby="mangler">
      <h2 id="mangler">{heading}</h2>
      {missing.length === 0 ? (
        <p>{t('Registeret har alt, hvad styringsmodellen kræver.', 'The register has all that the model asks for.')}</p>
      ) : (
        <Scroll label={t('Tabel over det, der mangler', 'Table of what is missing')}>
          <table>
            <caption>{t(`${missing.length} mangler`, `${missing.length} missing`)}</caption>
            <Heads
              of={[
                t('Hvad', 'What'),
                t('Krav', 'Requirement'),
                t('Hvem retter det', 'Who mends it'),
                t('Hvor', 'Where'),
              ]}
            />
            <tbody>
              {missing.map((one) => {
                const form = changeForms.find(({ change }) => one.link.endsWith(`#${change}`));
                return (
                  <tr>
                    <th scope="row">
                      {one.flag === undefined ? null : <b>{t('! ikke fællesregional – ', '! not interregional – ')}</b>}
                      {t(one.da, one.en)}
                    </th>
                    <td>{one.rows.join(', ')}</td>
                    <td>{t(one.mender.da, one.mender.en)}</td>
                    <td>
                      <a href={one.link}>
                        {form === undefined ? t('Rejs sagen', 'Raise the matter') : t(...form.title)}
                      </a>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
