import { recommendationOf } from '../../../machines/meeting/recommendation.ts';
import { edges, factsOf } from '../lifecycles/change-request.ts';
import type { Invariant } from '../invariant.ts';
import { effects, type OpenTask, type Seen } from '../search/spec.ts';

const highest = edges[3] - 1;

/** What members of SYS are asked in this step, of a change request. */
const questionsOf = ({ step }: Seen): readonly string[] => [
  ...effects(step, 'openBallot').map(({ params }) => String(params['question'])),
  ...effects(step, 'tell')
    .filter(({ params }) => params['about'] === 'sys-decision')
    .map(({ params }) => String((params['data'] as { question?: string }).question)),
];

interface Standing {
  readonly level: string;
  readonly rank: number | null;
}

/** Persons who have a task now and had none of the duty before. */
const newlyAsked = ({ before, after }: Seen): readonly (OpenTask & { readonly asked: readonly string[] })[] =>
  after.tasks.map((task) => {
    const known = before.tasks.filter(({ actor, duty }) => actor === task.actor && duty === task.duty);
    return { ...task, asked: task.assignees.filter((one) => !known.some(({ assignees }) => assignees.includes(one))) };
  });

/** What papers and letters say, and that they are sent. */
export const paperRules: readonly Invariant[] = [
  {
    id: 'sys-recommends-above-the-limit',
    title: 'Above 2.000.000 kr. no paper and no vote asks SYS to approve: it recommends to RSI',
    quotes: ['RSI-kredsen skal godkende udviklingsønsker, hvor omkostningerne overstiger 2.000.000 kr.'],
    rows: ['R-019', 'R-072', 'R-192'],
    on: ['change-request'],
    step: (seen) => {
      const { amountOre } = factsOf(seen.after);
      const context = seen.after.state.actors.get('')?.snapshot?.context as Standing | undefined;
      if (amountOre <= highest || context === undefined) return undefined;
      const wrong = questionsOf(seen).find((one) => one !== 'recommend-to-rsi');
      if (wrong !== undefined) return `SYS is asked: ${wrong}`;
      const { level, rank } = context;
      const row = { machine: 'change-request', amountOre, level, view: {}, ...(rank === null ? {} : { rank }) };
      const words = questionsOf(seen).length === 0 ? null : recommendationOf(row, undefined);
      return words !== null && /SYS godkender/.test(words) ? `the agenda says: ${words}` : undefined;
    },
  },
  {
    id: 'who-is-asked-is-told',
    title: 'Whoever is asked for something is told in the same step, of a vote at a meeting by the meeting',
    quotes: ['Styringsmodellen skal samtidig sikre gennemsigtighed og en effektiv beslutningsproces'],
    rows: ['R-005', 'M-01'],
    on: [],
    step: (seen) => {
      const told = effects(seen.step, 'tell');
      const silent = newlyAsked(seen).find(
        ({ actor, asked }) =>
          asked.length > 0 &&
          !told.some(
            ({ actor: teller, params }) =>
              (teller === actor || params['about'] === 'meeting-votes') &&
              (params['to'] as readonly unknown[]).some(
                (to) => typeof to === 'string' || asked.includes((to as { person?: string }).person ?? ''),
              ),
          ),
      );
      return silent === undefined ? undefined : `${silent.asked[0]} is asked in silence: ${silent.duty}`;
    },
  },
];
