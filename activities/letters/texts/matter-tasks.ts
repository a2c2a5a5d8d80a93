import type { MatterDuty } from '../../../machines/matter/duties.ts';
import type { Role } from '../../../machines/governance/people.ts';
import { roleName } from '../../../machines/terms/roles.ts';
import { taskTopic, type TaskWords } from '../task-topic.ts';
import type { Topic } from '../topic.ts';

const consequences: Readonly<Record<string, string>> = {
  prepare: 'Sagen ligger stille, indtil den er udfyldt og indsendt. Sekretariatet får besked om fristoverskridelsen.',
  recommend:
    'Sagen kommer ikke videre til SYS, før der er taget stilling. Sekretariatet får besked om fristoverskridelsen.',
  decide: 'Sagen er ikke afgjort, og intet ændres. Sekretariatet får besked om fristoverskridelsen.',
};

const actions: Readonly<Record<string, string>> = {
  prepare: 'Se sagen og udfyld den',
  recommend: 'Se sagen og tag stilling',
  decide: 'Se sagen og afgør den',
};

/** The letters of a matter's duty; what is asked stands in the step of its kind and comes with the letter. */
const task = (act: 'prepare' | 'recommend' | 'decide', owner: Role, what: string): Topic => {
  const words: TaskWords = {
    what,
    ask: ({ data }) => `Du bedes ${data.text('ask') ?? 'tage stilling til sagen'}:`,
    because: () => `Du får mailen, fordi du er ${roleName(owner, 'da')}.`,
    action: actions[act] ?? 'Se sagen',
    shows: {},
    consequence: () => consequences[act] ?? '',
    reasonOf: 'Begrundelse for, at sagen er hjemvist',
    short: ({ data, case: row }) => `${data.text('kindName') ?? 'Sag'}: ${row.title}`,
  };
  return taskTopic(words);
};

/** Every duty of a matter. */
export const matterTasks: Readonly<Record<MatterDuty, Topic>> = {
  'matter-completion': task('prepare', 'proposer', 'gør færdig'),
  'matter-preparation-fsa': task('prepare', 'fsa', 'udfyld'),
  'matter-preparation-region': task('prepare', 'ownerRegionMember', 'udfyld'),
  'matter-preparation-member': task('prepare', 'regionMember', 'udfyld'),
  'matter-preparation-secretariat': task('prepare', 'secretariat', 'udfyld'),
  'matter-recommendation-fsg': task('recommend', 'fsgChair', 'indstilling'),
  'matter-recommendation-region': task('recommend', 'ownerRegionMember', 'regionens stillingtagen'),
  'matter-decision-region': task('decide', 'ownerRegionMember', 'regionens afgørelse'),
  'matter-decision-fsg': task('decide', 'fsgChair', 'FSG’s afgørelse'),
  'matter-decision-users': task('decide', 'userGroupChair', 'brugergruppens afgørelse'),
  'matter-decision-secretariat': task('decide', 'secretariat', 'bekræft'),
};
