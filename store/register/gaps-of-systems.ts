import { formatDate } from '../../machines/governance/date-words.ts';
import { counted } from '../../machines/terms/counted.ts';
import { slaContents } from '../../machines/governance/register-changes.ts';
import { addDays } from '../../machines/governance/local-dates.ts';
import { noticesOfExpiry } from './days-of-change.ts';
import { admitted, coversOn, type Gap, type Looked, menders, partners } from './gap.ts';
import type { RegisterSystem } from './schema.ts';
import { regionsOn } from './on-day.ts';
import { slaTerms } from '../../machines/terms/agreements.ts';

/** What the systems of the portfolio lack: FSA, enough regions, agreements with SLA, KPIs. */
export const gapsOfSystems = (looked: Looked): Gap[] =>
  admitted(looked).flatMap((system) => [...organisation(looked, system), ...agreements(looked, system)]);

function organisation(looked: Looked, system: RegisterSystem): Gap[] {
  const { id, name } = system;
  const now = coversOn(looked.day);
  const gaps: Gap[] = [];
  const taking = partners(looked, id);
  if (taking.length < looked.fewest)
    gaps.push({
      rows: ['R-002'],
      key: `fewRegions:${id}`,
      system: id,
      da: `${name} er ikke fællesregionalt: ${counted(taking.length, 'regions', 'da')} deltager, og der skal være mindst ${looked.fewest}. Porteføljen skal forelægges SYS og RSI.`,
      en: `${name} is not interregional: ${taking.length} regions take part, and there must be at least ${looked.fewest}. The portfolio goes to SYS and RSI.`,
      mender: menders.sys,
      act: 'takePart',
      concern: 'portfolio',
    });
  if (!system.fsa.some(now))
    gaps.push({
      rows: ['R-156', 'R-170'],
      key: `fsa:${id}`,
      system: id,
      da: `${name} har ingen FSA: rollen er ubesat. Påmindelser går til den systemansvarlige regions medlem af SYS.`,
      en: `${name} has no FSA: the role is vacant. Reminders go to the responsible region's member of SYS.`,
      mender: menders.ownerRegion,
      act: 'appoint',
      vacant: 'fsa',
      concern: 'vacancy',
    });
  if (!system.decider.some(now))
    gaps.push({
      rows: ['R-070'],
      key: `decider:${id}`,
      system: id,
      da: `${name} har ingen, der afgør mindre ønsker for den systemansvarlige region. Regionens medlem af SYS spørges i stedet.`,
      en: `${name} has nobody who decides small requests for the responsible region. The region's member of SYS is asked instead.`,
      mender: menders.ownerRegion,
      act: 'appoint',
      vacant: 'ownerRegion',
    });
  if (system.fsg === undefined)
    gaps.push({
      rows: ['R-083', 'R-100'],
      key: `fsg:${id}`,
      system: id,
      da: `${name} har ingen forretningsstyregruppe; hverken ændringsønsker eller budgetter kan begynde.`,
      en: `${name} has no FSG; neither change requests nor budgets can begin.`,
      mender: menders.ownerRegion,
      act: 'system',
      concern: 'composition',
    });
  if (system.userGroup === undefined)
    gaps.push({
      rows: ['R-083', 'R-121'],
      key: `userGroup:${id}`,
      system: id,
      da: `${name} har ingen brugergruppe.`,
      en: `${name} has no user group.`,
      mender: menders.ownerRegion,
      act: 'system',
      concern: 'composition',
    });
  if (system.kpis.length === 0)
    gaps.push({
      rows: ['R-114', 'R-198'],
      key: `kpis:${id}`,
      system: id,
      da: `${name} har ingen KPI’er: kvartalsrapporterne har intet at måles på.`,
      en: `${name} has no KPIs: there is nothing to hold its quarterly reports against.`,
      mender: menders.targets,
      act: 'kpis',
      concern: 'kpis',
    });
  return gaps;
}

function agreements({ register, snapshot, day }: Looked, system: RegisterSystem): Gap[] {
  const { id, name } = system;
  const gap = (rows: readonly string[], what: string, da: string, en: string): Gap => ({
    rows,
    key: `agreement-${what}:${id}`,
    system: id,
    da,
    en,
    mender: menders.secretariat,
    act: 'agreement',
  });
  const concerning = (one: Gap, stage?: string): Gap => ({
    ...one,
    concern: 'agreement',
    ...(stage === undefined ? {} : { stage }),
  });
  const valid = (agreement: string | undefined) =>
    register.agreements.find((one) => one.id === agreement && coversOn(day)(one));
  const agreement = valid(system.operatingAgreement) ?? valid(system.specialAgreement);
  const everyone = regionsOn(snapshot, day).length;
  const gaps: Gap[] = [];
  const few = partners({ snapshot, day }, id).length < everyone;
  if (few && valid(system.specialAgreement) === undefined)
    gaps.push(
      concerning(
        gap(
          ['R-041'],
          'special',
          `${name} bruges ikke af alle regioner og har ingen gældende særskilt aftale.`,
          `${name} is not used by all regions and has no special agreement in force.`,
        ),
      ),
    );
  if (agreement === undefined)
    return [
      ...gaps,
      concerning(
        gap(
          ['R-041', 'R-140'],
          'missing',
          `${name} har ingen gældende driftsaftale.`,
          `${name} has no operating agreement in force.`,
        ),
      ),
    ];
  const { to } = agreement;
  const notice = to === undefined ? undefined : noticesOfExpiry.findLast((days) => to < addDays(day, days));
  if (to !== undefined && notice !== undefined)
    gaps.push(
      concerning(
        gap(
          ['R-041'],
          'expiring',
          `${agreement.title} udløber ${formatDate(to)}.`,
          `${agreement.title} ends on ${formatDate(to, 'long', 'en')}.`,
        ),
        `${to}-${notice}`,
      ),
    );
  if (agreement.responsibilities !== true)
    gaps.push(
      gap(
        ['R-140'],
        'responsibilities',
        `${agreement.title} er ikke registreret med systemforvaltningsansvaret defineret.`,
        `${agreement.title} is not registered as defining the management responsibility.`,
      ),
    );
  if (agreement.slaAnnex !== true)
    return [
      ...gaps,
      gap(
        ['R-141', 'R-042'],
        'sla',
        `${agreement.title} har ingen SLA som bilag.`,
        `${agreement.title} has no SLA annex.`,
      ),
    ];
  const missing = slaContents.filter((content) => !agreement.slaContents.includes(content));
  if (missing.length > 0) {
    const words = (language: 0 | 1): string => missing.map((content) => slaTerms[content][language]).join(', ');
    gaps.push(
      gap(
        ['R-042'],
        'sla-contents',
        `SLA'en i ${agreement.title} mangler: ${words(0)}.`,
        `The SLA of ${agreement.title} lacks: ${words(1)}.`,
      ),
    );
  }
  return gaps;
}
