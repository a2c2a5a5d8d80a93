import { type DutyName, duties } from '../../../machines/duties.ts';
import { parseKroner } from '../../../machines/governance/money.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { proposalFields } from '../../../machines/change-request/proposal.ts';
import { readTyped } from '../forms/read-typed.ts';
import type { CaseRow } from '../../../store/rows.ts';
import { criterionKeys, criterionNames } from './duty-forms.ts';
import { readDutyFields } from './read-duty-fields.ts';

/** An answer ready to be sent, as the `answers.ts` of its lifecycle wants it; for a vote `{choice, comment}`. `typed`: the form as it shows again. */
export type ReadAnswer =
  | {
      readonly ok: true;
      readonly answer: { readonly choice: string; readonly comment?: string; readonly [field: string]: unknown };
      readonly typed: Typed;
    }
  | { readonly ok: false; readonly faults: readonly FieldFault[]; readonly typed: Typed };

/**
 * Reads what was typed as an answer to the duty. Without an explicit choice there is never an answer (letters-and-links §1.2);
 * every fault names its field and the remedy.
 */
export function readAnswer(duty: DutyName, typed: Typed, allowed: readonly string[], row: CaseRow): ReadAnswer {
  const faults: FieldFault[] = [];
  const text = (field: string) => (typed[field] ?? '').trim();
  const choice = text('choice');
  if (choice === '' || !allowed.includes(choice)) {
    return {
      ok: false,
      faults: [{ field: 'choice', da: 'Vælg en af mulighederne.', en: 'Choose one of the options.' }],
      typed: readDutyFields(duty, choice, typed, row).typed,
    };
  }
  const comment = text('comment');
  const needsComment: readonly string[] = duties[duty].commentFor;
  if (needsComment.includes(choice) && comment === '') {
    faults.push({
      field: 'comment',
      da: 'Skriv en begrundelse. Den er nødvendig ved dette valg.',
      en: 'Give a reason. This choice needs one.',
    });
  }
  const most = longestComment(duty);
  if (comment.length > most)
    faults.push({
      field: 'comment',
      da: `Teksten er for lang. Brug højst ${most} tegn.`,
      en: `The text is too long. Use at most ${most} characters.`,
    });
  const year = readDutyFields(duty, choice, typed, row);
  const extra = { ...fieldsOf(duty, choice, text, typed, faults), ...year.fields };
  faults.push(...year.faults);
  if (faults.length > 0) return { ok: false, faults, typed: year.typed };
  const opinion = duty === 'region-forwarding' && choice === 'forward';
  return {
    ok: true,
    answer: { choice, ...extra, ...(comment === '' ? {} : opinion ? { opinion: comment } : { comment }) },
    typed: year.typed,
  };
}

/** Comments of a hearing become annexes and may be long. */
export const longestComment = (duty: string): number => (duty === 'hearing-comments' ? 10_000 : 4000);

function fieldsOf(
  duty: DutyName,
  choice: string,
  text: (field: string) => string,
  typed: Typed,
  faults: FieldFault[],
): Record<string, unknown> {
  if (duty === 'fsg-decision' && choice === 'approve') return recommendation(text, faults);
  if (duty === 'delivery-report' && text('spent') !== '') {
    const spent = parseKroner(text('spent'));
    if (spent.ok) return { spentOre: spent.ore };
    faults.push({ field: 'spent', da: spent.da, en: spent.en });
  }
  if (duty === 'complete-request' && choice === 'complete') {
    const read = readTyped(proposalFields, typed, { under: 'proposal.' });
    if (read.ok) return { proposal: read.form };
    faults.push(...read.faults);
  }
  return {};
}

/** Rank, the four criteria and the assessment of the group. */
function recommendation(text: (field: string) => string, faults: FieldFault[]): Record<string, unknown> {
  const rank = /^[1-9]\d{0,2}$/.test(text('rank')) ? Number(text('rank')) : undefined;
  if (rank === undefined)
    faults.push({
      field: 'rank',
      da: 'Skriv prioriteten som et helt tal fra 1 til 999.',
      en: 'Write the rank as a whole number from 1 to 999.',
    });
  const criteria: Record<string, unknown> = {};
  for (const key of criterionKeys) {
    const score = /^[1-5]$/.test(text(`score-${key}`)) ? Number(text(`score-${key}`)) : undefined;
    const [da, en] = criterionNames[key];
    if (score === undefined)
      faults.push({
        field: `score-${key}`,
        da: `${da}: vælg en vurdering fra 1 til 5.`,
        en: `${en}: choose a score from 1 to 5.`,
      });
    const comment = text(`comment-${key}`);
    criteria[key] = { score, ...(comment === '' ? {} : { comment }) };
  }
  const assessment = text('assessment');
  if (assessment === '')
    faults.push({ field: 'assessment', da: 'Skriv jeres samlede vurdering.', en: 'Write your overall assessment.' });
  return { rank, criteria, assessment };
}

/** An answer as the form shows it, e.g. what the FSA wrote down for the chair; never the choice itself. */
export function typedFromAnswer(answer: Readonly<Record<string, unknown>> | undefined): Typed {
  const typed: Record<string, string> = {};
  if (!answer) return typed;
  for (const field of ['comment', 'assessment', 'reference'] as const)
    if (typeof answer[field] === 'string') typed[field] = answer[field];
  if (typeof answer['rank'] === 'number') typed['rank'] = String(answer['rank']);
  const criteria = answer['criteria'];
  if (typeof criteria === 'object' && criteria) {
    for (const [key, value] of Object.entries(criteria as Record<string, { score?: number; comment?: string }>)) {
      typed[`score-${key}`] = String(value.score ?? '');
      typed[`comment-${key}`] = value.comment ?? '';
    }
  }
  return typed;
}
