import { defined } from '../governance/defined.ts';
import type { KeepCase } from '../governance/effects.ts';
import type { By } from '../governance/people.ts';

/** What every case that somebody opened knows of itself. */
interface Opened {
  readonly by: By;
  readonly modelVersion: string;
  readonly system?: string | undefined;
}

/** What a lifecycle says of its case; an amount is in øre, and not there before it is known. */
type Shown<View extends object> = Required<Pick<KeepCase<View>, 'title' | 'view'>> &
  Pick<KeepCase<View>, 'version'> & { readonly amountOre?: number | null };

/** The whole row of a case, as store, pages, documents and letters show it. */
export const keepRow = <Context, View extends object>(row: (context: Context) => KeepCase<View>) =>
  ({ type: 'keepCase', params: ({ context }: { readonly context: Context }): KeepCase<View> => row(context) }) as const;

/** `const keepCase = keepCaseWith<Context, View>(…)`: the row of a case, to which its system, its model and whoever opened it come by themselves. */
export const keepCaseWith = <Context extends Opened, View extends object>(shown: (context: Context) => Shown<View>) =>
  keepRow((context: Context): KeepCase<View> => {
    const { title, version, amountOre, view } = shown(context);
    return {
      title,
      ...defined({ system: context.system, version }),
      modelVersion: context.modelVersion,
      submittedBy: context.by.person,
      ...defined({ amountOre: amountOre ?? undefined }),
      view,
    };
  });

/** The row of a case that has nothing but its name: one that watches. */
export const keepTitle = (title: string) => ({ type: 'keepCase', params: { title } }) as const;
