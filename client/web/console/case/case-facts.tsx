/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type RequestSums, sumsInWords } from '../../../../machines/meeting/sums.ts';
import { outcomeName, rsiChargeName, stateName } from '../../../../machines/terms/index.ts';
import { areaNames } from '../../../../machines/areas.ts';
import { type System, viewOf } from '../../../../store/rows.ts';
import type { CaseView } from '../../../sdk/views.ts';
import { type Lang, translate } from '../../language.ts';

interface Props {
  readonly lang: Lang;
  readonly view: CaseView;
  readonly system: System | undefined;
  /** The template that the case follows. */
  readonly template: { readonly name: string; readonly version: number } | undefined;
  readonly sums: RequestSums | undefined;
}

/** What every case has, at a glance: where it stands, what it is about, whom it waits for. */
export function CaseFacts({ lang, view, system, template, sums }: Props) {
  const t = translate(lang);
  const row = view.case;
  const charge = viewOf(row, 'change-request')?.charge;
  return (
    <div class="card">
      <dl class="facts">
        <dt>{t('Tilstand', 'State')}</dt>
        <dd>
          <span class="tag">{stateName(row.state, lang)}</span>
          {row.outcome && outcomeName(row.outcome, lang, row.machine) !== stateName(row.state, lang)
            ? ` ${outcomeName(row.outcome, lang, row.machine)}`
            : ''}
        </dd>
        {row.amountOre === undefined ? null : (
          <>
            <dt>{amountName(row.machine, t)}</dt>
            <dd>
              <b>{formatKroner(row.amountOre)}</b> {t('ekskl. moms', 'excl. VAT')}
            </dd>
          </>
        )}
        {sums === undefined ? null : (
          <>
            <dt>{t('Summer', 'Sums')}</dt>
            {sumsInWords(sums, lang).map((words) => (
              <dd>{words}</dd>
            ))}
          </>
        )}
        {charge === undefined ? null : (
          <>
            <dt>{t('Betales af', 'Paid by')}</dt>
            <dd>{rsiChargeName(charge, lang)}</dd>
          </>
        )}
        {row.system === undefined ? null : (
          <>
            <dt>System</dt>
            <dd>{system?.name ?? row.system}</dd>
          </>
        )}
        <dt>{t('Område', 'Area')}</dt>
        <dd>{areaNames(row.machine, viewOf(row, 'matter')?.kind, lang)}</dd>
        {row.rank === undefined ? null : (
          <>
            <dt>{t('Prioritet', 'Rank')}</dt>
            <dd>{row.rank}</dd>
          </>
        )}
        <dt>{t('Oprettet', 'Opened')}</dt>
        <dd>{formatInstant(row.openedAt, 'long', lang)}</dd>
        {template === undefined ? null : (
          <>
            <dt>{t('Skabelon', 'Template')}</dt>
            <dd>
              {template.name}, {t('udgave', 'version')} {template.version}
            </dd>
          </>
        )}
        <dt>{t('Udgave', 'Version')}</dt>
        <dd>{row.version}</dd>
        <dt>{t('Nu', 'Now')}</dt>
        <dd>
          {view.waiting.map((one) => (
            <p>{t(one.da, one.en)}</p>
          ))}
          {view.unreachable
            ? t('Sagen kan ikke spørges lige nu.', 'The case cannot be asked right now.')
            : view.waiting.length === 0
              ? t('Ingen', 'Nobody')
              : ''}
        </dd>
      </dl>
    </div>
  );
}

/** What the amount of a case is. */
function amountName(machine: string, t: (da: string, en: string) => string): string {
  if (machine === 'quarterly-report') return t('Udgifter i kvartalet', 'Expenses of the quarter');
  if (machine === 'financial-follow-up') return t('Ønsket overført', 'Requested to carry over');
  return t('Beløb', 'Amount');
}
