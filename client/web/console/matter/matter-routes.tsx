/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { isKind, type KindName, kindOf } from '../../../../machines/matter/kinds.ts';
import { readForm } from '../../../../machines/matter/read-form.ts';
import { writtenOut } from '../../../../machines/matter/kinds/template.ts';
import type { TemplateSection } from '../../../../machines/governance/templates/template.ts';
import { portfolio } from '../../../portfolio/portfolio.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { registerChoices } from '../../forms/register-choices.ts';
import { asTyped, formName, typedForm } from '../../cases/matter/matter-fields.tsx';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs, unfilled } from '../field-faults.ts';
import { KindsPage } from './kinds-page.tsx';
import { MattersPage } from './matters-page.tsx';
import { NewMatter } from './new-matter.tsx';
import { TemplatesPage } from './templates-page.tsx';
import { isReadable, viewOf } from '../../../../store/rows.ts';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly requestId: string;
}

/** Matters of every kind, and the templates. */
export function matterRoutes(deps: WebDeps, { page, year, acting }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;

  app.get(patterns.matters, async (c) => {
    const [type = '', state = '', system = '', taken = ''] = ['type', 'tilstand', 'system', 'aar'].map(
      (name) => c.req.query(name) ?? '',
    );
    const found = await commands.listCases({ machine: 'matter', ...(system ? { system } : {}) });
    const rows = found.filter(
      (row) =>
        (!type || !isReadable(row) || viewOf(row, 'matter')?.kind === type) &&
        (!taken || row.number.startsWith(`${taken}-`)) &&
        (state === 'aabne' ? row.closedAt === undefined : state === 'slut' ? row.closedAt !== undefined : true),
    );
    const filter = { type, tilstand: state, system, aar: taken };
    const [systems, regions, open] = await Promise.all([
      store.systems(now()),
      store.regions(now()),
      portfolio(store, now()),
    ]);
    const props = { lang: languageOf(c), year: year(), systems, regions, open, filter, contact };
    return page(c, <MattersPage {...props} rows={rows.toReversed()} />);
  });

  app.get(patterns.newMatter, (c) => page(c, <KindsPage lang={languageOf(c)} year={year()} contact={contact} />));

  async function newMatter(c: Context, kind: KindName, shown: Shown, status: Status = 200) {
    const [people, systems, choices] = await Promise.all([
      store.people(),
      store.systems(now()),
      registerChoices(deps, kindOf(kind).fields),
    ]);
    const props = { lang: languageOf(c), year: year(), kind, people, systems, choices, contact };
    return page(c, <NewMatter {...props} {...shown} />, status);
  }

  /** The text of the template in force, for whoever proposes another. */
  async function begun(kind: KindName, asked: string | undefined): Promise<Typed> {
    if (kind !== 'template' || asked === undefined) return {};
    const found = (await commands.templates()).find(({ id }) => id === asked);
    const row = found?.versions.find(({ version }) => version === found.inForce);
    const sections = (row?.content['sections'] as readonly TemplateSection[] | undefined) ?? [];
    return asTyped({ template: asked, name: row?.title ?? '', text: writtenOut(sections) });
  }

  app.get(patterns.newMatterOf, async (c) => {
    const kind = c.req.param('kind');
    if (!isKind(kind)) return c.notFound();
    const typed = await begun(kind, c.req.query('skabelon'));
    return newMatter(c, kind, { typed, faults: noFaults, requestId: randomUUID() });
  });

  app.post(patterns.newMatterOf, async (c) => {
    const kind = c.req.param('kind');
    if (!isKind(kind)) return c.notFound();
    const typed = await formBody(c);
    const requestId = typed['anmodning'] || randomUUID();
    const [person, system, region, title] = ['person', 'system', 'region', 'title'].map((field) =>
      (typed[field] ?? '').trim(),
    );
    const missing = [
      ...(person ? [] : [nobodyActs('person')]),
      ...(kindOf(kind).system === 'required' ? unfilled(typed, { system: ['System', 'System'] }) : []),
      ...(kindOf(kind).region === 'required' ? unfilled(typed, { region: ['Region', 'Region'] }) : []),
    ];
    if (!person || missing.length > 0) {
      const read = readForm(kind, typedForm(typed));
      const ofForm = read.ok ? [] : read.faults.map((fault) => ({ ...fault, field: formName(fault.field) }));
      return newMatter(c, kind, { typed, requestId, faults: [...missing, ...ofForm] }, 422);
    }
    try {
      const { caseId } = await commands.startMatter(
        acting(c, person),
        {
          kind,
          form: typedForm(typed),
          ...(system && kindOf(kind).system !== 'none' ? { system } : {}),
          ...(region && kindOf(kind).region === 'required' ? { region } : {}),
          ...(title ? { title } : {}),
        },
        requestId,
      );
      return c.redirect(`${paths.case(caseId)}?udfoert=1`, 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const faults = error.faults.map((fault) =>
        fault.field?.startsWith('form.')
          ? { field: fault.field, da: fault.da, en: fault.en }
          : (faultsOf(new Failure(fault), 'person')[0] ?? nobodyActs('person')),
      );
      return newMatter(c, kind, { typed, requestId, faults }, error.status as Status);
    }
  });

  app.get(patterns.templates, async (c) => {
    const templates = await commands.templates();
    return page(c, <TemplatesPage lang={languageOf(c)} year={year()} templates={templates} contact={contact} />);
  });
  return app;
}
