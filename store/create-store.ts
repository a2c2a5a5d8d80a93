import { type Policy, policyV1 } from '../machines/governance/policy.ts';
import { instantOf } from '../machines/governance/calendar.ts';
import { nextSendTime } from '../machines/governance/send-window.ts';
import { addresseesOf, electorateOf } from './register/addressees.ts';
import { nextDayOfChange } from './register/days-of-change.ts';
import { operatingKeyOf } from './register/cost-keys.ts';
import type { Snapshot } from './register/snapshot.ts';
import { coversDay, dayOf, holdingsOn, regionsOn, systemOn } from './register/on-day.ts';
import type { Database } from './database.ts';
import { readBallot, readBallots, readVotes } from './queries/ballots.ts';
import { beginSession, endSession, forgetSignIns, readSession, readSessions, useSession } from './sign-in/sessions.ts';
import { askSignIn, countAttempt, signInByBrowser, signInByLink, tryCode } from './sign-in/requests.ts';
import { endOperation, noteOperation, readOperations } from './queries/operations.ts';
import { readLastUpdate, readLatestUpdates, readStepOfUpdate } from './queries/updates.ts';
import { enterBuild, markDrained, readBuildCode, readBuilds } from './queries/builds.ts';
import { readBudget, readBudgetLedger } from './queries/budgets.ts';
import { noteBegunCase, readBegunCase } from './queries/begun-cases.ts';
import { readCases, readCaseVersion, takeNumber } from './queries/cases.ts';
import { readCounts } from './queries/counts.ts';
import { answerApiRequest, freeApiRequest, takeApiRequest } from './queries/api-requests.ts';
import { changeRegister } from './queries/change-register.ts';
import { chargeBudget, partBRemaining } from './queries/charge.ts';
import { commitAmount } from './queries/commit.ts';
import { importRegister, readImported } from './queries/import-register.ts';
import { addJournalLine, readJournal, readSuspensions, verifyJournal } from './queries/journal.ts';
import { apiKeyPerson, keepApiKey, keepSetting, readSetting } from './queries/keys.ts';
import {
  beginMail,
  dueOf,
  markLetters,
  nextSendAt,
  personsWithWaitingLetters,
  readLetter,
  readLetters,
  reportBounce,
  writeLetters,
} from './queries/letters.ts';
import { keepDocument, readDocuments } from './queries/documents.ts';
import { readProjectFollowers, readProjectReports } from './queries/project-reports.ts';
import { readLedger } from './queries/ledger.ts';
import { createModelsReader } from './queries/models.ts';
import { createPolicies } from './policies.ts';
import { agreementOf, grantFrame, readFrame, readRoadmap, spendAmount } from './queries/money.ts';
import { lettersIfRecorded, record } from './queries/record.ts';
import { createCaseReader } from './queries/known-cases.ts';
import { createRegisterReader } from './queries/register.ts';
import {
  forgetLinks,
  forgetTraces,
  keepLink,
  logLink,
  readLink,
  readLinkLog,
  readLinksOfTasks,
  readTask,
  readTasks,
} from './queries/tasks.ts';
import { readCase } from './read-case.ts';
import { isCase, regionOfCase } from './rows.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** When a letter written at an instant may be sent; the send window of the model in force unless given. */
  readonly sendTime?: (at: string) => string;
  /** Version 1 of the model, when it is not the default policy. */
  readonly first?: Policy;
}

/** The store over an open database. It owns the database from here on: `close` closes both. */
export function createStore(db: Database, options: StoreOptions = {}): Store {
  // The embedded database belongs to one process.
  const registers = createRegisterReader({ alone: db.kind === 'pglite' });
  const models = createModelsReader({ alone: db.kind === 'pglite' });
  const readModels = () => models.read(db);
  const policies = createPolicies({ store: { models: readModels }, first: options.first ?? policyV1 });
  const sendTimeAt = async (at: string) => {
    if (options.sendTime !== undefined) return options.sendTime;
    const policy = await policies.at(at);
    return (ready: string) => nextSendTime(ready, policy);
  };
  const cases = createCaseReader({ alone: db.alone !== undefined });
  const caseOf = async (id: string) => {
    const known = (await cases.read(db, [id])).get(id);
    return known === undefined ? undefined : readCase(known.row);
  };
  const onDay = async <T>(at: string, ask: (register: Snapshot, day: string) => T): Promise<T> =>
    ask(await registers.read(db), dayOf(at));

  return {
    answers: async () => void (await db.query('select 1')),
    dump: db.dump,
    counts: (now) => readCounts(db, now),
    importRegister: (register, at, by, decision) =>
      importRegister(db, register, at, by, decision).finally(registers.forget),
    changeRegister: (changes, decision, at, by) =>
      changeRegister(db, { changes, decision, at, by }).finally(registers.forget),
    register: () => readImported(db),
    async nextRegisterChange(at) {
      const day = nextDayOfChange(await registers.read(db), dayOf(at));
      return day === undefined ? undefined : instantOf(day, '00:00');
    },
    contracts: async (system) =>
      (await registers.read(db)).contracts.filter((one) => system === undefined || one.system === system),
    isEmpty: async () => (await registers.read(db)).revision === 0,
    regions: (at) => onDay(at, regionsOn),
    systems: (at) =>
      onDay(at, (register, day) =>
        register.systems
          .filter((system) =>
            coversDay(
              {
                validFrom: system.admittedFrom ?? '0001-01-01',
                ...(system.admittedTo === undefined ? {} : { validTo: system.admittedTo }),
              },
              day,
            ),
          )
          .flatMap((system) => systemOn(register, system.id, day) ?? []),
      ),
    system: (id, at) => onDay(at, (register, day) => systemOn(register, id, day)),
    person: async (id) => (await registers.read(db)).people.get(id),
    people: async () => [...(await registers.read(db)).people.values()],
    holdings: (at) => onDay(at, holdingsOn),
    async addressees(role, about, at) {
      const found = about.caseId === undefined ? undefined : await caseOf(about.caseId);
      return onDay(at, (register, day) =>
        addresseesOf(
          register,
          role,
          {
            system: about.system ?? found?.system,
            proposer: found?.submittedBy,
            region: about.region ?? (found && regionOfCase(found)),
            person: about.person,
          },
          day,
        ),
      );
    },
    electorate: (body, system, at) => onDay(at, (register, day) => electorateOf(register, body, system, day)),
    rolesOf: (person, at) =>
      onDay(at, (register, day) => holdingsOn(register, day).filter((holding) => holding.person === person)),
    agreement: (system, at) => agreementOf(db, registers, system, at),
    healthKey: async (year) => (await registers.read(db)).healthKeys.get(year),
    operatingKey: async (system, year) => operatingKeyOf(await registers.read(db), system, year),
    kpis: async (system) => [...((await registers.read(db)).systems.find((one) => one.id === system)?.kpis ?? [])],

    takeNumber: (year, requestId) => takeNumber(db, year, requestId),
    noteBegunCase: (caseId, requestId) => noteBegunCase(db, caseId, requestId),
    caseBegunBy: (requestId) => readBegunCase(db, requestId),
    case: caseOf,
    async casesById(ids) {
      const found = await cases.read(db, ids);
      return new Map([...found].map(([id, { row }]) => [id, readCase(row)]));
    },
    cases: (filter) => readCases(db, filter),
    async caseOf(machine, id) {
      const row = await caseOf(id);
      return isCase(row, machine) ? row : undefined;
    },
    async casesOf(machine, filter) {
      const rows = await readCases(db, { ...filter, machine });
      return rows.filter((row) => isCase(row, machine));
    },
    caseVersion: (id, version) => readCaseVersion(db, id, version),
    record: async (batch) => {
      const has = (type: string): boolean => batch.effects.some((effect) => effect.type === type);
      try {
        return await record(db, { registers, cases }, await sendTimeAt(batch.at), batch);
      } finally {
        // What is kept in memory is read anew, also when it is not known whether the step was written.
        if (has('keepModel')) models.forget();
        if (has('changeRegister')) registers.forget();
      }
    },

    lettersIfRecorded: async (batch) => lettersIfRecorded(db, { registers, cases }, await sendTimeAt(batch.at), batch),

    tasks: (filter) => readTasks(db, filter),
    task: (id) => readTask(db, id),
    keepLink: (link) => keepLink(db, link),
    link: (hash) => readLink(db, hash),
    linksOfTask: (taskId) => readLinksOfTasks(db, [taskId]),
    linksOfTasks: (taskIds) => readLinksOfTasks(db, taskIds),
    logLink: (entry) => logLink(db, entry),
    linkLog: (taskId) => readLinkLog(db, taskId),
    forgetLinks: (before) => forgetLinks(db, before),
    forgetTraces: (before) => forgetTraces(db, before),

    ballot: (id) => readBallot(db, id),
    ballots: (caseId) => readBallots(db, caseId),
    votes: (ballotId) => readVotes(db, ballotId),

    letter: (id) => readLetter(db, id),
    letters: (filter) => readLetters(db, filter),
    lettersDue: async (person, now) => (await dueOf(db, person, now)).letters,
    due: (person, now) => dueOf(db, person, now),
    nextSendAt: (person) => nextSendAt(db, person),
    beginMail: (ids, messageId) => beginMail(db, ids, messageId),
    markLetters: (ids, result) => markLetters(db, ids, result),
    reportBounce: (bounce) => reportBounce(db, bounce),
    writeLetters: (letters, event) => writeLetters(db, letters, event),
    personsWithWaitingLetters: () => personsWithWaitingLetters(db),

    grantFrame: (year, amountOre, decision, at, by) => grantFrame(db, year, amountOre, decision, at, by),
    frame: (year) => readFrame(db, year),
    budget: (system, year) => readBudget(db, system, year),
    budgetLedger: (year) => readBudgetLedger(db, registers, year),
    ledger: (filter) => readLedger(db, filter),
    commit: (request) => commitAmount(db, registers, request),
    charge: (request) => chargeBudget(db, registers, request),
    partBRemaining: (system, year) => partBRemaining(db, registers, system, year),
    spend: (spending) => spendAmount(db, registers, spending),
    roadmap: (system) => readRoadmap(db, system),

    documents: (filter) => readDocuments(db, filter),
    keepDocument: (document, at, by) => keepDocument(db, document, at, by),
    projectReports: (filter) => readProjectReports(db, filter),
    projectFollowers: () => readProjectFollowers(db),
    models: readModels,

    journal: (filter) => readJournal(db, filter),
    suspensions: () => readSuspensions(db),
    verifyJournal: () => verifyJournal(db),
    addJournal: (entry) => db.transaction((tx) => addJournalLine(tx, entry)),

    noteOperation: (operation) => noteOperation(db, operation),
    operations: () => readOperations(db),
    endOperation: (id, takenAt) => endOperation(db, id, takenAt),

    lastUpdate: (caseId) => readLastUpdate(db, caseId),
    stepOfUpdate: (updateId) => readStepOfUpdate(db, updateId),
    latestUpdates: (seconds) => readLatestUpdates(db, seconds),

    enterBuild: (build) => enterBuild(db, build),
    builds: () => readBuilds(db),
    buildCode: (id) => readBuildCode(db, id),
    markDrained: (id, at) => markDrained(db, id, at),

    askSignIn: (request) => askSignIn(db, request),
    signInByLink: (linkHash) => signInByLink(db, linkHash),
    signInByBrowser: (browserHash) => signInByBrowser(db, browserHash),
    tryCode: (request, most) => tryCode(db, request, most),
    beginSession: (session) => beginSession(db, session),
    session: (hash) => readSession(db, hash),
    sessionsOf: (person) => readSessions(db, person),
    useSession: (id, at) => useSession(db, id, at),
    endSession: (id, at, by) => endSession(db, id, at, by),
    countAttempt: (what, subject, hour, most) => countAttempt(db, what, subject, hour, most),
    noteRefusedSignIn: (line) => db.transaction((tx) => addJournalLine(tx, { ...line, event: 'sign-in.refused' })),
    forgetSignIns: (before) => forgetSignIns(db, before),

    keepApiKey: (hash, person, at) => keepApiKey(db, hash, person, at),
    apiKeyPerson: (hash) => apiKeyPerson(db, hash),
    takeApiRequest: (request) => takeApiRequest(db, request),
    answerApiRequest: (id) => answerApiRequest(db, id),
    freeApiRequest: (id) => freeApiRequest(db, id),
    setting: (name) => readSetting(db, name),
    keepSetting: (name, value) => keepSetting(db, name, value),

    close: () => db.close(),
  };
}
