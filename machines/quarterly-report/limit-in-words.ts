import type { KpiDefinition } from '../governance/kpi.ts';

/** «mindst 99,5 %», «højst 2 s». */
export function limitInWords(
  { keeps, limit, unit }: Pick<KpiDefinition, 'keeps' | 'limit' | 'unit'>,
  lang: 'da' | 'en',
): string {
  const da = lang === 'da';
  const side = keeps === 'atLeast' ? (da ? 'mindst' : 'at least') : da ? 'højst' : 'at most';
  return `${side} ${da ? String(limit).replace('.', ',') : String(limit)}${unit === '' ? '' : ` ${unit}`}`;
}
