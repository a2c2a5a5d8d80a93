/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate, localParts } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { type Frame, type System, viewOf } from '../../../store/rows.ts';
import { commentLine } from '../../sdk/comment-line.ts';
import type { CaseView } from '../../sdk/views.ts';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { proposalId } from '../../documents/made-papers.ts';
import { PaperLinks } from '../paper-links.tsx';
import { paths } from '../paths.ts';
import { stateName } from '../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly now: string;
  readonly year: number;
  readonly contact?: string | undefined;
  readonly view: CaseView;
  readonly system: System | undefined;
  readonly ownerRegion: string | undefined;
  readonly frame: Frame;
}

interface Section {
  readonly title: string;
  readonly text: string | undefined;
}

/** The sections of a case presentation, from what the case knows; a section without text is what is missing. */
function sections({ lang, view, system, ownerRegion, frame }: Props): Section[] {
  const t = translate(lang);
  const row = view.case;
  const wish = viewOf(row, 'change-request');
  const business = wish?.businessCase;
  const amount = row.amountOre ?? 0;
  const running = wish?.runningCostOre;
  const byFrame = row.level !== 'rsi' && system?.specialAgreement === undefined;
  const recommended = row.rank === undefined ? undefined : row.rank;
  return [
    {
      title: t('Indstilling', 'Recommendation'),
      text:
        recommended === undefined
          ? undefined
          : [
              t(
                `Forretningsstyregruppen for ${system?.name ?? row.system} indstiller med prioritet ${recommended},`,
                `The business steering group of ${system?.name ?? row.system} recommends with rank ${recommended}`,
              ),
              row.level === 'rsi'
                ? t(
                    `at SYS indstiller ændringsønsket til RSI-kredsens godkendelse, og`,
                    'that SYS recommends the request to the RSI circle, and',
                  )
                : t('at SYS godkender ændringsønsket, og', 'that SYS approves the request, and'),
              byFrame
                ? t(
                    `at udgiften på ${formatKroner(amount)} afholdes af den fælles pulje ${frame.year}.`,
                    `that the cost of ${formatKroner(amount)} is paid from the common pool of ${frame.year}.`,
                  )
                : t(`at udgiften er ${formatKroner(amount)}.`, `that the cost is ${formatKroner(amount)}.`),
            ].join('\n'),
    },
    {
      title: t('Resumé', 'Summary'),
      text: business?.purpose ?? wish?.motivation?.split('\n')[0],
    },
    { title: t('Baggrund', 'Background'), text: wish?.motivation },
    {
      title: t('Sagsfremstilling', 'Presentation'),
      text: [wish?.justification, business?.deliverable].filter(Boolean).join('\n\n') || undefined,
    },
    {
      title: t('Økonomi', 'Economy'),
      text: [
        t(`Engangsudgift: ${formatKroner(amount)} ekskl. moms.`, `One-off cost: ${formatKroner(amount)} excl. VAT.`),
        typeof running === 'number'
          ? t(`Afledt drift: ${formatKroner(running)} om året.`, `Running cost: ${formatKroner(running)} a year.`)
          : undefined,
        byFrame
          ? t(
              `Rest i puljen ${frame.year}: ${formatKroner(frame.remainingOre)}.`,
              `Left in the pool of ${frame.year}: ${formatKroner(frame.remainingOre)}.`,
            )
          : undefined,
        business?.economy,
      ]
        .filter(Boolean)
        .join('\n'),
    },
    {
      title: t('Business case light', 'Business case light'),
      text: business ? t('Vedlagt i afsnittene her.', 'Given in the sections here.') : wish?.noBusinessCaseReason,
    },
    { title: t('Vurdering', 'Assessment'), text: wish?.assessment },
    {
      title: t('Regionens udtalelse', 'Opinion of the region'),
      text: wish?.opinion ?? noOpinion(view, ownerRegion, lang),
    },
    {
      title: t('Inddragelse', 'Involvement'),
      text:
        [
          wish?.involvement,
          ...(wish?.userComments ?? []).map(
            (one) => `${t('Brugergruppen', 'User group')}, ${commentLine(one, row.version)}`,
          ),
        ]
          .filter(Boolean)
          .join('\n\n') || undefined,
    },
    { title: t('Tidsplan og videre proces', 'Timetable and next steps'), text: business?.timetable },
  ];
}

function noOpinion(view: CaseView, region: string | undefined, lang: Lang): string | undefined {
  if (!view.timeline.some((entry) => entry.event === 'forwarded-without-opinion')) return undefined;
  return translate(lang)(
    `Fremsendt uden udtalelse fra ${region ?? 'regionen'}.`,
    `Forwarded without an opinion from ${region ?? 'the region'}.`,
  );
}

/** The case as a decision proposal to SYS (beslutningsoplæg), ready to print, with what it still lacks on top. */
export function DecisionProposal(props: Props) {
  const { lang, view, system } = props;
  const t = translate(lang);
  const row = view.case;
  const all = sections(props);
  const missing = all.filter(({ text }) => text === undefined);
  const title = t('Beslutningsoplæg', 'Decision proposal');
  return (
    <Page
      lang={lang}
      title={`${title} ${row.number}`}
      self={paths.caseProposal(row.id)}
      console
      year={props.year}
      contact={props.contact}
    >
      <p class="eyebrow">
        <a href={paths.case(row.id)}>{`${t('Ændringsønske', 'Change request')} ${row.number}`}</a> · {title}
      </p>
      <h1>{row.title}</h1>
      <p class="lead">
        {[
          system?.name ?? row.system,
          props.ownerRegion,
          stateName(row.state, lang),
          formatDate(localParts(props.now).date, 'long', lang),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <PaperLinks lang={lang} name={title} of={(format) => paths.documentFile(proposalId(row.id), format)} />
      </p>
      {missing.length === 0 ? null : (
        <div class="note warn" role="note">
          <b>{t('Oplægget mangler: ', 'The proposal lacks: ')}</b>
          {missing.map(({ title: name }) => name).join(', ')}.
        </div>
      )}
      {all.map(({ title: name, text }) => (
        <section>
          <h2>{name}</h2>
          {text === undefined ? <p class="soft">{t('Mangler.', 'Missing.')}</p> : <p class="text">{text}</p>}
        </section>
      ))}
    </Page>
  );
}
