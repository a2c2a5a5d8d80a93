/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatDate, localDate } from '../../../../machines/governance/calendar.ts';
import { policyValue } from '../../../../machines/governance/policy-values.ts';
import { policyName } from '../../../../machines/governance/policy-words.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import { leaves } from '../../../../machines/model-revision/proposed.ts';
import type { ModelOverview } from '../../../sdk/model-commands.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { outcomeName, stateName } from '../../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly overview: ModelOverview;
  readonly inForce: Policy;
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** The governance model: its versions, what is in force in words, and what is proposed. */
export function ModelPage(props: Props) {
  const { lang, overview, inForce } = props;
  const t = translate(lang);
  const title = t('Styringsmodellen', 'The governance model');
  return (
    <Page lang={lang} title={title} self={paths.model} console year={props.year} contact={props.contact}>
      {props.done ? (
        <p class="note" role="status">
          {t('Det er gjort.', 'Done.')}
        </p>
      ) : null}
      <h1>{title}</h1>
      <Versions lang={lang} overview={overview} />
      <Revisions {...props} />
      <p>
        <a class="button" href={paths.act('model.propose')}>
          {t('Foreslå en ny version', 'Propose a new version')}
        </a>
      </p>
      <section aria-labelledby="gaelder">
        <h2 id="gaelder">
          {t(`Det gælder nu: version ${overview.inForce}`, `In force now: version ${overview.inForce}`)}
        </h2>
        <Scroll label={t('Styringsmodellens svar', 'Answers of the governance model')}>
          <table>
            <caption>{t('Styringsmodellens svar', 'Answers of the governance model')}</caption>
            <Heads of={[t('Hvad', 'What'), t('Svar', 'Answer'), t('Nøgle', 'Key')]} />
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
        <Heads
          of={['Version', t('Gælder fra', 'In force from'), t('Gælder for', 'Reaches'), t('Beslutning', 'Decision')]}
        />
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

function Revisions({ lang, overview }: Props) {
  const t = translate(lang);
  if (overview.revisions.length === 0) return null;
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
    </section>
  );
}
