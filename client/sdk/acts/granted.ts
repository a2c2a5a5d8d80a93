import type { FormOf } from '../../../machines/forms/form.ts';
import { type CarryOverRequest, placeOfLine } from '../../../machines/financial-follow-up/accounts.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { recordSysDecision } from '../../../machines/sys-decision/acts.ts';
import { type CaseRow, viewOf } from '../../../store/rows.ts';
import { refuseFaults } from '../budget-year/answer-checks.ts';
import { badInput } from '../failures.ts';

type InPart = { readonly outcome: string } & Pick<FormOf<typeof recordSysDecision.fields>, 'terms'>;
interface Terms {
  readonly granted: readonly Pick<CarryOverRequest, 'line' | 'part' | 'amountOre'>[];
}

/** What a decision in part grants, line by line, never more than was asked; a line without an amount is granted nothing. Throws `BadInput`. */
export function grantedOf({ outcome, terms }: InPart, row: CaseRow | undefined): Terms | undefined {
  const granted = (terms?.granted ?? []).map(({ line, part, amountOre = 0 }) => ({
    line,
    ...(part === 'A' ? { part: 'A' as const } : {}),
    amountOre,
  }));
  if (outcome !== 'inPart') {
    if (granted.every(({ amountOre }) => amountOre === 0)) return undefined;
    throw badInput(
      'Vilkår (terms) hører kun til en afgørelse i del (inPart). Tag dem ud.',
      'Terms belong to a decision in part (inPart) only. Leave them out.',
      'terms',
    );
  }
  const accounts = row === undefined ? undefined : viewOf(row, 'financial-follow-up')?.accounts;
  const asked = new Map((accounts?.carryOver ?? []).map((one) => [placeOfLine(one), one.amountOre]));
  refuseFaults(
    granted.flatMap((one, index) => {
      const { line, amountOre } = one;
      const most = asked.get(placeOfLine(one));
      if (most !== undefined && amountOre <= most) return [];
      return [
        {
          path: `granted.${index}.${most === undefined ? 'line' : 'amount'}`,
          da:
            most === undefined
              ? `Der er ikke søgt om overførsel af linjen «${line}». Søgt er: ${[...asked.keys()].join(', ') || '(ingen)'}.`
              : `Der er søgt om mindre på linjen «${line}». Sæt beløbet ned til højst ${formatKroner(most)}`,
          en:
            most === undefined
              ? `No carry-over of the line "${line}" was asked for. Asked for: ${[...asked.keys()].join(', ') || '(none)'}.`
              : `Less was asked for on the line "${line}". Lower the amount to at most ${formatKroner(most)}`,
        },
      ];
    }),
    'terms',
  );
  return { granted };
}
