import { effectTypes } from '../machines/governance/effect-actions.ts';
import type { DurableOptions } from './durable/options.ts';
import { awaited, waitingFor } from './waiting.ts';

/** Every lifecycle is recorded: its effects are written with the step that caused them, in one transaction, by one activity. */
export const lifecycleOptions = {
  shared: true,
  record: { activity: 'record', effects: effectTypes },
  activities: {
    // What the database refuses may be another's doing and pass; one that is away is waited for however long.
    record: { local: true, startToCloseTimeout: '20s', maximumInterval: '1m', maximumAttempts: 20 },
    arrange: { local: true },
    arrangeBallot: { local: true },
    screen: { local: true },
    commitFromFrame: { local: true },
    chargeBudget: { local: true },
    recordSpending: { local: true },
    openMeeting: { local: true },
    conveneMeeting: { local: true },
    yearSoFar: { local: true },
    portfolio: { local: true },
    planAdoption: { local: true },
    // Opens a case: asked of the server, not of the store alone.
    raiseEscalation: { startToCloseTimeout: '1m' },
    // Tells every open case of a system that it has left.
    endCases: { startToCloseTimeout: '5m' },
    nextAlert: { local: true },
    nextOverview: { local: true },
    gatherOverview: { startToCloseTimeout: '2m' },
    // Reads a whole year of the journal.
    composeStatusReport: { startToCloseTimeout: '2m' },
  },
} as const satisfies DurableOptions;

interface OfYear {
  readonly system?: string;
  readonly year?: number;
}

/** The cases of a budget year: recorded, searchable by system, year and who is awaited. */
export const budgetYearOptions: DurableOptions = {
  ...lifecycleOptions,
  waiting: awaited,
  searchAttributes: (view) => {
    const { system, year } = (view.context ?? {}) as OfYear;
    return { System: system, BudgetYear: year, WaitingFor: waitingFor(view)[0]?.who };
  },
};
