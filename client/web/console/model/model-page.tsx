/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate, localDate } from '../../../../machines/governance/calendar.ts';
import { policyValue } from '../../../../machines/governance/policy-values.ts';
import { policyName } from '../../../../machines/governance/policy-words.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import { policyChoices } from '../../../../machines/model-revision/choices.ts';
import { leaves } from '../../../../machines/model-revision/proposed.ts';
import type { CaseRow, Person } from '../../../../store/rows.ts';
import type { ModelOverview, ModelPreview } from '../../../sdk/model-commands.ts';
import { ErrorSummary, type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Scroll } from '../../cases/budget-tables.tsx';
import { outcomeName, stateName } from '../../../../machines/terms/index.ts';
import { ActAs } from '../acts/act-as.tsx';
import { PreviewOfModel } from './preview.tsx';

/** How many keys the form changes at once; the command line takes any number. */
export const changeRows = [1, 2, 3, 4, 5] as const;
/** How many answers it chooses among others. A chosen one is written `key=answer`. */
export const choiceRows = [1, 2, 3] as const;

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly overview: ModelOverview;
  readonly inForce: Policy;
  readonly secretariat: readonly Person[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly preview?: ModelPreview;
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** The governance model: its versions, what is in force in words, what is proposed, and the form to propose. */
export function ModelPage(props: Props) {
  const { lang, overview, inForce } = props;
  const t = translate(lang);
  const title = t('Styringsmodellen', 'The governance model');
  return (
    <Page lang={lang} title={title} self={paths.model} console year={props.year} contact={props.contact}>
      <ErrorSummary faults={props.faults} lang={lang} />
      {props.done ? (
        <p class="note" role="status">
          {t('Det er gjort.', 'Done.')}
        </p>
      ) : null}
      <h1>{title}</h1>
      <Versions lang={lang} overview={overview} />
      <Revisions {...props} />
      <Proposal {...props} />
      {props.preview === undefined ? null : <PreviewOfModel lang={lang} preview={props.preview} />}
      <section aria-labelledby="gaelder">
        <h2 id="gaelder">
          {t(`Det gælder nu: version ${overview.inForce}`, `In force now: version ${overview.inForce}`)}
        </h2>
        <Scroll label={t('Styringsmodellens svar', 'Answers of the governance model')}>
          <table>
            <caption>{t('Styringsmodellens svar', 'Answers of the governance model')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Hvad', 'What')}</th>
                <th scope="col">{t('Svar', 'Answer')}</th>
                <th scope="col">{t('Nøgle', 'Key')}</th>
              </tr>
            </thead>
            <tbody>
              {leaves(inForce).map(([key, value]) => (
                <tr>
                  <th scope="row">{policyName(key, lang)}</th>
                  <td>{policyValue(key, value, lang)}</td>
                  <td>
                    <code>{key}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
    </Page>
  );
}

function Versions({ lang, overview }: { lang: Lang; overview: ModelOverview }) {
  const t = translate(lang);
  return (
    <Scroll label={t('Versioner', 'Versions')}>
      <table>
        <caption>{t('Versioner', 'Versions')}</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">{t('Gælder fra', 'In force from')}</th>
            <th scope="col">{t('Gælder for', 'Reaches')}</th>
            <th scope="col">{t('Beslutning', 'Decision')}</th>
          </tr>
        </thead>
        <tbody>
          {overview.versions.map(({ version, effectiveFrom, decision, appliesTo }) => (
            <tr>
              <th scope="row">
                {version}
                {version === overview.inForce ? ` (${t('gælder nu', 'in force')})` : ''}
              </th>
              <td>{`${formatDate(localDate(effectiveFrom), 'long', lang)} ${t('kl. 00.00', 'at 00:00')}`}</td>
              <td>{policyValue('appliesTo', appliesTo ?? 'new', lang)}</td>
              <td>{decision ?? t('den første version', 'the first version')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const isOpen = ({ status, state }: CaseRow): boolean => status === 'active' && state.startsWith('open');

function Revisions(props: Props) {
  const { lang, overview } = props;
  const t = translate(lang);
  if (overview.revisions.length === 0) return null;
  const open = overview.revisions.filter(isOpen);
  return (
    <section aria-labelledby="forslag">
      <h2 id="forslag">{t('Forslag', 'Proposals')}</h2>
      <ul>
        {overview.revisions.map((row) => (
          <li>
            <a href={paths.case(row.id)}>{row.title}</a>:{' '}
            {row.status === 'active'
              ? stateName(row.state, lang)
              : outcomeName(row.outcome ?? row.state, lang, row.machine)}
          </li>
        ))}
      </ul>
      {open.length === 0 ? null : (
        <form method="post" action={paths.model} class="card narrow" novalidate>
          <h3>{t('Træk et forslag tilbage', 'Withdraw a proposal')}</h3>
          <ActAs
            lang={lang}
            typed={props.typed}
            faults={props.faults}
            name="withdraw-person"
            people={props.secretariat}
          />
          <SelectField
            lang={lang}
            typed={props.typed}
            faults={props.faults}
            name="withdraw-version"
            label={t('Forslag', 'Proposal')}
            options={open.map(({ number, title }) => [number, title] as const)}
            empty={t('Vælg forslag', 'Choose a proposal')}
          />
          <TextField
            lang={lang}
            typed={props.typed}
            faults={props.faults}
            name="withdraw-reason"
            long
            label={t('Begrundelse', 'Reason')}
          />
          <button type="submit" name="trin" value="traek">
            {t('Træk tilbage', 'Withdraw')}
          </button>
        </form>
      )}
    </section>
  );
}

function Proposal(props: Props) {
  const { lang, typed, faults, inForce, overview } = props;
  const t = translate(lang);
  const shared = { lang, typed, faults };
  const keys = leaves(inForce)
    .filter(([key]) => !['modelVersion', 'effectiveFrom', 'appliesTo'].includes(key) && !policyChoices.has(key))
    .map(([key, value]) => [key, `${policyName(key, lang)} (${policyValue(key, value, lang)})`] as const);
  const now = new Map(leaves(inForce));
  const choices = [...policyChoices]
    .filter(([key]) => key !== 'appliesTo')
    .flatMap(([key, answers]) =>
      answers
        .filter((answer) => answer !== now.get(key))
        .map((answer) => [`${key}=${answer}`, `${policyName(key, lang)}: ${policyValue(key, answer, lang)}`] as const),
    );
  const revising = overview.revisions.some((row) => row.number === typed['version'] && row.state === 'open.revising');
  return (
    <section aria-labelledby="foreslaa">
      <h2 id="foreslaa">{t('Foreslå en ny version', 'Propose a new version')}</h2>
      <form method="post" action={paths.model} class="card narrow" novalidate>
        <ActAs {...shared} name="person" people={props.secretariat} />
        <TextField
          {...shared}
          name="version"
          short
          label={t('Versionens navn', 'Name of the version')}
          hint={t(
            'Fx v2. Et forslag, der er sendt tilbage, rettes ved at skrive dets navn.',
            'For example v2. A proposal that was returned is corrected by giving its name.',
          )}
        />
        <TextField
          {...shared}
          name="effectiveFrom"
          short
          label={t('Gælder fra', 'In force from')}
          hint={t('dd-mm-åååå; fra kl. 00.00 den dag.', 'dd-mm-yyyy; from 00:00 of that day.')}
        />
        <SelectField
          {...shared}
          name="appliesTo"
          label={t('Gælder for', 'Reaches')}
          options={(['new', 'undecided', 'all'] as const).map(
            (reach) => [reach, policyValue('appliesTo', reach, lang)] as const,
          )}
        />
        <TextField {...shared} name="reason" long label={t('Begrundelse', 'Reason')} />
        <fieldset id="set" tabindex={-1}>
          <legend>{t('Ændringer', 'Changes')}</legend>
          <p class="hint">
            {t(
              'Beløb i kroner (300.000 kr.), datoer som måned-dag (05-31), lister med komma.',
              'Amounts in kroner (300.000 kr.), dates as month-day (05-31), lists with commas.',
            )}
          </p>
          {changeRows.map((row) => (
            <>
              <SelectField
                {...shared}
                name={`key-${row}`}
                label={t(`Ændring ${row}: hvad`, `Change ${row}: what`)}
                options={keys}
                empty={t('Ingen', 'None')}
              />
              <TextField
                {...shared}
                name={`value-${row}`}
                short
                label={t(`Ændring ${row}: nyt svar`, `Change ${row}: new answer`)}
              />
            </>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('Valg mellem faste svar', 'Choices among given answers')}</legend>
          {choiceRows.map((row) => (
            <SelectField
              {...shared}
              name={`choice-${row}`}
              label={t(`Valg ${row}: nyt svar`, `Choice ${row}: new answer`)}
              options={choices}
              empty={t('Intet', 'None')}
            />
          ))}
        </fieldset>
        <div class="row">
          <button type="submit" name="trin" value="se" class={props.preview ? 'quiet' : undefined}>
            {t('Se virkningen', 'See the effect')}
          </button>
          {props.preview ? (
            <button type="submit" name="trin" value={revising ? 'ret' : 'foreslaa'}>
              {revising
                ? t('Send det rettede forslag til SYS', 'Send the corrected proposal to SYS')
                : t('Foreslå for SYS', 'Propose to SYS')}
            </button>
          ) : null}
        </div>
        <p class="soft small">
          {t(
            'SYS indstiller, og RSI-kredsen afgør. Intet ændres, før RSI-kredsen har vedtaget versionen, og dagen er kommet.',
            'SYS recommends and RSI decides. Nothing changes before RSI has adopted the version and its day has come.',
          )}
        </p>
      </form>
    </section>
  );
}
