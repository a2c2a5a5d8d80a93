import { expect, it } from 'vitest';
import { faultsInDanish } from '../../support/danish.ts';

/** The mails of played years, the pages of browser tests and the papers that tests read are held to it. */
it('what is no Danish for people is found in a text, and nothing in one that a civil servant could have written', () => {
  for (const [written, fault] of [
    ['Fristen er flyttet til 2027-05-31.', '2027-05-31'],
    ['Fristen er 31 May 2027.', 'May'],
    ['Der er 1 dage til fristen.', '1 dage'],
    ['Sagen er fsgReview.', 'fsgReview'],
    ['Tilstand: preparation.editing', 'preparation.editing'],
    ['En sag af slagsen annual-budget', 'annual-budget'],
    ['Beløbet er 900.000 kr..', 'kr..'],
    ['Sig nej, og sagen sendes ét trin tilbage', 'Sig nej'],
  ] as const)
    expect(faultsInDanish(written).join('\n'), written).toContain(fault);
  expect(
    faultsInDanish(
      'SYS har den 31. maj 2027 kl. 14.00 godkendt sagen 2027-0042 (PPJ), 900.000 kr. Se http://localhost/o/abC og budgetPpj.xlsx. Fristen er 1 dag, 31.05.2027.',
    ),
  ).toEqual([]);
});
