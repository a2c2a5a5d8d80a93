import { formatDate } from '../../machines/governance/date-words.ts';
import { staffLine } from '../../machines/annual-budget/budget.ts';
import { frameSubject } from '../../machines/budget-cycle/input.ts';
import { formatKroner, parseKroner } from '../../machines/governance/money.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import { firstDayOf } from './cost-keys.ts';
import type { Occasion } from './check-roles.ts';
import type { Findings, Path } from './faults.ts';
import type { Register, RegisterBudget, RegisterSystem } from './schema.ts';

/** Opening budgets read as kroner, once per system and year, with the lines that every budget has; and every system has someone to pay. */
export function checkBudgets(register: Register, findings: Findings, occasion: Occasion): void {
  register.systems.forEach((system, place) => checkSystem(system, ['systems', place], findings));
  const seen = new Set<string>();
  register.budgets.forEach((budget, place) => {
    const path: Path = ['budgets', place];
    const key = `${budget.system} ${budget.year}`;
    if (seen.has(key))
      findings.error(
        path,
        `Budgettet ${budget.year} for «${budget.system}» står to gange. Saml linjerne i ét budget, eller slet det ene.`,
        `The budget of ${budget.year} for "${budget.system}" appears twice. Put the lines in one budget or delete one.`,
      );
    seen.add(key);
    checkLines(budget, path, findings);
    if (occasion === 'file') checkBases(budget, path, findings);
    // What an import has entered is split already: a new agreement changes nothing of it.
    if (occasion === 'file') checkKey(register, budget, path, findings);
  });
}

function checkSystem(system: RegisterSystem, path: Path, findings: Findings): void {
  if (system.id === frameSubject)
    findings.error(
      [...path, 'id'],
      `«${frameSubject}» er navnet på den fælles ramme. Vælg et andet id til systemet.`,
      `"${frameSubject}" is the name of the common frame. Choose another id for the system.`,
    );
}

function checkLines(budget: RegisterBudget, path: Path, findings: Findings): void {
  const lines = new Set<string>();
  budget.lines.forEach((line, place) => {
    const at: Path = [...path, 'lines', place];
    const parsed = parseKroner(String(line.amount));
    if (!parsed.ok) findings.error([...at, 'amount'], parsed.da, parsed.en);
    const key = `${line.part}/${line.id}`;
    if (lines.has(key))
      findings.error(
        [...at, 'id'],
        `Linjen «${line.id}» står to gange i del ${line.part}. Saml beløbene på én linje, eller giv den ene et andet id.`,
        `The line "${line.id}" stands twice in part ${line.part}. Put the amounts on one line, or give one of them another id.`,
      );
    lines.add(key);
  });
  if (!lines.has(`A/${staffLine}`))
    findings.error(
      [...path, 'lines'],
      `Budgettet ${budget.year} for «${budget.system}» mangler linjen «FSA og øvrigt personale» (id ${staffLine}) i del A. Tilføj den, også når beløbet er 0.`,
      `The budget of ${budget.year} for "${budget.system}" lacks the line "FSA og øvrigt personale" (id ${staffLine}) in part A. Add it, even when the amount is 0.`,
    );
}

/** A line of part B is a pot for small requests or names the decision that it rests on, as it must in the product too. */
function checkBases(budget: RegisterBudget, path: Path, findings: Findings): void {
  budget.lines.forEach(({ id, part, name, amount, basis }, place) => {
    const at: Path = [...path, 'lines', place, 'basis'];
    if (part === 'A' && basis !== undefined)
      findings.error(
        at,
        `Linjen «${id}» står i del A og har intet grundlag i del B. Slet basis, eller flyt linjen til del B.`,
        `The line "${id}" is in part A and has no basis in part B. Delete basis, or move the line to part B.`,
      );
    const parsed = parseKroner(String(amount));
    if (part === 'B' && basis === undefined && parsed.ok && parsed.ore >= policyV1.thresholds.lowerOre)
      findings.error(
        at,
        `Linjen «${name}» i del B er på ${formatKroner(parsed.ore)} Skriv basis: small for en pulje til mindre ændringsønsker, eller den beslutning, den hviler på.`,
        `The line "${name}" of part B is of ${formatKroner(parsed.ore)} Write basis: small for a pot for small requests, or the decision that it rests on.`,
      );
  });
}

/** What a budget is split by: an agreement that is valid on the first day of its year. */
function checkKey(register: Register, { system: id, year }: RegisterBudget, path: Path, findings: Findings): void {
  const system = register.systems.find((one) => one.id === id);
  if (system === undefined) return;
  const named = system.operatingAgreement ?? system.specialAgreement;
  const agreement = register.agreements.find((one) => one.id === named);
  if (named !== undefined && agreement === undefined) return;
  const day = firstDayOf(year);
  if (agreement === undefined)
    findings.error(
      [...path, 'system'],
      `Systemet «${id}» har ingen driftsaftale, så budgettet ${year} kan ikke fordeles. Tilføj operatingAgreement på systemet.`,
      `The system "${id}" has no operating agreement, so the budget of ${year} cannot be split. Add operatingAgreement to the system.`,
    );
  else if (agreement.from > day || (agreement.to !== undefined && agreement.to < day))
    findings.error(
      [...path, 'year'],
      `Aftalen «${agreement.id}» gælder ikke den ${formatDate(day)}, så budgettet ${year} for «${id}» kan ikke fordeles. Ret aftalens datoer, eller vælg en anden aftale.`,
      `The agreement "${agreement.id}" is not valid on ${formatDate(day, 'long', 'en')}, so the budget of ${year} for "${id}" cannot be split. Correct the dates of the agreement or choose another.`,
    );
}
