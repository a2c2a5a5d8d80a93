/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { Failure } from '../../../sdk/failures.ts';
import type { ModelPreview, ModelProposal } from '../../../sdk/model-commands.ts';
import { isoDate } from '../../danish-date.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import { policiesFor } from '../../policy.ts';
import { holdersOf } from '../act-list.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { nobodyActs, unfilled } from '../field-faults.ts';
import { DocumentsPage } from './documents-page.tsx';
import { changeRows, choiceRows, ModelPage } from './model-page.tsx';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly preview?: ModelPreview;
}
/** What a proposal, or its withdrawal, cannot do without. */
const asked = {
  version: ['Versionens navn', 'Name of the version'],
  effectiveFrom: ['Gælder fra', 'In force from'],
  reason: ['Begrundelse', 'Reason'],
} as const;
const withdrawal = {
  'withdraw-version': ['Forslag', 'Proposal'],
  'withdraw-reason': ['Begrundelse', 'Reason'],
} as const;
const nothingChanges: FieldFault = {
  field: 'set',
  da: 'Vælg mindst én ting, der ændres, og skriv det nye svar.',
  en: 'Choose at least one thing that changes, and write the new answer.',
};
const untouched: Shown = { typed: { appliesTo: 'new' }, faults: noFaults };

/** The governance model and the documents beside it. */
export function modelRoutes(deps: WebDeps, { page, year, acting }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;
  const secretariat = () => holdersOf(store, ['secretariat'], undefined, now());
  const done = (c: Context) => c.req.query('udfoert') === '1';

  async function model(c: Context, shown: Shown, status: Status = 200) {
    const overview = await commands.showModel();
    const inForce = await policiesFor(deps).of(overview.inForce);
    const common = { lang: languageOf(c), year: year(), secretariat: await secretariat(), contact, done: done(c) };
    return page(c, <ModelPage {...common} overview={overview} inForce={inForce} {...shown} />, status);
  }

  /** The rows of the form as keys and values; the field of each key, to put its fault where it was typed. */
  function changesIn(typed: Typed): {
    readonly set: Record<string, string>;
    readonly fields: ReadonlyMap<string, string>;
  } {
    const written = changeRows.map(
      (row) => [`value-${row}`, typed[`key-${row}`] ?? '', typed[`value-${row}`]] as const,
    );
    const chosen = choiceRows.map((row) => [`choice-${row}`, ...(typed[`choice-${row}`] ?? '').split('=', 2)] as const);
    const rows = [...written, ...chosen].flatMap(([field, key = '', value = '']) =>
      key === '' ? [] : [{ field, key, value: value.trim() }],
    );
    return {
      set: Object.fromEntries(rows.map(({ key, value }) => [key, value])),
      fields: new Map(rows.map(({ field, key }) => [key, field])),
    };
  }

  app.get(patterns.model, (c) => model(c, untouched));

  app.post(patterns.model, async (c) => {
    const typed = await formBody(c);
    const text = (field: string) => (typed[field] ?? '').trim();
    const step = text('trin');
    const withdrawing = step === 'traek';
    const actor = withdrawing ? 'withdraw-person' : 'person';
    const { set, fields } = changesIn(typed);
    const missing = [
      ...(text(actor) === '' ? [nobodyActs(actor)] : []),
      ...(withdrawing ? unfilled(typed, withdrawal) : unfilled(typed, asked)),
      ...(withdrawing || Object.keys(set).length > 0 ? [] : [nothingChanges]),
    ];
    if (missing.length > 0) return model(c, { typed, faults: missing }, 422);
    const by = acting(c, text(actor));
    const given: ModelProposal = {
      version: text('version'),
      effectiveFrom: isoDate(text('effectiveFrom')),
      appliesTo: (text('appliesTo') || 'new') as NonNullable<ModelProposal['appliesTo']>,
      reason: text('reason'),
      set,
    };
    try {
      if (withdrawing) await commands.withdrawModel(by, text('withdraw-version'), text('withdraw-reason'));
      else if (step === 'foreslaa') await commands.proposeModel(by, given);
      else if (step === 'ret') {
        const { version, ...change } = given;
        await commands.reviseModel(by, version, change);
      } else return model(c, { typed, faults: noFaults, preview: await commands.previewModel(by, given) });
      return c.redirect(`${paths.model}?udfoert=1`, 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const faults = error.faults.map(({ field = '', da, en }): FieldFault => {
        const row = fields.get(field);
        const own = ['version', 'effectiveFrom', 'appliesTo', 'reason', 'set', 'person'].includes(field);
        const place =
          row !== undefined
            ? row
            : withdrawing
              ? `withdraw-${field === 'reason' ? 'reason' : 'version'}`
              : own
                ? field
                : 'set';
        return { field: place, da, en };
      });
      return model(c, { typed, faults }, error.status as Status);
    }
  });

  app.get(patterns.documents, async (c) => {
    const common = { lang: languageOf(c), year: year(), contact, done: done(c) };
    return page(c, <DocumentsPage {...common} rows={await store.documents({})} />);
  });

  return app;
}
