import type { Invariant } from '../invariant.ts';
import { effects, entered, type Seen, valueOf } from '../search/spec.ts';

/** Who must have said yes before a matter of a kind counts: from the document, not from the product's own routes. */
const mustAgree: Readonly<Record<string, readonly string[]>> = {
  'fsa-staffing': ['sys'],
  'responsible-region': ['sys', 'rsi'],
  'fsg-chair': ['sys'],
  'portfolio-entry': ['sys', 'rsi'],
  'portfolio-exit': ['sys', 'rsi'],
  'portfolio-review': ['sys', 'rsi'],
  'sys-chair': ['rsi'],
  domain: ['sys'],
  template: ['sys'],
  issue: ['fsgChair', 'sys'],
  'rsi-project': ['rsi'],
  'fsa-appointment': ['ownerRegionMember'],
  'user-group': ['ownerRegionMember'],
  'training-material': ['userGroupChair'],
  'sla-targets': ['fsgChair'],
};
const agreed = (seen: Seen, kinds: readonly string[]): string | undefined => {
  const { kind, yes } = seen.after.facts as { kind: string; yes: readonly string[] };
  if (!entered(seen, 'planning') || !kinds.includes(kind)) return undefined;
  const missing = (mustAgree[kind] ?? []).filter((body) => !yes.includes(body));
  return missing.length === 0
    ? undefined
    : `${kind} counts without ${missing.join(' and ')} (agreed: ${yes.join(', ') || 'nobody'})`;
};
const matterRule = (
  id: string,
  title: string,
  quotes: readonly string[],
  rows: readonly string[],
  kinds: readonly string[],
): Invariant => ({
  id,
  title,
  quotes,
  rows,
  on: ['matter'],
  step: (seen) => agreed(seen, kinds),
});

/** What only a decision of the right bodies changes: generic matters. */
export const matterRules: readonly Invariant[] = [
  matterRule(
    'staffing-only-by-sys',
    'The FSA’s staffing changes only by SYS’ decision',
    ['Såfremt det er nødvendigt at ændre FSA normeringen efter et system er i drift, skal SYS godkende ændringen'],
    ['R-046'],
    ['fsa-staffing'],
  ),
  {
    id: 'rsi-is-told-of-staffing',
    title: 'RSI is told of a changed staffing afterwards, and asked nothing',
    quotes: ['RSI-kredsen skal efterfølgende orienteres'],
    rows: ['R-047'],
    on: ['matter'],
    step: (seen) => {
      if (seen.after.facts['kind'] !== 'fsa-staffing') return undefined;
      if (seen.after.tasks.some(({ assignees }) => assignees.includes('rsi'))) return 'RSI has a task';
      const told = effects(seen.step, 'tell').some(({ params }) =>
        (params['to'] as readonly unknown[]).includes('rsi'),
      );
      return entered(seen, 'inEffect') && !told ? 'it ends without RSI being told' : undefined;
    },
  },
  matterRule(
    'portfolio-only-by-rsi',
    'A system enters and leaves the portfolio only by RSI’s decision on SYS’ recommendation',
    ['fastlægger opgave- og systemporteføljen for SYS', 'kan optages i SYS, hvis det vurderes hensigtsmæssigt'],
    ['R-003', 'R-013'],
    ['portfolio-entry', 'portfolio-exit', 'portfolio-review'],
  ),
  matterRule(
    'responsible-region-by-rsi',
    'The system-responsible region is decided by RSI on SYS’ recommendation',
    ['drøfte og indstille en systemansvarlig region for de fællesregionale it-systemer til RSI-kredsen'],
    ['R-040'],
    ['responsible-region'],
  ),
  matterRule(
    'fsg-chair-by-sys',
    'The FSG’s chair is appointed by SYS',
    ['SYS udpeger formanden for forretningsstyregruppen'],
    ['R-085'],
    ['fsg-chair'],
  ),
  matterRule(
    'sys-chair-by-rsi',
    'SYS’ chair is appointed by RSI',
    ['Formanden for SYS udpeges særskilt af RSI-kredsen'],
    ['R-034'],
    ['sys-chair'],
  ),
  matterRule(
    'templates-by-sys',
    'A template is new or changed only by SYS’ decision',
    [
      'SYS har til opgave og vurdere og beslutte, hvorvidt der skal udarbejdes nye skabeloner eller hvorvidt eksisterende skabeloner skal tilpasses',
      'SYS er ansvarlig for at sikre ensartethed i rapporteringen til SYS, og for at godkende relevante skabeloner',
    ],
    ['R-091', 'R-092'],
    ['template'],
  ),
  matterRule(
    'issues-end-with-sys',
    'An issue of a system is put by its FSG and ends with SYS’ decision',
    [
      'Drøfte og beskrive de systemspecifikke problemstillinger inden for systemforvaltningen af systemet, som SYS skal træffe endelig beslutning om',
    ],
    ['R-110'],
    ['issue'],
  ),
  matterRule(
    'rsi-takes-projects',
    'A project goes into RSI’s reporting only by RSI’s decision',
    ['kan et projekt indgå i RSI-kredsens porteføljerapportering frem for SYS’ porteføljerapportering'],
    ['R-078'],
    ['rsi-project'],
  ),
  matterRule(
    'domains-by-sys',
    'Systems are grouped in domains only by SYS',
    ['SYS kan gruppere ensartede løsninger i systemdomæner'],
    ['R-061'],
    ['domain'],
  ),
  matterRule(
    'the-region-appoints',
    'FSA and user group are appointed by the system-responsible region',
    [
      'skal den systemansvarlige region udpege en fællesregional systemadministrator (FSA)',
      'Brugergruppen bemandes med minimum én repræsentant pr. region, og formanden udpeges af den systemansvarlige region',
    ],
    ['R-121', 'R-156'],
    ['fsa-appointment', 'user-group'],
  ),
  matterRule(
    'targets-and-material',
    'The FSG approves the service targets, the user group the training material',
    ['Følge op på SLA-aftalen og godkende drifts- og servicemål', 'Godkende uddannelsesmateriale'],
    ['R-114', 'R-130'],
    ['sla-targets', 'training-material'],
  ),
  {
    id: 'nothing-counts-before-its-day',
    title: 'What a matter changes is changed once, when it has been adopted and its day has come',
    quotes: ['RSI-kredsen godkender eventuelle justeringer og opdateringer i styringsmodellen'],
    rows: ['R-003', 'R-013', 'R-091'],
    on: ['matter'],
    step: (seen) => {
      const changes = ['changeRegister', 'moveProject'].flatMap((name) => effects(seen.step, name));
      if (changes.length === 0) return undefined;
      return seen.move.kind === 'time' && valueOf(seen.before) === '"awaitingDay"'
        ? undefined
        : 'changed before its day';
    },
  },
];
