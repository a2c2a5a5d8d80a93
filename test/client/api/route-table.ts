import { operatorPerson } from '../../../client/api/identity.ts';
import { budgetCase } from '../support/budget-year.ts';
import { wish } from '../support/world.ts';

export const people = [
  'ida.krogh',
  'soeren.dahl',
  'birgit.aagaard',
  'mette.kjaer',
  'trine.bak',
  'bo.mikkelsen',
  operatorPerson,
] as const;

const newModel = {
  version: 'v2',
  effectiveFrom: '2027-06-01',
  reason: 'x',
  set: { 'thresholds.lowerOre': 30_000_000 },
};

/** What the test's world has, for the requests to be about. */
interface Asked {
  readonly number: string;
  readonly caseId: string;
  readonly fsgTask: string;
  readonly file: object;
  readonly draft: object;
}

interface Line {
  readonly path: string;
  readonly body?: unknown;
  readonly may: readonly string[];
}

/** For every route a request that is right, and who may send it; an unlisted route fails the test below. */
export const routeTable = ({ number, caseId, fsgTask, file, draft }: Asked): Record<string, Line> => {
  const cr = `/api/change-requests/${number}`;
  const task = (id: string, act: string) => `/api/tasks/${encodeURIComponent(id)}/${act}`;
  const one = `/api/cases/${encodeURIComponent(caseId)}`;
  const all = people;
  const secretariat = ['ida.krogh', operatorPerson];
  const approval = { choice: 'reject', comment: 'For dyrt' };
  const why = { reason: 'Driften' };
  const several = { ...why, cases: [caseId] };
  return {
    'get /api/change-requests': { path: '/api/change-requests?system=ppj&open=true', may: all },
    'post /api/change-requests': {
      path: '/api/change-requests',
      body: wish,
      may: ['ida.krogh', 'soeren.dahl', 'birgit.aagaard', 'mette.kjaer', 'trine.bak', operatorPerson],
    },
    'get /api/change-requests/{number}': { path: cr, may: all },
    'post /api/change-requests/{number}/withdraw': {
      path: `${cr}/withdraw`,
      body: { reason: 'x' },
      may: ['soeren.dahl', 'birgit.aagaard'],
    },
    'post /api/change-requests/{number}/revise': {
      path: `${cr}/revise`,
      body: { proposal: { ...wish, amountOre: 91_000_000 }, reason: 'x' },
      may: ['soeren.dahl', ...secretariat],
    },
    'post /api/change-requests/{number}/rerank': {
      path: `${cr}/rerank`,
      body: { rank: 3 },
      may: ['soeren.dahl', 'birgit.aagaard'],
    },
    'post /api/change-requests/{number}/return': {
      path: `${cr}/return`,
      body: { reason: 'x' },
      may: secretariat,
    },
    'post /api/change-requests/{number}/invite-user-group': {
      path: `${cr}/invite-user-group`,
      body: { businessDays: 5 },
      may: ['soeren.dahl', ...secretariat],
    },
    'post /api/change-requests/{number}/close-user-comments': {
      path: `${cr}/close-user-comments`,
      body: { reason: 'x' },
      may: ['soeren.dahl', ...secretariat],
    },
    'post /api/change-requests/{number}/reconsider': {
      path: `${cr}/reconsider`,
      body: {},
      may: ['birgit.aagaard', ...secretariat],
    },
    'post /api/change-requests/{number}/annul': {
      path: `${cr}/annul`,
      body: { reference: 'SYS 2027-05', reason: 'x' },
      may: secretariat,
    },
    'get /api/tasks': { path: '/api/tasks?person=birgit.aagaard', may: all },
    'get /api/work-list': { path: '/api/work-list?person=soeren.dahl', may: all },
    'post /api/tasks/{id}/answer': {
      path: task(fsgTask, 'answer'),
      body: { answer: approval },
      may: ['birgit.aagaard'],
    },
    'post /api/tasks/{id}/record': {
      path: task(fsgTask, 'record'),
      body: { answer: approval },
      may: ['soeren.dahl', ...secretariat],
    },
    'post /api/tasks/{task}/more-time': {
      path: task(fsgTask, 'more-time'),
      body: { comment: 'Ferie' },
      may: ['birgit.aagaard'],
    },
    'get /api/cases': { path: '/api/cases?machine=change-request', may: all },
    'get /api/cases/{id}': { path: one, may: all },
    'get /api/cases/{id}/operation': { path: `${one}/operation`, may: secretariat },
    'post /api/cases/{id}/suspend': { path: `${one}/suspend`, body: why, may: secretariat },
    'post /api/cases/{id}/resume': { path: `${one}/resume`, body: why, may: secretariat },
    'post /api/cases/{id}/move': { path: `${one}/move`, body: { ...why, state: 'open.fsgReview' }, may: secretariat },
    'post /api/cases/{id}/migrate': { path: `${one}/migrate`, body: why, may: secretariat },
    'post /api/cases/{id}/cancel': { path: `${one}/cancel`, body: why, may: secretariat },
    'post /api/cases/{id}/retry': { path: `${one}/retry`, body: { incident: 'i-1' }, may: secretariat },
    'post /api/cases/{id}/skip': { path: `${one}/skip`, body: { ...why, incident: 'i-1' }, may: secretariat },
    'post /api/cases/{id}/reschedule': {
      path: `${one}/reschedule`,
      body: { ...why, timer: 'fsgReview/deadline', dueAt: '2027-04-01T10:00:00Z' },
      may: secretariat,
    },
    'post /api/cases/suspend': { path: '/api/cases/suspend', body: several, may: secretariat },
    'post /api/cases/resume': { path: '/api/cases/resume', body: several, may: secretariat },
    'post /api/cases/retry': { path: '/api/cases/retry', body: several, may: secretariat },
    'post /api/cases/migrate': { path: '/api/cases/migrate', body: why, may: secretariat },
    'get /api/versions': { path: '/api/versions', may: secretariat },
    'get /api/versions/rehearsal': { path: '/api/versions/rehearsal', may: secretariat },
    'get /api/register/completeness': { path: '/api/register/completeness', may: all },
    'get /api/register/agreements': { path: '/api/register/agreements', may: all },
    'post /api/register/preview': {
      path: '/api/register/preview',
      body: { changes: [{ change: 'domain', id: 'laeger', name: 'Læger' }] },
      may: secretariat,
    },
    'post /api/register/change': {
      path: '/api/register/change',
      body: { changes: [{ change: 'domain', id: 'laeger', name: 'Læger' }], decision: 'SYS 4. marts 2027 pkt. 1' },
      may: secretariat,
    },
    'post /api/escalations': {
      path: '/api/escalations',
      body: { title: 'x', system: 'ppj', ground: 'other', description: 'x' },
      may: all.filter((person) => person !== 'bo.mikkelsen'),
    },
    'post /api/escalations/{number}/withdraw': {
      path: '/api/escalations/2027-0098/withdraw',
      body: { reason: 'x' },
      may: secretariat,
    },
    'post /api/escalations/{number}/acknowledge': {
      path: '/api/escalations/2027-0098/acknowledge',
      body: { reference: 'x' },
      may: secretariat,
    },
    'post /api/escalations/{number}/release': {
      path: '/api/escalations/2027-0098/release',
      body: { followUp: 'followUp-1', reason: 'x' },
      may: secretariat,
    },
    'post /api/year-plans': { path: '/api/year-plans', body: { year: 2029 }, may: secretariat },
    'post /api/year-plans/preview': { path: '/api/year-plans/preview', body: { year: 2029 }, may: secretariat },
    'get /api/year-plans/{year}': { path: '/api/year-plans/2028', may: all },
    'post /api/year-plans/{year}/rsi': {
      path: '/api/year-plans/2028/rsi',
      body: { date: '2028-09-22' },
      may: secretariat,
    },
    'get /api/meetings': { path: '/api/meetings', may: all },
    'post /api/meetings': { path: '/api/meetings', body: { date: '2028-10-03' }, may: secretariat },
    'post /api/meetings/preview': { path: '/api/meetings/preview', body: { date: '2028-10-05' }, may: secretariat },
    'get /api/meetings/{id}': { path: '/api/meetings/2028-05-16', may: all },
    'post /api/meetings/{id}/move': {
      path: '/api/meetings/2028-05-16/move',
      body: { date: '2028-05-17', reason: 'x' },
      may: secretariat,
    },
    'post /api/meetings/{id}/cancel': {
      path: '/api/meetings/2028-05-16/cancel',
      body: { reason: 'x' },
      may: secretariat,
    },
    'post /api/meetings/{id}/add-item': {
      path: '/api/meetings/2028-05-16/add-item',
      body: { title: 'x', text: 'x', for: 'mette.kjaer' },
      may: ['mette.kjaer', ...secretariat],
    },
    'post /api/meetings/{id}/edit-agenda': {
      path: '/api/meetings/2028-05-16/edit-agenda',
      body: { notes: { budget: 'x' } },
      may: secretariat,
    },
    'post /api/meetings/{id}/recompose': {
      path: '/api/meetings/2028-05-16/recompose',
      body: {},
      may: secretariat,
    },
    'post /api/meetings/{id}/attend': {
      path: '/api/meetings/2028-05-16/attend',
      body: { present: {} },
      may: secretariat,
    },
    'post /api/meetings/{id}/decide': {
      path: '/api/meetings/2028-05-16/decide',
      body: { item: '1', outcome: 'adopted' },
      may: secretariat,
    },
    'post /api/meetings/{id}/open-vote': {
      path: '/api/meetings/2028-05-16/open-vote',
      body: { item: '1' },
      may: secretariat,
    },
    'post /api/meetings/{id}/close-vote': {
      path: '/api/meetings/2028-05-16/close-vote',
      body: {},
      may: [...secretariat, 'henrik.dam'],
    },
    'post /api/meetings/{id}/resend-decision': {
      path: '/api/meetings/2028-05-16/resend-decision',
      body: { item: '1' },
      may: secretariat,
    },
    'post /api/meetings/{id}/conclude': { path: '/api/meetings/2028-05-16/conclude', body: {}, may: secretariat },
    'post /api/meetings/{id}/edit-minutes': {
      path: '/api/meetings/2028-05-16/edit-minutes',
      body: { remarks: 'x' },
      may: secretariat,
    },
    'get /api/action-log': { path: '/api/action-log', may: all },
    'get /api/portfolio': { path: '/api/portfolio?year=2027', may: all },
    'get /api/portfolio/files/{list}': { path: '/api/portfolio/files/portfolio?format=xlsx', may: all },
    'get /api/projects': { path: '/api/projects', may: all },
    'get /api/projects/{number}': { path: `/api/projects/${number}`, may: all },
    'get /api/roadmaps': { path: '/api/roadmaps?system=ppj', may: all },
    'post /api/status-reports': {
      path: '/api/status-reports',
      body: { period: { from: '2027-01-01', to: '2027-01-31' } },
      may: secretariat,
    },
    'get /api/status-reports/{id}': { path: '/api/status-reports/2027', may: all },
    'post /api/status-reports/{number}/save': {
      path: '/api/status-reports/2027/save',
      body: { content: { sections: [{ heading: 'x', blocks: [] }] } },
      may: secretariat,
    },
    'post /api/status-reports/{number}/cancel': {
      path: '/api/status-reports/2027/cancel',
      body: { reason: 'x' },
      may: secretariat,
    },
    'get /api/budget-cycles': { path: '/api/budget-cycles', may: all },
    'post /api/budget-cycles': { path: '/api/budget-cycles', body: { year: 2029 }, may: secretariat },
    'post /api/budget-cycles/preview': {
      path: '/api/budget-cycles/preview',
      body: { year: 2029, systems: ['ppj'] },
      may: secretariat,
    },
    'get /api/budget-cycles/{year}': { path: '/api/budget-cycles/2028', may: all },
    'post /api/budget-cycles/{year}/join': {
      path: '/api/budget-cycles/2028/join',
      body: { system: 'labsvar' },
      may: secretariat,
    },
    'post /api/budget-cycles/{year}/leave': {
      path: '/api/budget-cycles/2028/leave',
      body: { system: 'ppj', reference: 'RSI 2027-03', reason: 'x' },
      may: secretariat,
    },
    'post /api/budget-cycles/{year}/cancel': {
      path: '/api/budget-cycles/2028/cancel',
      body: { reason: 'x' },
      may: secretariat,
    },
    'post /api/budget-cycles/{year}/dispense': {
      path: '/api/budget-cycles/2028/dispense',
      body: { date: 'first', to: '2027-06-15', decidedBy: 'sysChair', reference: 'Formanden', reason: 'x' },
      may: secretariat,
    },
    'get /api/model': { path: '/api/model', may: all },
    'post /api/model/preview': { path: '/api/model/preview', body: newModel, may: secretariat },
    'post /api/model/revisions': { path: '/api/model/revisions', body: newModel, may: secretariat },
    'post /api/model/revisions/{version}/revise': {
      path: '/api/model/revisions/v9/revise',
      body: { effectiveFrom: '2027-06-01', reason: 'x', set: newModel.set },
      may: secretariat,
    },
    'post /api/model/revisions/{version}/withdraw': {
      path: '/api/model/revisions/v9/withdraw',
      body: { reason: 'x' },
      may: secretariat,
    },
    'get /api/matter-kinds': { path: '/api/matter-kinds', may: all },
    'get /api/matters': { path: '/api/matters?kind=issue', may: all },
    'post /api/matters': {
      path: '/api/matters',
      body: { kind: 'strategic-case', form: { owner: 'Danske Regioner', background: 'x', proposal: 'x' } },
      may: secretariat,
    },
    'post /api/matters/{number}/withdraw': {
      path: '/api/matters/2027-0099/withdraw',
      body: { reason: 'x' },
      may: secretariat,
    },
    'get /api/templates': { path: '/api/templates', may: all },
    'get /api/documents': { path: '/api/documents?kind=guideline', may: all },
    'get /api/documents/{id}': { path: '/api/documents/status-report%2F2027?format=docx', may: secretariat },
    'get /api/meetings/{id}/agenda': { path: '/api/meetings/2028-05-16/agenda?format=pdf', may: all },
    'get /api/meetings/{id}/minutes': { path: '/api/meetings/2028-05-16/minutes?format=docx', may: all },
    'post /api/documents/upload': {
      path: '/api/documents/upload',
      body: { kind: 'guideline', title: 'Kommissorium', text: 'Tekst' },
      may: secretariat,
    },
    'get /api/budgets/{id}': { path: `/api/budgets/${encodeURIComponent(budgetCase)}`, may: all },
    'get /api/budgets/{id}/file': { path: '/api/budgets/2028-ppj/file', may: all },
    'post /api/budgets/{id}/file': { path: '/api/budgets/2028-ppj/file', body: file, may: all },
    'post /api/budgets/{id}/save-draft': {
      path: '/api/budgets/2028-ppj/save-draft',
      body: { budget: draft },
      may: ['soeren.dahl'],
    },
    'post /api/budgets/{id}/waive-hearing': {
      path: '/api/budgets/2028-ppj/waive-hearing',
      body: { reason: 'x' },
      may: ['soeren.dahl', ...secretariat],
    },
    'post /api/cases/{id}/open-written-procedure': {
      path: `/api/cases/${encodeURIComponent(budgetCase)}/open-written-procedure`,
      body: {},
      may: secretariat,
    },
    'post /api/cases/{id}/record-sys-decision': {
      path: `/api/cases/${encodeURIComponent(budgetCase)}/record-sys-decision`,
      body: { outcome: 'adopted', reference: 'SYS 2027-03', meetingDate: '2027-03-01' },
      may: secretariat,
    },
    'get /api/ledger/{year}': { path: '/api/ledger/2027', may: all },
    'post /api/tasks/{task}/remind': { path: task(fsgTask, 'remind'), may: secretariat },
    'post /api/tasks/{task}/reassign': {
      path: task(fsgTask, 'reassign'),
      body: { to: 'birgit.aagaard' },
      may: secretariat,
    },
    'post /api/cases/record-sys-decision': {
      path: '/api/cases/record-sys-decision',
      body: { cases: [budgetCase], outcome: 'adopted', reference: 'SYS 2027-03', meetingDate: '2027-03-01' },
      may: secretariat,
    },
    'get /api/me': { path: '/api/me', may: all },
    'get /api/people': { path: '/api/people', may: all },
    'get /api/regions': { path: '/api/regions', may: all },
    'get /api/frames/{year}': { path: '/api/frames/2027', may: all },
    'post /api/frames/grant': {
      path: '/api/frames/grant',
      body: { year: 2031, amount: '1.000.000', decision: 'RSI 2030-12' },
      may: secretariat,
    },
    'get /api/ledger': { path: '/api/ledger?year=2027', may: all },
    'get /api/roadmap': { path: '/api/roadmap?system=ppj', may: all },
    'get /api/journal': { path: `/api/journal?case=${number}&from=1`, may: all },
    'get /api/journal/verification': { path: '/api/journal/verification', may: all },
    'get /api/register': { path: '/api/register', may: secretariat },
    'post /api/register': { path: '/api/register', body: { text: 'regions: [', file: 'x.yaml' }, may: [] },
    'post /api/keys': { path: '/api/keys', body: { person: 'trine.bak' }, may: [operatorPerson] },
  };
};
