/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ChangeRequestView } from '../../../../machines/change-request/view.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import type { Lang } from '../../language.ts';
import { proposalName, valueInWords } from './proposal-words.ts';

const parts = [
  'motivation',
  'justification',
  'businessCase',
  'noBusinessCaseReason',
  'involvement',
  'strategy',
  'linked',
] as const satisfies readonly (keyof ChangeRequestView)[];
type Part = (typeof parts)[number];

/** What a change request was filed with, each part folded under its name; nothing for another kind of case. */
export function ProposalParts({ row, lang, without }: { row: CaseRow; lang: Lang; without?: Part }) {
  const proposal = viewOf(row, 'change-request');
  return parts
    .map((part) => [part, proposal?.[part]] as const)
    .filter(([part, value]) => part !== without && value !== undefined && value !== '')
    .map(([part, value]) => (
      <details>
        <summary>{proposalName(part, lang)}</summary>
        <div class="text">{valueInWords(part, value, lang)}</div>
      </details>
    ));
}
