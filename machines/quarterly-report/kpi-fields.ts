import { choice, type Field, hidden, lineUpTo, measure, optional } from '../forms/field.ts';
import { rows } from '../forms/form.ts';

/** KPIs with their limits as people write them: whoever adopts them in the matter of a system's targets, and whoever proposes the first ones. */
export const kpiRows = (da: string, en: string, hint: Field['hint']) =>
  optional(
    rows(
      da,
      en,
      {
        id: hidden('Id', 'Id'),
        name: lineUpTo(160)('KPI', 'KPI'),
        unit: optional(lineUpTo(20)('Enhed', 'Unit', ['Fx % eller sekunder', 'For example % or seconds'])),
        keeps: choice('Krav', 'Requirement', [
          ['atLeast', 'mindst', 'at least'],
          ['atMost', 'højst', 'at most'],
        ]),
        limit: measure('Grænse', 'Limit'),
      },
      { layout: { table: true, idFrom: 'name', silent: ['id', 'keeps'] }, hint },
    ),
  );
