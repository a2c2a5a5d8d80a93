import type { Invariant } from '../invariant.ts';
import { effects, entered, isOver, type Seen } from '../search/spec.ts';

interface Votes {
  readonly votes: Readonly<Record<string, string>>;
  readonly out: readonly string[];
  readonly demanded: boolean;
  readonly extended: number;
}
interface ProofOf {
  readonly outcome: string;
  readonly electorate: number;
  readonly quorum: number;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly tieBrokenBy?: string;
}
const proofIn = ({ step }: Seen): ProofOf | undefined =>
  effects(step, 'closeBallot')[0]?.params['proof'] as ProofOf | undefined;

/** How bodies decide, and what only they may. */
export const bodyRules: readonly Invariant[] = [
  {
    id: 'a-ballot-counts-what-was-voted',
    title:
      'The proof of a ballot counts the votes that were cast: one for each region, the last one, without those who are partial; adopted only with a quorum and more for than against, or the chair’s voice',
    quotes: ['Styregruppen kan ligeledes behandle sager skriftligt mellem de fastlagte møder'],
    rows: ['R-036'],
    on: ['ballot'],
    step: (seen) => {
      const proof = proofIn(seen);
      if (proof === undefined) return undefined;
      const cast = Object.values((seen.after.facts as unknown as Votes).votes);
      const count = (choice: string) => cast.filter((one) => one === choice).length;
      if (proof.for !== count('for') || proof.against !== count('against') || proof.abstained !== count('abstain'))
        return `counted ${proof.for}/${proof.against}/${proof.abstained}, cast ${count('for')}/${count('against')}/${count('abstain')}`;
      if (proof.outcome !== 'adopted') return undefined;
      if (cast.length * 2 <= proof.electorate) return `adopted by ${cast.length} of ${proof.electorate}`;
      return proof.for > proof.against || (proof.for === proof.against && proof.tieBrokenBy !== undefined)
        ? undefined
        : 'adopted without a majority';
    },
  },
  {
    id: 'a-demanded-meeting-ends-the-ballot',
    title:
      'Once a member demands a meeting nothing is decided in writing; without a quorum a ballot is extended once at most',
    quotes: ['SYS mødes ca. fire gange årligt, men kan også mødes oftere'],
    rows: ['R-036'],
    on: ['ballot'],
    step: (seen) => {
      const { demanded, extended } = seen.after.facts as unknown as Votes;
      if (extended > 1) return 'extended twice';
      const proof = proofIn(seen);
      return demanded && proof !== undefined && proof.outcome !== 'meetingDemanded'
        ? `${proof.outcome} although a meeting was demanded`
        : undefined;
    },
  },
  {
    id: 'only-who-was-asked-answers',
    title:
      'A duty is answered only by whoever holds it, with one of its choices; a deputy for a vacant role not where the role itself must decide',
    quotes: ['der kun er én FSA, der fungerer som knudepunktet for den daglige drift'],
    rows: ['R-008', 'R-170'],
    on: ['assignment'],
    step: ({ move, step, before }) => {
      if (move.kind !== 'said' || move.event.type !== 'answer' || step.steps.length === 0) return undefined;
      const task = before.tasks[0];
      if (task === undefined) return 'nobody was asked';
      return task.assignees.includes(move.event['by'].person)
        ? undefined
        : `${String(move.event['by'].person)} was not asked`;
    },
  },
  {
    id: 'reminders-stop-with-the-answer',
    title: 'Who has answered gets no more reminders',
    quotes: ['følge op på de systemansvarlige parters beslutningsoplæg og indstillinger'],
    rows: ['M-01', 'R-196'],
    on: ['assignment'],
    step: ({ before, step }) =>
      isOver(before) &&
      effects(step, 'tell').some(({ params }) => ['reminder', 'overdue'].includes(String(params['letter'])))
        ? 'reminded after the answer'
        : undefined,
  },
  {
    id: 'sys-decides-by-its-own-votes',
    title: 'What a case is told that SYS has adopted, SYS has adopted: at a meeting, or by a ballot',
    quotes: ['SYS har det overordnede ansvar for at prioritere og disponere over driften og videreudviklingen'],
    rows: ['R-036', 'R-050'],
    on: ['sys-decision'],
    step: (seen) => {
      const context = seen.after.state.actors.get('')?.snapshot?.context as
        | { decision: { outcome: string } | null }
        | undefined;
      const adopted = seen.after.facts['adopted'];
      return entered(seen, 'decided') && context?.decision?.outcome === 'adopted' && adopted !== 'adopted'
        ? `adopted, but SYS said ${String(adopted)}`
        : undefined;
    },
  },
  {
    id: 'rsi-decision-is-confirmed',
    title: 'RSI’s decision counts only when RSI’s contact has confirmed what the secretariat recorded',
    quotes: ['RSI-kredsen er derudover øverste beslutningsmyndighed'],
    rows: ['R-014', 'R-015'],
    on: ['rsi-decision'],
    step: (seen) => {
      const context = seen.after.state.actors.get('')?.snapshot?.context as
        | { decision: { outcome: string } | null }
        | undefined;
      return entered(seen, 'decided') && context?.decision?.outcome !== seen.after.facts['confirmed']
        ? 'not confirmed'
        : undefined;
    },
  },
  {
    id: 'the-model-only-by-rsi',
    title:
      'A version of the model is kept once, and only with SYS’ recommendation and RSI’s confirmed approval of it as it stands',
    quotes: ['RSI-kredsen godkender eventuelle justeringer og opdateringer i styringsmodellen'],
    rows: ['R-012'],
    on: ['model-revision'],
    step: (seen) => {
      const { sys, rsi, kept } = seen.after.facts as { sys: boolean; rsi: boolean; kept: number };
      if (kept > 1) return 'kept twice';
      return effects(seen.step, 'keepModel').length > 0 && !(sys && rsi) ? `SYS ${sys}, RSI ${rsi}` : undefined;
    },
  },
  {
    id: 'only-sys-escalates',
    title:
      'RSI is asked about a critical matter only when SYS’ chair has escalated it, and its decision is carried out only when confirmed',
    quotes: ['behandler sager, der eskaleres af SYS', 'Evt. kritiske forhold eskaleres til RSI-kredsen'],
    rows: ['R-014', 'R-044'],
    on: ['escalation'],
    step: (seen) => {
      const { chair, confirmed } = seen.after.facts as { chair: string | null; confirmed: boolean };
      if (entered(seen, 'acknowledgement') && chair !== 'escalate') return 'RSI is asked without SYS’ chair';
      return entered(seen, 'followUp') && !confirmed ? 'carried out unconfirmed' : undefined;
    },
  },
  {
    id: 'every-follow-up-is-done-or-released',
    title: 'An escalation closes only when every task that RSI gave is done or released',
    quotes: ['behandler sager, der eskaleres af SYS'],
    rows: ['R-014', 'R-044'],
    on: ['escalation'],
    step: (seen) => {
      const context = seen.after.state.actors.get('')?.snapshot?.context as
        | { followUps: readonly { status: string }[] }
        | undefined;
      return entered(seen, 'closed') && context?.followUps.some(({ status }) => status === 'open') === true
        ? 'a task is open'
        : undefined;
    },
  },
  {
    id: 'status-report-by-the-chair',
    title: 'RSI gets a status report only as the chair has approved it',
    quotes: [
      'RSI-kredsen modtager en gang årligt, eller efter behov, en statusrapport om beslutninger og drøftelser i SYS',
      'udarbejde udkast til de skriftlige statusrapporter til RSI-kredsen',
    ],
    rows: ['R-022', 'R-197'],
    on: ['status-report'],
    step: (seen) =>
      entered(seen, 'receiving') && seen.after.facts['approved'] !== true ? 'sent without the chair' : undefined,
  },
  {
    id: 'one-status-report-a-year',
    title:
      'A year is closed only when its status report has been opened, once; a year with too few meetings is warned of',
    quotes: ['RSI-kredsen modtager en gang årligt', 'SYS mødes ca. fire gange årligt'],
    rows: ['R-022', 'R-035'],
    on: ['year-plan'],
    step: (seen) => {
      const { reports, warned } = seen.after.facts as { reports: number; warned: boolean };
      if (reports > 1) return 'two status reports';
      return entered(seen, 'closed') && !(reports === 1 && warned)
        ? `status reports ${reports}, warned ${warned}`
        : undefined;
    },
  },
  {
    id: 'agenda-by-agreement-with-the-chair',
    title: 'The agenda goes out only when the chair has approved it, and only when every project has been asked for',
    quotes: [
      'Sekretariatet har ansvar for, at udarbejde dagsordenen efter aftale med formanden',
      'SYS får på hvert møde præsenteret en oversigt over status på de projekter i systemporteføljen',
    ],
    rows: ['R-077', 'R-168', 'R-193'],
    on: ['meeting'],
    step: (seen) => {
      const { reports } = (seen.after.state.actors.get('')?.snapshot?.context ?? {}) as {
        reports?: Readonly<Record<string, boolean>>;
      };
      if (!entered(seen, 'preparation.dispatched')) return undefined;
      if (seen.after.facts['approved'] !== true) return 'sent out without the chair';
      return Object.keys(reports ?? {}).length === 0 ? 'no project was asked for' : undefined;
    },
  },
  {
    id: 'a-members-item-is-always-treated',
    title:
      'A member’s item is on the agenda of the meeting, whenever it was wished for and whatever was done with the agenda since',
    quotes: ['Et medlem af SYS kan altid ønske at få behandlet en ønsket problemstilling på mødet i SYS'],
    rows: ['R-194'],
    on: ['meeting'],
    step: (seen) => {
      const { content } = (seen.after.state.actors.get('')?.snapshot?.context ?? {}) as {
        content?: { items: readonly { id: string }[] } | null;
      };
      return entered(seen, 'sitting') &&
        seen.after.facts['wished'] === true &&
        content?.items.some(({ id }) => id.startsWith('member:')) !== true
        ? 'the item is gone'
        : undefined;
    },
  },
  {
    id: 'no-commitment-out-of-order',
    title:
      'A request to the pool is adopted only when those before it in the order of SYS, or without one of rank, are decided and told; it is told its place and whose money comes first',
    quotes: ['SYS prioriterer på det grundlag udmøntningen af de centrale midler til større videreudviklingsopgaver'],
    rows: ['R-031', 'R-067'],
    on: ['ranked-meeting'],
    step: ({ move, before, step }) => {
      if (move.kind !== 'said' || step.steps.length === 0 || move.event['outcome'] !== 'adopted') return undefined;
      const { ranking, results } = (before.state.actors.get('')?.snapshot?.context ?? {}) as {
        ranking?: readonly string[];
        results: Readonly<Record<string, { outcome: string; told: string }>>;
      };
      const order = ranking ?? ['case:change-request/2027-0001', 'case:change-request/2027-0002'];
      const ahead = order.slice(0, order.indexOf(String(move.event['item'])));
      const open = ahead.find((id) => (results[id]?.told ?? 'pending') === 'pending');
      return open === undefined ? undefined : `adopted while ${open} came first`;
    },
  },
  {
    id: 'no-decision-without-a-quorum',
    title: 'A meeting decides a case only when more than half of the regions are there',
    quotes: ['Medlemmerne af SYS skal have mandat til at træffe beslutninger'],
    rows: ['R-036'],
    on: ['meeting'],
    step: (seen) => {
      const { move, before, step } = seen;
      if (move.kind !== 'said' || step.steps.length === 0 || !['decide', 'openVote'].includes(move.event.type))
        return undefined;
      const { attendance, electors } = (before.state.actors.get('')?.snapshot?.context ?? {}) as {
        attendance: { present: number } | null;
        electors: readonly unknown[];
      };
      return (attendance?.present ?? 0) * 2 > electors.length
        ? undefined
        : `decided by ${attendance?.present ?? 0} of ${electors.length}`;
    },
  },
  {
    id: 'a-vacancy-is-told-once',
    title: 'A vacant role is told as soon as the register is looked at, and once as long as it stands',
    quotes: ['Udpege FSA for systemet'],
    rows: ['R-085', 'R-156'],
    on: ['register'],
    step: ({ after }) => {
      const twice = Object.entries(after.facts['told'] as Readonly<Record<string, number>>).find(([, n]) => n !== 1);
      return twice === undefined ? undefined : `${twice[0]} was told ${twice[1]} times`;
    },
  },
  {
    id: 'under-three-regions-opens-the-portfolio',
    title: 'A system under three regions has its portfolio matter opened before the watch rests',
    quotes: ['Fællesregionale it-løsninger er systemer, som tre eller flere regioner driver sammen'],
    rows: ['R-002'],
    on: ['register'],
    step: (seen) =>
      entered(seen, 'waiting') &&
      (seen.after.facts['told'] as Readonly<Record<string, number>>)['fewRegions:ppj'] !== undefined &&
      seen.after.facts['opened'] !== true
        ? 'nobody is asked what becomes of it'
        : undefined,
  },
  {
    id: 'projects-are-reported-or-missing',
    title: 'Before a meeting a system’s projects are reported by whoever was asked, or shown as missing',
    quotes: ['Følge og styre på igangsatte videreudviklingsprojekter', '• Porteføljerapportering.'],
    rows: ['R-109', 'R-168'],
    on: ['project-report'],
    step: (seen) => {
      if (entered(seen, 'delivered') && effects(seen.step, 'keepProject').length === 0) return 'nothing is kept';
      return entered(seen, 'missing') &&
        !effects(seen.step, 'journal').some(({ params }) => params['event'] === 'project-status-missing')
        ? 'missing in silence'
        : undefined;
    },
  },
  {
    id: 'a-hearing-hears-everybody',
    title:
      'A hearing closes only when every seat has answered, its last day is over, or whoever asked ends it with a reason',
    quotes: ['Afgive kommentarer til de årlige driftsbudgetter'],
    rows: ['R-127', 'R-132'],
    on: ['hearing'],
    step: (seen) => {
      if (!entered(seen, 'closed')) return undefined;
      if (seen.move.kind === 'said' && seen.move.event.type === 'close') return undefined;
      const context = seen.before.state.actors.get('')?.snapshot?.context as {
        answers: Readonly<Record<string, unknown>>;
        arrangement: { deadline: { due: string } };
      };
      if (seen.after.now >= Date.parse(context.arrangement.deadline.due)) return undefined;
      const after = seen.after.state.actors.get('')?.snapshot?.context as {
        answers: Readonly<Record<string, unknown>>;
        arrangement: { assignees: readonly { person: string; onBehalfOf?: string }[] };
      };
      const missing = after.arrangement.assignees.filter(
        ({ person, onBehalfOf }) => after.answers[onBehalfOf ?? person] === undefined,
      );
      return missing.length > 0 ? `${missing[0]!.person} was not heard` : undefined;
    },
  },
];
