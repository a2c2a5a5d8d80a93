import type { Deadline } from '../../machines/governance/deadlines.ts';

/**
 * Whose an item is: the FSA's own duty, the business steering group's, the user group's, somebody else's at one of the systems, nobody's (the case waits for
 * a day), or something that the register lacks.
 */
export type WorkOf = 'own' | 'fsg' | 'userGroup' | 'others' | 'waiting' | 'register';

/** One open item. */
export interface WorkItem {
  readonly of: WorkOf;
  readonly system?: string;
  readonly systemName?: string;
  /** Absent for what the register lacks. */
  readonly case?: {
    readonly id: string;
    readonly machine: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
  };
  /** What is to be done. */
  readonly da: string;
  readonly en: string;
  /** Names of those who have it, or who can mend it. */
  readonly who: readonly string[];
  readonly deadline?: Deadline;
  readonly late: boolean;
  /** The FSA's own task, to be answered. */
  readonly taskId?: string;
}

/** All that is open for an administrator. */
export interface WorkList {
  readonly person: string;
  readonly name: string;
  /** The systems that the person administers today, as FSA, substitute or staff; empty for somebody who administers none. */
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  /** Business steering groups and user groups of the systems, which the FSA serves. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** The late ones first, then by deadline; what has none comes last. */
  readonly items: readonly WorkItem[];
}

export interface WorkListCommands {
  /**
   * Every open item of the systems that the person administers, of their business steering groups and user groups, and the person's own duties.
   * Throws `NotFound` for a person who is not in the register.
   */
  workList(person: string): Promise<WorkList>;
  /** Who administers a system today: those who have a work list. */
  administrators(): Promise<readonly { readonly person: string; readonly name: string }[]>;
}
