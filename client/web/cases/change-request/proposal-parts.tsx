/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { lackingPapers, papersInWords } from '../../../../machines/change-request/papers.ts';
import type { ChangeRequestView } from '../../../../machines/change-request/view.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { proposalName, valueInWords } from './proposal-words.ts';

const parts = [
  'motivation',
  'justification',
  'involvement',
  'businessCase',
  'noBusinessCaseReason',
  'strategy',
  'linked',
] as const satisfies readonly (keyof ChangeRequestView)[];
type Part = (typeof parts)[number];

/** What a change request was filed with, each part folded under its name; nothing for another kind of case. */
export function ProposalParts({ row, lang, without }: { row: CaseRow; lang: Lang; without?: Part }) {
  const proposal = viewOf(row, 'change-request');
  const said = parts
    .map((part) => [part, proposal?.[part]] as const)
    .filter(([part, value]) => part !== without && value !== undefined && value !== '');
  return (
    <>
      {proposal === undefined ? null : <Papers row={row} wish={proposal} lang={lang} />}
      {said.map(([part, value]) => (
        <details>
          <summary>{proposalName(part, lang)}</summary>
          <div class="text">{valueInWords(part, value, lang)}</div>
        </details>
      ))}
    </>
  );
}

/** What the papers lack before SYS has them, or why they are put as they are. */
function Papers({ row, wish, lang }: { row: CaseRow; wish: ChangeRequestView; lang: Lang }) {
  const t = translate(lang);
  if (wish.papersWaived !== undefined)
    return (
      <p class="note">
        {t('Forelægges uden fuldstændigt oplæg: ', 'Put without complete papers: ')}
        {wish.papersWaived}
      </p>
    );
  const lacks = row.level === 'region' || row.closedAt !== undefined ? [] : lackingPapers(wish, complete);
  return lacks.length === 0 ? null : (
    <p class="note">
      {t('Oplægget mangler endnu: ', 'The papers still lack: ')}
      {papersInWords(lacks, lang)}
    </p>
  );
}

const complete = { sys: { papers: 'complete' } } as const;
