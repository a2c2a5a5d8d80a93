import type { Commands } from '../../client/sdk/commands.ts';
import type { MatterStart } from '../../client/sdk/matter-commands.ts';
import type { By } from '../../machines/governance/people.ts';

/** What the verbs of matters need of an act. */
interface Performing {
  readonly commands: Commands;
  readonly by: By;
  readonly caseId: string;
  readonly actId: string;
  readonly act: { readonly as?: string | undefined };
  readonly cases: Map<string, string>;
  readonly with: Readonly<Record<string, unknown>>;
}

/** Projects are named as the story names their cases; the product knows them by number. */
function withProject({ kind, form = {}, ...rest }: MatterStart, cases: ReadonlyMap<string, string>): MatterStart {
  const { project } = form;
  const known = typeof project === 'string' ? cases.get(project) : undefined;
  return { ...rest, kind, form: known === undefined ? form : { ...form, project: known } };
}

/** Matters of every kind in a story. */
export const matterVerbs = {
  'matter.start': async (d: Performing): Promise<unknown> => {
    const start = withProject(d.with as unknown as MatterStart, d.cases);
    const { caseId } = await d.commands.startMatter(d.by, start, d.actId);
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
    return caseId;
  },
};
