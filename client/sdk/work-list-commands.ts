import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { deadline } from '../../machines/governance/deadlines.ts';

/**
 * Whose an item is: the FSA's own duty, the business steering group's, the user group's, somebody else's at one of the systems, nobody's (the case waits for
 * a day), or something that the register lacks.
 */
const workOf = ['own', 'fsg', 'userGroup', 'others', 'waiting', 'register'] as const;
export type WorkOf = (typeof workOf)[number];

/** One open item. */
const workItem = z
  .object({
    of: z.enum(workOf),
    system: z.string().exactOptional(),
    systemName: z.string().exactOptional(),
    /** Absent for what the register lacks. */
    case: z
      .object({ id: z.string(), machine: z.string(), number: z.string(), title: z.string(), state: z.string() })
      .exactOptional(),
    /** What is to be done. */
    da: z.string(),
    en: z.string(),
    /** Names of those who have it, or who can mend it. */
    who: z.array(z.string()),
    deadline: deadline.exactOptional(),
    late: z.boolean(),
    /** The FSA's own task, to be answered. */
    taskId: z.string().exactOptional(),
  })
  .meta({ id: 'WorkItem' });
export type WorkItem = DeepReadonly<z.infer<typeof workItem>>;

/** All that is open for an administrator. */
export const workList = z
  .object({
    person: z.string(),
    name: z.string(),
    /** The systems that the person administers today, as FSA, substitute or staff; empty for somebody who administers none. */
    systems: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Business steering groups and user groups of the systems, which the FSA serves; `list`: the document of what an FSG has before it. */
    groups: z.array(z.object({ id: z.string(), name: z.string(), list: z.string().optional() })),
    /** The late ones first, then by deadline; what has none comes last. */
    items: z.array(workItem),
  })
  .meta({ id: 'WorkList' });
export type WorkList = DeepReadonly<z.infer<typeof workList>>;

export interface WorkListCommands {
  /**
   * Every open item of the systems that the person administers, of their business steering groups and user groups, and the person's own duties.
   * Throws `NotFound` for a person who is not in the register.
   */
  workList(person: string): Promise<WorkList>;
  /** Who administers a system today: those who have a work list. */
  administrators(): Promise<readonly { readonly person: string; readonly name: string }[]>;
}
