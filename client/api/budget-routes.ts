import { fileInJson } from './answers.ts';
import { z } from 'zod';
import { partsOfId } from '../../machines/governance/case-id.ts';
import { budget } from '../../machines/annual-budget/budget.ts';
import { start } from '../../machines/budget-cycle/acts.ts';
import { budgetSheet, cyclePreview, wheel } from '../sdk/budget-commands.ts';
import { reconcile, yearLedger } from '../sdk/budget-year/reconcile.ts';
import { bodyOf, fieldsIn } from './act-routes.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The wheel of a budget year: see it, start it, change it. */
export const budgetCycleRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/budget-cycles',
    summary: 'Budgetår med et årshjul / Years that have a cycle',
    who: 'reader',
    response: z.array(z.int()),
    run: (_call, { commands }) => commands.cycles(),
  }),
  route({
    method: 'post',
    path: '/api/budget-cycles/preview',
    summary: 'Alle datoer og modtagere, før noget startes / Every date and recipient, before anything is started',
    who: start.who,
    readBy: 'run',
    body: bodyOf(start.fields),
    response: cyclePreview,
    run: async ({ by, body }, { commands }) => commands.previewBudgetCycle(by, fieldsIn(body)),
  }),
  route({
    method: 'get',
    path: '/api/budget-cycles/{year}',
    summary: 'Budgetåret, som det står / The budget year as it stands',
    who: 'reader',
    params: s.yearParam,
    response: wheel,
    run: ({ params }, { commands }) => commands.wheel(params.year),
  }),
];

/** A spreadsheet inside JSON; `name` is only used in the texts of faults. */
const sheetFile = z.strictObject({ name: z.string().min(1).max(200), base64: z.base64().max(1_000_000) });

/** A system's budget: its sheet, its file, the draft. */
export const budgetRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/budgets/{id}',
    summary: 'Budgettet over for sidste år og førstebehandlingen / The budget against last year and the first reading',
    who: 'reader',
    params: s.idParam,
    response: budgetSheet,
    run: ({ params }, { commands }) => commands.budgetSheet(params.id),
  }),
  route({
    method: 'get',
    path: '/api/budgets/{id}/file',
    summary: 'Budgettet som regneark (base64) / The budget as a spreadsheet (base64)',
    who: 'reader',
    params: s.idParam,
    response: fileInJson,
    run: async ({ params }, { commands }) => ({
      name: `budget-${partsOfId(params.id).number}.xlsx`,
      contentType: xlsx,
      base64: Buffer.from(await commands.exportBudget(params.id)).toString('base64'),
    }),
  }),
  route({
    method: 'post',
    path: '/api/budgets/{id}/file',
    summary: 'Læs et udfyldt regneark; gemmer intet / Read a filled-in spreadsheet; saves nothing',
    who: 'reader',
    params: s.idParam,
    body: sheetFile,
    response: budget,
    run: ({ params, body }, { commands }) =>
      commands.readBudgetFile(params.id, { name: body.name, bytes: Buffer.from(body.base64, 'base64') }),
  }),
];

/** The year's money. */
export const yearMoneyRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/ledger/{year}',
    summary:
      'Årets penge: ramme, budgetter pr. del og linje, andele, overførsler, afstemt / The money of a year, reconciled',
    who: 'reader',
    params: s.yearParam,
    response: yearLedger,
    run: async ({ params: { year } }, { store }) => {
      const [frame, budgets, rows] = [
        await store.frame(year),
        await store.budgetLedger(year),
        await store.ledger({ year }),
      ];
      return { year, frame, budgets, rows, reconciliation: reconcile(rows, frame, budgets) };
    },
  }),
];
