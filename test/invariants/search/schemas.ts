import { assignmentEvents } from '../../../machines/assignment/events.ts';
import { ballotEvents } from '../../../machines/ballot/events.ts';
import { hearingEvents } from '../../../machines/hearing/events.ts';
import { sysDecisionEvents } from '../../../machines/sys-decision/events.ts';
import type { EventSchemas } from '../../../workflows/durable/options.ts';

/** What the events of the small machines must hold, by id of the machine: the search says nothing that a case would not be told. */
export const schemasOfChildren: Readonly<Record<string, EventSchemas>> = {
  assignment: assignmentEvents,
  ballot: ballotEvents,
  hearing: hearingEvents,
  'sys-decision': sysDecisionEvents,
};
