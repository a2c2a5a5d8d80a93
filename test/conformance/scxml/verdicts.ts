import { isDeepStrictEqual } from 'node:util';
import type { AnyStateMachine } from 'xstate';
import { NotDurable } from '../../../workflows/durable/register.ts';
import { scxmlCases, type ScxmlCase } from './cases.ts';
import { convert } from './convert.ts';
import { NotConverted } from './not-converted.ts';
import { type Course, expected, runInMemory, runLive } from './runs.ts';

/** How XState came through a document that it runs: as the script says, elsewhere, or not at all. */
export interface Converted {
  readonly one: ScxmlCase;
  readonly machine: AnyStateMachine;
  /** Unset when the machine fails on XState. */
  readonly live: Course | undefined;
  readonly passes: boolean;
}

const wherefore: Readonly<Record<string, string>> = {
  'scxml-prefix-event-name-matching/star0':
    'of two transitions XState takes the one that names the event most exactly, SCXML the first',
  'w3c-ecma/test245.txml': 'an error in a condition is an error of the machine, not `false`',
  'w3c-ecma/test250.txml': 'its log is for a person to judge; it has no state `pass`',
  'w3c-ecma/test409.txml': 'within an action a state that is being left still counts as active',
  'w3c-ecma/test411.txml': 'within an action all states that are being entered count as active',
  'w3c-ecma/test452.txml': 'a function that a script declares is no data of the machine',
  'w3c-ecma/test553.txml': 'a name without a value is an error of the machine, not an event that is not sent',
  'w3c-ecma/test554.txml': 'a name without a value is an error of the machine, not an event',
};

const whyNot = { 'no-xstate': 'not in XState', converter: 'not known to the converter' } as const;

/** What becomes of a document: the machine and XState's course, or the reason in words. */
export function judge(one: ScxmlCase): Converted | string {
  let machine;
  try {
    machine = convert(one.xml);
  } catch (error) {
    if (error instanceof NotConverted) return `${whyNot[error.kind]}: ${error.message}`;
    throw error;
  }
  let live;
  try {
    live = runLive(machine, one);
  } catch {
    return { one, machine, live: undefined, passes: false };
  }
  const passes = expected(one).every((ids, at) => ids === undefined || isDeepStrictEqual(ids, live.configurations[at]));
  return { one, machine, live, passes };
}

/** The engine's word on a document that XState passes. Throws where it goes another way than XState. */
async function onEngine({ one, machine, live }: Converted): Promise<string> {
  for (const thawAlways of [false, true]) {
    let course;
    try {
      course = await runInMemory(machine, one, thawAlways);
    } catch (error) {
      if (error instanceof NotDurable || /only JSON can be kept/.test(String(error)))
        return `not durable: ${(error as Error).message.replace(/\n/g, ' ')}`;
      throw error;
    }
    if (!isDeepStrictEqual(course, live))
      throw new Error(
        `${one.name} ends elsewhere${thawAlways ? ', thawed' : ''}: ${JSON.stringify(course)} and not ${JSON.stringify(live)}`,
      );
  }
  return 'passed';
}

/** The verdict on every document, by its name. Throws where the engine is not as XState, or a reason is missing or out of date. */
export async function verdicts(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const one of scxmlCases()) {
    const judged = judge(one);
    const reason = wherefore[one.name];
    if (typeof judged === 'string') found.set(one.name, judged);
    else if (judged.passes) found.set(one.name, await onEngine(judged));
    else if (reason === undefined)
      throw new Error(`XState does not pass ${one.name}; say in \`wherefore\` why: ${JSON.stringify(judged.live)}`);
    else {
      if (judged.live !== undefined) await onEngine(judged);
      found.set(one.name, `XState differs: ${reason}`);
    }
    if (reason !== undefined && found.get(one.name) !== `XState differs: ${reason}`)
      throw new Error(`\`wherefore\` has ${one.name}, of which this is to be said: ${found.get(one.name)}`);
  }
  return found;
}
