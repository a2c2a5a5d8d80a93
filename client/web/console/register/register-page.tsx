/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Person } from '../../../../store/rows.ts';
import type { Register } from '../../../../store/register/schema.ts';
import type { MissingInRegister } from '../../../sdk/register-commands.ts';
import { ErrorSummary, type FieldFault, type Typed } from '../../fields.tsx';
import { type Lang, say } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Scroll } from '../../year/tables.tsx';
import { ChangeFormPart } from './change-form.tsx';
import { changeForms } from './change-forms.ts';
import { registerTables, RegisterTables } from './register-tables.tsx';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly today: string;
  readonly register: Register | undefined;
  readonly missing: readonly MissingInRegister[];
  /** Who may act: the secretariat and the members of SYS. */
  readonly people: readonly Person[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** The register: what it lacks, what can be changed by decision, and who and what stands in it. */
export function RegisterPage(props: Props) {
  const { lang, register, missing, faults } = props;
  const s = say(lang);
  const title = s('Registeret', 'The register');
  return (
    <Page lang={lang} title={title} self={paths.register} console year={props.year} contact={props.contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <h1>{title}</h1>
      {props.done ? (
        <p class="note" role="status">
          {s(
            '✓ Beslutningen er registreret, og åbne opgaver følger den.',
            '✓ The decision is recorded, and open tasks follow it.',
          )}
        </p>
      ) : null}
      {register === undefined ? (
        <p>{s('Der er ikke indlæst noget register.', 'No register has been imported.')}</p>
      ) : (
        <>
          <Contents lang={lang} missing={missing.length} />
          <Missing lang={lang} missing={missing} />
          <section aria-labelledby="aendringer">
            <h2 id="aendringer">{s('Registrér en beslutning', 'Record a decision')}</h2>
            <p class="soft">
              {s(
                'Porteføljen, formændene for SYS og FSG og den systemansvarlige region afgøres i en sag.',
                'The portfolio, the chairs of SYS and FSG and the responsible region are decided in a case.',
              )}
            </p>
            {changeForms.map((form) => (
              <ChangeFormPart
                lang={lang}
                register={register}
                people={props.people}
                form={form}
                typed={props.typed}
                faults={faults}
              />
            ))}
          </section>
          <section aria-labelledby="staar">
            <h2 id="staar">{s('Det står i registeret', 'What the register says')}</h2>
            <RegisterTables lang={lang} register={register} today={props.today} />
          </section>
        </>
      )}
    </Page>
  );
}

/** What stands on the page, with links to it. */
function Contents({ lang, missing }: { lang: Lang; missing: number }) {
  const s = say(lang);
  const list = (links: readonly (readonly [id: string, da: string, en: string])[]) => (
    <ul class="across">
      {links.map(([id, da, en]) => (
        <li>
          <a href={`#${id}`}>{s(da, en)}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="card" aria-labelledby="indhold-her">
      <h2 id="indhold-her">{s('På denne side', 'On this page')}</h2>
      {list([['mangler', `Det mangler (${missing})`, `What is missing (${missing})`]])}
      <h3>{s('Registrér en beslutning', 'Record a decision')}</h3>
      {list(changeForms.map(({ change, title }) => [change, ...title] as const))}
      <h3>{s('Det står i registeret', 'What the register says')}</h3>
      {list(registerTables)}
    </nav>
  );
}

function Missing({ lang, missing }: { lang: Lang; missing: readonly MissingInRegister[] }) {
  const s = say(lang);
  const heading = s('Det mangler', 'What is missing');
  return (
    <section aria-labelledby="mangler">
      <h2 id="mangler">{heading}</h2>
      {missing.length === 0 ? (
        <p>{s('Registeret har alt, hvad styringsmodellen kræver.', 'The register has all that the model asks for.')}</p>
      ) : (
        <Scroll label={s('Tabel over det, der mangler', 'Table of what is missing')}>
          <table>
            <caption>{s(`${missing.length} mangler`, `${missing.length} missing`)}</caption>
            <thead>
              <tr>
                <th scope="col">{s('Hvad', 'What')}</th>
                <th scope="col">{s('Krav', 'Requirement')}</th>
                <th scope="col">{s('Hvem retter det', 'Who mends it')}</th>
                <th scope="col">{s('Hvor', 'Where')}</th>
              </tr>
            </thead>
            <tbody>
              {missing.map((one) => {
                const form = changeForms.find(({ change }) => one.link.endsWith(`#${change}`));
                return (
                  <tr>
                    <th scope="row">
                      {one.flag === undefined ? null : <b>{s('! ikke fællesregional – ', '! not interregional – ')}</b>}
                      {s(one.da, one.en)}
                    </th>
                    <td>{one.rows.join(', ')}</td>
                    <td>{s(one.mender.da, one.mender.en)}</td>
                    <td>
                      <a href={one.link}>{form === undefined ? one.link : s(...form.title)}</a>
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
