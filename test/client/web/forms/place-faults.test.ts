import { describe, expect, it } from 'vitest';
import { inFormWords } from '../../../../client/cli/field-words.ts';
import { faultsAtFields } from '../../../../client/web/forms/place-faults.ts';
import { dutyDeclarations } from '../../../../machines/duties.ts';
import { fieldsOfDuty } from '../../../../machines/duties/read-answer.ts';
import { fieldsOnPage } from '../../../../machines/forms/case-form.ts';

const budget = fieldsOnPage(fieldsOfDuty(dutyDeclarations['budget-adjustment']));
const typed = {
  'budget.lines.0.part': 'A',
  'budget.lines.0.id': 'drift',
  'budget.lines.0.name': '',
  'budget.lines.3.part': 'A',
  'budget.lines.3.id': 'licens',
  'budget.lines.3.name': 'Licens',
  'budget.lines.3.amount': '1',
};
const ofCase = { heads: { 'budget.lines': ({ name }: Readonly<Record<string, unknown>>) => String(name) } };
const placed = (field: string | undefined, da = 'Begrund ændringen.', en = 'Say why.') =>
  faultsAtFields(budget, typed, [{ ...(field === undefined ? {} : { field }), da, en }], {
    ofCase,
    elsewhere: (other = 'choice') => other,
  })[0];

describe('given what a command found wrong with an answer', () => {
  it('then it stands at the field of the row that was meant, though rows before it were left empty, and names the row', () => {
    expect(placed('budget.lines.0.amountOre')).toEqual({
      field: 'budget.lines.3.amount',
      da: 'Licens: Begrund ændringen.',
      en: 'Licens: Say why.',
    });
  });

  it('then what concerns a row as a whole, or what nobody typed, stands at the first field of the row', () => {
    for (const field of ['budget.lines.0', 'budget.lines.0.id', 'budget.lines.0.part'])
      expect(placed(field)?.field).toBe('budget.lines.3.name');
  });

  it('then what the page does not have further down stands at what is around it, and what it has nothing of stays', () => {
    expect(placed('budget.template')?.field).toBe('budget');
    expect(placed('email')?.field).toBe('email');
    expect(placed(undefined)?.field).toBe('choice');
  });

  it('then a technical name at its beginning becomes what the form calls the field', () => {
    expect(placed('budget.note', 'budget.note er for lang.', 'budget.note is too long.')).toMatchObject({
      da: 'Bemærkning til budgettet er for lang.',
      en: 'Note on the budget is too long.',
    });
  });

  it('then the machine’s own words are left out', () => {
    const da =
      'Det kan ikke gøres på det trin, sagen er på nu: «rerank» kan ikke ske i tilstanden «delivery»; muligt nu: a, b.';
    const en =
      'That cannot be done at the step the case is at now: "rerank" cannot happen in state "delivery"; possible now: a.';
    const plain = placed(undefined, da, en);
    expect(plain?.da).toBe('Det kan ikke gøres på det trin, sagen er på nu (igangsat).');
    expect(plain?.en).not.toContain('rerank');
  });
});

describe('given a refusal at the command line, which knows no form', () => {
  it('then its field is called as most forms call it', () => {
    const called = (field: string) => inFormWords({ field, da: `${field} mangler.`, en: `${field} is missing.` });
    expect(called('proposal.businessCase.purpose').da).toBe('Formål mangler.');
    expect(called('reason').da).toBe('Begrundelse mangler.');
    expect(called('linked.0')).toEqual({
      da: 'Del af samme leverance mangler.',
      en: 'Part of the same delivery is missing.',
    });
    expect(called('frobnicate').da).toBe('frobnicate mangler.');
  });
});
