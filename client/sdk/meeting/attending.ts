import { attend } from '../../../machines/meeting/acts.ts';
import { completes } from '../acts/completion.ts';
import { badInput } from '../failures.ts';
import { meetingNow } from './agenda-item.ts';

/** Who took each region's seat: its member, or one of the substitutes. */
export const attending = completes(attend, async ({ form: { present, others = [] }, row, deps }) => {
  const { electors } = await meetingNow(deps, row.id);
  const strangers = Object.keys(present).filter((region) => !electors.some((one) => one.region === region));
  if (strangers.length > 0) {
    const regions = electors.map(({ region }) => region).join(', ');
    throw badInput(
      `SYS har ingen plads til ${strangers.join(', ')}. Regionerne er: ${regions}.`,
      `SYS has no seat for ${strangers.join(', ')}. The regions are: ${regions}.`,
      'present',
    );
  }
  const regions = electors.map(({ region, person: member, name, substitutes }) => {
    const who = present[region] || null;
    if (who === null) return { region, person: null, name: null, substitute: false };
    if (who === member) return { region, person: member, name, substitute: false };
    const substitute = substitutes.find(({ person }) => person === who);
    if (substitute !== undefined) return { region, person: who, name: substitute.name, substitute: true };
    throw badInput(
      `${who} er hverken medlem eller stedfortræder for ${region}.`,
      `${who} is neither member nor substitute for ${region}.`,
      `present.${region}`,
    );
  });
  return { event: { regions, others, present: undefined } };
});
