import { z } from 'zod';
import { budget } from '../../annual-budget/budget.ts';
import { accounts } from '../../financial-follow-up/accounts.ts';
import type { Template } from './template.ts';

/** c) Budget and accounts: part A and part B, line by line. */
export const budgetOgRegnskab: Template = {
  id: 'budget-og-regnskab',
  name: 'Budget- og regnskabsskabelon',
  english: 'Budget and accounts',
  row: 'R-093c',
  version: 1,
  sections: [
    {
      title: 'Del A: almindelig drift',
      text: 'Én linje pr. udgift til drift, support og vedligehold, med beløb i budgetårets prisniveau ekskl. moms. Ændringer fra året før begrundes.',
    },
    {
      title: 'Del B: ændringer og videreudvikling',
      text: 'Én linje pr. ændring eller udviklingsopgave, med beløb, grundlag og begrundelse. Grundlaget er en pulje til mindre ændringsønsker, eller en sag, som SYS eller RSI-kredsen har besluttet eller har til behandling.',
    },
    {
      title: 'Fordeling',
      text: 'Del A og B fordeles mellem regionerne efter driftsaftalens nøgle pr. 1. januar i budgetåret.',
    },
    { title: 'Regnskab', text: 'Forbrug pr. linje mod budgettet. Afvigelser over grænsen begrundes.' },
    { title: 'Overførsel', text: 'Uforbrugte midler, der ønskes overført til næste år, pr. linje og med begrundelse.' },
  ],
  schema: z.strictObject({ budget: budget.optional(), accounts: accounts.optional() }),
};
