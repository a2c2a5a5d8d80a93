import type { Policy } from '../governance/policy-schema.ts';
import { formatKroner } from '../governance/money.ts';
import { type Budget, type BudgetLine, type BudgetPart, smallBasis } from './budget.ts';
import type { BudgetFault } from './checks.ts';

interface Based {
  readonly part: BudgetPart;
  readonly basis?: string | undefined;
}

/** A line that small requests are paid from: a pot, or one that says nothing, which is small. */
export const isPot = ({ part, basis = smallBasis }: Based): boolean => part === 'B' && basis === smallBasis;

/** The case or decision that a line of part B rests on; nothing for a pot and for part A. */
export const caseOfLine = ({ part, basis }: Based): string | undefined =>
  part === 'B' && basis !== smallBasis ? basis : undefined;

/** A case as the budget names it: a change request by its number. Amount in øre. */
export interface NamedCase {
  readonly number: string;
  readonly system: string | undefined;
  readonly title: string;
  /** Path of its state. */
  readonly state: string;
  readonly amountOre: number | undefined;
}

/** SYS or RSI has decided it for good, or has it before it; a request that the region decides, or that has been refused, is neither. */
export const isBeforeOrDecided = ({ state }: Pick<NamedCase, 'state'>): boolean =>
  /^(open\.(sys|committing|uncommitted|behind|deferred|rsi|rsiCommitting|rsiUncommitted)|delivery|settling|unsettled|closed)(\.|$)/.test(
    state,
  );

interface Context {
  readonly system: string;
  /** By the number that a line names them by. */
  readonly cases: ReadonlyMap<string, NamedCase>;
  readonly policy: Pick<Policy, 'budget' | 'thresholds'>;
}

/**
 * Nothing comes around thresholds, business case, roadmap or RSI's portfolio by being a budget line: a line of
 * part B is a pot for small requests, or names a change request of the system that SYS or RSI has decided or has before it, for no more than that is about.
 */
export function checkPartB(budget: Budget, { system, cases, policy }: Context): BudgetFault[] {
  if (policy.budget.partB === 'anyLine') return [];
  const claimed = new Map<string, number>();
  return budget.lines.flatMap((line, index): BudgetFault[] => {
    const path = `lines.${index}.basis`;
    if (line.part === 'A')
      return line.basis === undefined
        ? []
        : [
            {
              path,
              da: `Linjen «${line.name}» står i del A og har intet grundlag i del B. Tøm feltet, eller flyt linjen til del B.`,
              en: `The line "${line.name}" is in part A and has no basis in part B. Empty the field or move the line to part B.`,
            },
          ];
    const named = caseOfLine(line);
    if (named === undefined) return line.basis === undefined ? unnamed(line, path, policy) : [];
    const found = cases.get(named);
    const wrong = found === undefined ? unknown(line, named) : unfit(line, found, system);
    if (wrong !== undefined) return [{ path, ...wrong }];
    const before = claimed.get(named) ?? 0;
    claimed.set(named, before + line.amountOre);
    const mostOre = found?.amountOre ?? 0;
    return before + line.amountOre <= mostOre
      ? []
      : [
          {
            path: `lines.${index}.amountOre`,
            da: `Sagen ${named} er på ${formatKroner(mostOre)}, og budgettets linjer for den er på ${formatKroner(before + line.amountOre)} Sæt «${line.name}» ned, eller indsend resten som ændringsønske.`,
            en: `The case ${named} is of ${formatKroner(mostOre)} and the lines of the budget for it are of ${formatKroner(before + line.amountOre)} Lower "${line.name}", or file the rest as a change request.`,
          },
        ];
  });
}

type Wrong = Omit<BudgetFault, 'path'>;

const unnamed = (
  { name, amountOre }: BudgetLine,
  path: string,
  { thresholds }: Pick<Policy, 'thresholds'>,
): BudgetFault[] =>
  amountOre < thresholds.lowerOre
    ? []
    : [
        {
          path,
          da: `Linjen «${name}» i del B er på ${formatKroner(amountOre)} og er hverken en pulje til mindre ændringsønsker eller en sag, som SYS eller RSI-kredsen har besluttet eller har til behandling. Skriv sagens nummer, eller indsend den som ændringsønske.`,
          en: `The line "${name}" of part B is of ${formatKroner(amountOre)} and is neither a pot for small requests nor a case that SYS or RSI has decided or has before it. Write the number of the case, or file it as a change request.`,
        },
      ];

const unknown = ({ name }: BudgetLine, named: string): Wrong => ({
  da: `Linjen «${name}» i del B nævner sagen «${named}», som ikke findes. Skriv nummeret på et ændringsønske, fx 2027-0012, eller «mindre» for en pulje til mindre ændringsønsker.`,
  en: `The line "${name}" of part B names the case "${named}", which does not exist. Write the number of a change request, e.g. 2027-0012, or "small" for a pot for small requests.`,
});

function unfit({ name }: BudgetLine, found: NamedCase, system: string): Wrong | undefined {
  if (found.system !== system)
    return {
      da: `Linjen «${name}» i del B nævner sagen ${found.number}, som er systemet ${found.system ?? 'ukendt'}s og ikke ${system}s. Nævn en sag for ${system}, eller indsend den som ændringsønske.`,
      en: `The line "${name}" of part B names the case ${found.number}, which is of the system ${found.system ?? 'unknown'} and not of ${system}. Name a case of ${system}, or file it as a change request.`,
    };
  return isBeforeOrDecided(found)
    ? undefined
    : {
        da: `Linjen «${name}» i del B nævner sagen ${found.number}, som SYS og RSI-kredsen hverken har besluttet eller har til behandling. Vent, til sagen er i SYS, eller tag linjen ud.`,
        en: `The line "${name}" of part B names the case ${found.number}, which SYS and RSI neither have decided nor have before them. Wait until SYS has it, or leave the line out.`,
      };
}
