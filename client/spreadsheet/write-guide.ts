import type { WriteSheet } from 'hucre/xlsx';
import { header, sheetOf, wrapped } from './sheet-builder.ts';
import { partNames, smallBasisName } from '../../machines/terms/index.ts';
import { guideSheet, staffLineName } from './template.ts';
import type { BudgetFile } from './write-summary.ts';

/** «Vejledning»: how the template is filled in, Danish first. */
export function writeGuide({ title, systemName, year }: Pick<BudgetFile, 'title' | 'systemName' | 'year'>): WriteSheet {
  const lines = [
    `Budget ${year} for ${systemName}. Beløb er i kroner uden moms, i budgetårets prisniveau, med højst to decimaler.`,
    `${partNames.A[0]}: som udgangspunkt det samme som sidste år. Hver afvigelse begrundes i kolonnen «Begrundelse».`,
    `${partNames.B[0]}: det, der er nyt eller ændres. Arkets navn er forkortet, fordi der ikke er plads til det hele.`,
    `Grundlag i del B er «${smallBasisName[0]}» eller nummeret på et ændringsønske, som SYS eller RSI-kredsen har besluttet eller har til behandling. En linje, der er for stor til at være et mindre ændringsønske, skal have et af dem.`,
    `Linjen «${staffLineName}» (id fsa) er farvet og skal stå i del A, også når beløbet er 0.`,
    'Id er linjens korte navn: små bogstaver (a–z), tal og bindestreg. Behold det fra år til år, så linjen kan sammenlignes.',
    'Slags er drift, support, vedligehold eller videreudvikling: vælg på listen.',
    'Nye linjer skrives i de tomme rækker over «I alt». Skriv ikke noget under «I alt», og skriv ikke et tal hen over formlerne.',
    'Står en linje fra sidste år ikke længere i del A, så skriv hvorfor ud for «Bemærkning» i arket «Samlet».',
    'Lad system og budgetår i arket «Samlet» stå: en fil for et andet system eller et andet år bliver afvist.',
    'Gem filen som .xlsx, og send den ind på budgettets side. Fejl bliver vist med ark og celle, og intet er gemt, før de er rettet.',
    `In English: amounts are in kroner without VAT. Part A is ordinary operation, part B changes and further development. Write new lines above «I alt» and justify every difference from last year's part A.`,
  ];
  return sheetOf(
    guideSheet,
    [110],
    [[{ value: title, style: header }], ...lines.map((value) => [{ value, style: wrapped }])],
  );
}
