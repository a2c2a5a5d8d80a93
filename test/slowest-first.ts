import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest files, which would leave one core idle if they came last. */
const slow = [
  'stories-on-temporal',
  'stories',
  'product',
  'invariants',
  'budget-year-restless',
  'differential-temporal',
  'budget-year-sizes',
  'differential',
  'year-browser',
  'budget-year-idle',
  'temporal-stories',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = slow.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? slow.length : place;
};

/** Begins with the slow files; the rest as vitest would have it. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
