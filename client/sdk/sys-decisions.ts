import { z } from 'zod';
import { carryOverTerms } from '../../machines/financial-follow-up/answers.ts';
import { formatDate } from '../../machines/governance/date-words.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import type { By } from '../../machines/governance/people.ts';
import { type SysDecisionOffer, sysDecisionOffer, type SysOutcome } from '../../machines/sys-decision/decision.ts';
import { sysDecisionEvents } from '../../machines/sys-decision/events.ts';
import { type CaseRow, viewOf } from '../../store/rows.ts';
import type { ActorView, CaseEvent, Receipt } from '../../workflows/messages.ts';
import { withFailures } from './with-failures.ts';
import type { BudgetCommands } from './budget-commands.ts';
import { refuseFaults } from './budget-year/answer-checks.ts';
import { toOre } from './budget-year/kroner-fields.ts';
import type { Commands } from './commands.ts';
import type { SysDecision } from './inputs.ts';
import type { Options } from './options.ts';
import type { CommandDeps } from './deps.ts';
import { badInput, badState, conflict, Failure, failureKinds, parse } from './failures.ts';
import { fingerprint } from './fingerprint.ts';
import { findCase } from './find-case.ts';
import { policyOf } from './policy-of.ts';
import { createRights } from './rights.ts';

type OnCase = Pick<Commands, 'openWrittenProcedure' | 'recordSysDecision'>;

const meetingDay = z.iso.date({
  error: 'Skriv mødedatoen, fx 2027-09-15 / Write the date of the meeting, e.g. 2027-09-15',
});

/**
 * What SYS decides, on every kind of case: a case that is before SYS has an actor `sysDecision` that waits, and the decision goes to that one, as a meeting
 * would send it.
 */
export function createSysDecisions(deps: CommandDeps): OnCase & Pick<BudgetCommands, 'recordSysDecisions'> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);

  /** The case as the person saw it, and the actor in it that waits for SYS. Throws `Conflict`, `BadState`. */
  async function before(row: CaseRow, opts: Options): Promise<ActorView> {
    if (opts.expectCaseVersion !== undefined && opts.expectCaseVersion !== row.version) {
      throw conflict(
        `Sagen er nu version ${row.version}; du så version ${opts.expectCaseVersion}. Se den igen.`,
        `The case is now at version ${row.version}; you saw version ${opts.expectCaseVersion}. Look at it again.`,
      );
    }
    const { actors } = await cases.view(row.id);
    const waiting = actors.find(({ src, status }) => src === 'sysDecision' && status === 'active');
    if (waiting === undefined) {
      throw badState(
        `${row.title || row.id} ligger ikke hos SYS nu; der er intet at afgøre.`,
        `${row.title || row.id} is not before SYS now; there is nothing to decide.`,
      );
    }
    return waiting;
  }

  const send = (row: CaseRow, actor: ActorView, event: CaseEvent, opts: Options): Promise<Receipt> => {
    const { by: _, ...said } = event;
    const made = `${event.type}/${row.id}/${actor.visit}/${fingerprint({ said, changedAt: row.changedAt })}`;
    return cases.send(row.id, { to: actor.path, visit: actor.visit, event }, opts.updateId ?? made);
  };

  function meetingDateOf({ meetingDate }: Pick<SysDecision, 'meetingDate'>): string {
    const date = parse(meetingDay, meetingDate, 'meetingDate');
    if (date > localDate(now())) {
      throw badInput(
        `Mødet den ${date} er ikke holdt endnu. En afgørelse registreres efter mødet.`,
        `The meeting of ${date} has not been held yet. A decision is recorded after the meeting.`,
        'meetingDate',
      );
    }
    return date;
  }

  /**
   * A meeting decides what is before SYS on its day, and does not read a budget twice, unless the chair combines the readings because the first one was
   * missed (A-19b). Throws `BadInput`.
   */
  async function refuseOddMeeting(
    row: CaseRow,
    waiting: ActorView,
    decision: SysDecision,
    date: string,
  ): Promise<void> {
    const day = (one: string, language: 'da' | 'en') => formatDate(one, 'long', language);
    if (isSecondReading(waiting) && decision.outcome !== 'postponed' && date === (await firstMeeting(row))) {
      const missed = viewOf(row, 'annual-budget')?.flags.includes('firstMissed') === true;
      const reasoned = (decision.reason ?? '').trim() !== '';
      if (missed && reasoned && (await policyOf(deps, row)).readings.combine === 'exceptional') return;
      throw badInput(
        `Budgettet blev førstebehandlet på mødet den ${day(date, 'da')} og kan ikke andenbehandles på det samme møde. ${missed ? 'Formanden kan lægge behandlingerne sammen, fordi førstebehandlingen var forsinket: skriv da begrundelsen.' : 'Registrér afgørelsen fra et senere møde.'}`,
        `The budget was read the first time at the meeting of ${day(date, 'en')} and cannot be read the second time at the same one. ${missed ? 'The chair may combine the readings because the first one was late: then give the reason.' : 'Record the decision of a later meeting.'}`,
        'meetingDate',
      );
    }
    const came = await cameToSys(row);
    if (came !== undefined && date < came) {
      throw badInput(
        `Sagen kom først til SYS den ${day(came, 'da')}; et møde den ${day(date, 'da')} kan ikke have afgjort den. Ret mødedatoen.`,
        `The case came to SYS on ${day(came, 'en')} only; a meeting on ${day(date, 'en')} cannot have decided it. Correct the date.`,
        'meetingDate',
      );
    }
  }

  /** The day on which the case was put before SYS the last time. A new holder or a moved date does not make it a new case. */
  async function cameToSys({ id }: CaseRow): Promise<string | undefined> {
    const tasks = await store.tasks({ caseId: id, duty: 'sys-decision' });
    const last = tasks.findLast(({ closedAt }) => closedAt === undefined) ?? tasks.at(-1);
    if (last === undefined) return undefined;
    const same = tasks.filter(({ actor, visit }) => actor === last.actor && visit === last.visit);
    return same.map(({ openedAt }) => localDate(openedAt)).sort()[0];
  }

  /** The meeting at which SYS read the budget the first time; undefined when it did in writing. */
  async function firstMeeting({ id }: CaseRow): Promise<unknown> {
    const decided = (await store.journal({ caseId: id })).filter(
      ({ event, data }) => event === 'sys-decision' && data['question'] === 'budget-first-reading',
    );
    return decided.at(-1)?.data['meetingDate'];
  }

  const onCase: OnCase = {
    openWrittenProcedure: (person, caseId, businessDays, opts = {}) =>
      withFailures(async () => {
        const row = await findCase(store, caseId);
        const by = await rights.require(person, ['secretariat'], row, [
          'åbne en skriftlig behandling',
          'open a written procedure',
        ]);
        const actor = await before(row, opts);
        const { windowBd, minBd } = offerOf(actor).policy.written;
        const days = businessDays ?? windowBd;
        if (days < minBd) {
          throw badInput(
            `Fristen skal være mindst ${minBd} arbejdsdage.`,
            `The window must be at least ${minBd} business days.`,
            'businessDays',
          );
        }
        const event = { type: 'openWrittenProcedure', by, businessDays: days };
        return send(row, actor, parse(sysDecisionEvents.openWrittenProcedure, event), opts);
      }),

    recordSysDecision: (person, caseId, decision, opts = {}) =>
      withFailures(async () => {
        const row = await findCase(store, caseId);
        const by = await rights.require(person, ['secretariat'], row, [
          'registrere SYS’ afgørelse',
          "record SYS's decision",
        ]);
        const actor = await before(row, opts);
        const meetingDate = meetingDateOf(decision);
        await refuseOddMeeting(row, actor, decision, meetingDate);
        refuseOutcome(decision, offerOf(actor).outcomes);
        const terms = termsOf(decision, row);
        const { outcome, reference, reason } = decision;
        const recorded: By = {
          ...by,
          channel: 'recorded',
          ...(typeof reference === 'string' ? { reference: reference.slice(0, 200) } : {}),
        };
        const event = {
          type: 'recordDecision',
          by: recorded,
          outcome,
          reference,
          meetingDate,
          ...(reason === undefined ? {} : { reason }),
          ...(terms === undefined ? {} : { terms }),
        };
        return send(row, actor, parse(sysDecisionEvents.recordDecision, event), opts);
      }),
  };

  return {
    ...onCase,
    recordSysDecisions: (person, caseIds, decision) =>
      withFailures(async () => {
        await rights.require(person, ['secretariat'], {}, ['registrere SYS’ afgørelser', "record SYS's decisions"]);
        const results: { caseId: string; receipt?: Receipt; refused?: string }[] = [];
        for (const caseId of new Set(caseIds)) {
          try {
            const outcome = decision.outcome as SysDecision['outcome'];
            results.push({ caseId, receipt: await onCase.recordSysDecision(person, caseId, { ...decision, outcome }) });
          } catch (error) {
            // One case that cannot take the decision does not hold the others up; what is not a refusal is.
            if (!(error instanceof Failure) || failureKinds[error.kind].retryable) throw error;
            results.push({ caseId, refused: `${error.da} / ${error.en}` });
          }
        }
        return results;
      }),
  };
}

/** The window and the outcomes are the case's own: what is urgent may be asked about in fewer days. */
const offerOf = ({ context }: ActorView): SysDecisionOffer => sysDecisionOffer.parse(context);

const isSecondReading = (actor: ActorView): boolean => offerOf(actor).question === 'budget-second-reading';

function refuseOutcome({ outcome, reason }: SysDecision, offered: readonly SysOutcome[]): void {
  const choices: readonly string[] = [...new Set([...offered, 'postponed'])];
  if (!choices.includes(outcome)) {
    throw badInput(
      `Sagen kan ikke afgøres med «${outcome}». Vælg et af: ${choices.join(', ')}.`,
      `The case cannot be decided with "${outcome}". Choose one of: ${choices.join(', ')}.`,
      'outcome',
    );
  }
  if (outcome !== 'adopted' && (reason ?? '').trim() === '') {
    throw badInput(
      'Skriv begrundelsen, når sagen ikke er godkendt, som den er.',
      'Give the reason when the case is not approved as it is.',
      'reason',
    );
  }
}

/** What a decision in part grants, line by line, never more than was asked. Throws `BadInput`. */
function termsOf({ outcome, terms }: SysDecision, row: CaseRow): unknown {
  if (outcome !== 'inPart') {
    if (terms === undefined) return undefined;
    throw badInput(
      'Vilkår (terms) hører kun til en afgørelse i del (inPart). Tag dem ud.',
      'Terms belong to a decision in part (inPart) only. Leave them out.',
      'terms',
    );
  }
  const granted = parse(carryOverTerms, toOre(terms, 'terms'), 'terms');
  const accounts = viewOf(row, 'financial-follow-up')?.accounts;
  const asked = new Map((accounts?.carryOver ?? []).map(({ line, amountOre }) => [line, amountOre]));
  refuseFaults(
    granted.granted.flatMap(({ line, amountOre }, index) => {
      const most = asked.get(line);
      if (most !== undefined && amountOre <= most) return [];
      return [
        {
          path: `granted.${index}.${most === undefined ? 'line' : 'amountOre'}`,
          da:
            most === undefined
              ? `Der er ikke søgt om overførsel af linjen «${line}». Søgt er: ${[...asked.keys()].join(', ') || '(ingen)'}.`
              : `Der er søgt om mindre på linjen «${line}». Sæt beløbet ned til højst ${most} øre.`,
          en:
            most === undefined
              ? `No carry-over of the line "${line}" was asked for. Asked for: ${[...asked.keys()].join(', ') || '(none)'}.`
              : `Less was asked for on the line "${line}". Lower the amount to at most ${most} øre.`,
        },
      ];
    }),
    'terms',
  );
  return granted;
}
