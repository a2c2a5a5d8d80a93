import { formatDate } from '../governance/date-words.ts';
import { defined } from '../governance/defined.ts';
import type { Instant } from '../governance/instant.ts';
import {
  type AgendaContent,
  type AgendaItem,
  agendaSections,
  type Arranging,
  type ItemOutcome,
  type MeetingFacts,
  type SectionKey,
} from './agenda.ts';
import type { AgendaMaterial, ReadyCase, Wish } from './material.ts';
import { asksForOrder, byRank } from './order.ts';

export const unarranged: Arranging = { order: [], notes: {}, taken: [] };

/** Under which fixed item a case stands, by its lifecycle, or by its kind of matter. */
const sections: Readonly<Record<string, SectionKey>> = {
  'change-request': 'requests',
  'annual-budget': 'budget',
  frame: 'budget',
  'financial-follow-up': 'budget',
  'quarterly-report': 'operation',
  escalation: 'escalations',
  'fsa-staffing': 'budget',
  'sys-item': 'members',
};
const sectionOf = ({ machine, kind = '' }: ReadyCase): SectionKey => sections[machine] ?? sections[kind] ?? 'operation';

const blank = {
  case: null,
  system: null,
  amountOre: null,
  rank: null,
  recommendation: null,
  lifted: null,
  late: false,
  by: null,
  text: null,
  note: null,
} as const;

/** `2028-05-16` as people read it; a number that is no date as it stands. */
const dayOf = (meeting: string): string => (/^\d{4}-\d\d-\d\d$/.test(meeting) ? formatDate(meeting) : meeting);

/** The fixed items. Only the agenda itself and the last minutes are decided on; the rest is taken note of, and «Eventuelt» takes no decision at all. */
function fixedItem(key: SectionKey, title: string, material: AgendaMaterial): AgendaItem {
  const outcomes: readonly ItemOutcome[] =
    key === 'agenda' ? ['adopted'] : key === 'aob' || key === 'next' ? [] : ['noted'];
  const kind =
    key === 'agenda' || (key === 'minutes' && material.previousMinutes !== null) ? 'decision' : 'orientation';
  const previous = key === 'minutes' ? material.previousMinutes : null;
  return {
    ...blank,
    id: key,
    section: key,
    no: '',
    kind,
    title: previous === null ? title : `${title} fra mødet ${dayOf(previous.meeting)}`,
    outcomes,
    case: previous === null ? null : `meeting/${previous.meeting}`,
  };
}

const caseItem = (ready: ReadyCase, late: boolean): AgendaItem => ({
  ...blank,
  id: `case:${ready.case}`,
  section: sectionOf(ready),
  no: '',
  kind: 'decision',
  title: ready.machine === 'change-request' ? `${ready.number}: ${ready.title}` : ready.title,
  case: ready.case,
  system: ready.system,
  amountOre: ready.amountOre,
  rank: ready.rank,
  recommendation: ready.recommendation,
  ...(ready.toRsi === true ? { toRsi: true } : {}),
  ...defined({ payer: ready.payer, sums: ready.sums, budget: ready.budget }),
  outcomes: ready.outcomes,
  lifted: ready.lifted,
  late,
});

/** A member's item cannot be refused; after dispatch it is talked about under «Eventuelt», and nothing is decided. */
const wishItem = ({ id, title, text, kind, by, afterDispatch }: Wish): AgendaItem => ({
  ...blank,
  id: `member:${id}`,
  section: afterDispatch ? 'aob' : 'members',
  no: '',
  kind: afterDispatch ? 'discussion' : kind,
  title,
  text,
  by,
  outcomes: afterDispatch ? [] : kind === 'decision' ? ['adopted', 'refused', 'postponed', 'noted'] : ['noted'],
});

/** In the order the secretariat wants, then by rank; the fixed item comes first in its section. */
function inOrder(items: readonly AgendaItem[], order: readonly string[]): AgendaItem[] {
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return items.toSorted((a, b) => place(a.id) - place(b.id) || byRank(a, b));
}

/** Numbers the items: `5`, `5.1`, `5.2`; and asks for the order of those that draw on the pool. */
function numbered(items: readonly AgendaItem[]): AgendaItem[] {
  const inTurn = agendaSections.flatMap(({ no, key }) => {
    let sub = 0;
    return items
      .filter(({ section }) => section === key)
      .map((item) => ({ ...item, no: item.id === key ? String(no) : `${no}.${(sub += 1)}` }));
  });
  return [...asksForOrder(inTurn)];
}

export interface Composing {
  readonly meeting: MeetingFacts;
  readonly casesDue: Instant;
  readonly material: AgendaMaterial;
  readonly wishes: readonly Wish[];
  readonly arranging: Arranging;
}

/**
 * The agenda of a meeting: twelve fixed items with what belongs under each (R-036, R-060, R-077, R-192 – R-196). Cases that are ready and came in time are on it, change
 * requests ranked; those that came late are listed for the chair to take or leave; members' items are always on it, those that an
 * earlier meeting left too. Pure.
 */
export function composeAgenda({ meeting, casesDue, material, wishes, arranging }: Composing): AgendaContent {
  const isLate = ({ cameAt }: ReadyCase): boolean => cameAt > casesDue;
  const isTaken = ({ case: id }: ReadyCase): boolean =>
    arranging.taken.includes(id) || arranging.taken.includes(`case:${id}`);
  const on = material.ready.filter((one) => !isLate(one) || isTaken(one));
  const off = material.ready.filter((one) => isLate(one) && !isTaken(one));
  const members = [...(material.left ?? []), ...wishes].map(wishItem);
  const items = agendaSections.flatMap(({ key, da }) => {
    const own = [...on.map((one) => caseItem(one, isLate(one))), ...members].filter(({ section }) => section === key);
    return [fixedItem(key, da, material), ...inOrder(own, arranging.order)];
  });
  return {
    meeting,
    items: numbered(items).map((item) => ({ ...item, note: arranging.notes[item.id] ?? null })),
    late: off.map((one) => caseItem(one, true)).toSorted(byRank),
    ...defined({ missing: material.missing }),
    frame: material.frame,
    actions: material.actions,
    written: material.written,
    projects: material.projects,
    reports: material.reports,
    escalations: material.escalations,
    orientation: material.orientation,
    previousMinutes: material.previousMinutes,
    nextMeeting: material.nextMeeting,
    composedAt: material.at,
  };
}

/** The agenda arranged anew without reading the cases again: order, notes, late cases taken or left. */
export function rearranged(content: AgendaContent, arranging: Arranging): AgendaContent {
  const isOn = ({ id, case: caseId, late }: AgendaItem): boolean =>
    !late || arranging.taken.includes(id) || arranging.taken.includes(caseId ?? '');
  const all = [...content.items, ...content.late];
  const items = agendaSections.flatMap(({ key }) => {
    const own = all.filter((item) => item.section === key && item.id !== key && isOn(item));
    return [...all.filter(({ id }) => id === key), ...inOrder(own, arranging.order)];
  });
  return {
    ...content,
    items: numbered(items).map((item) => ({ ...item, note: arranging.notes[item.id] ?? null })),
    late: all.filter((item) => !isOn(item)),
  };
}

/** A member's item comes on an agenda that is composed already. */
export const withWish = (content: AgendaContent, wish: Wish): AgendaContent => ({
  ...content,
  items: numbered([...content.items, wishItem(wish)]),
});

/** What goes out is what was approved, with the reports of the day; cases that SYS no longer has before it fall off (a written procedure ended). */
export function brought(content: AgendaContent, material: AgendaMaterial, arranging: Arranging): AgendaContent {
  const stands = (item: AgendaItem): boolean =>
    !item.id.startsWith('case:') || material.ready.some((one) => one.case === item.case);
  const arranged = rearranged(content, arranging);
  return {
    ...arranged,
    items: numbered(arranged.items.filter(stands)),
    late: arranged.late.filter(stands),
    ...defined({ missing: material.missing }),
    frame: material.frame,
    actions: material.actions,
    written: material.written,
    projects: material.projects,
    reports: material.reports,
    composedAt: material.at,
  };
}
