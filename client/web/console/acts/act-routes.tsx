/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { partsOfId } from '../../../../machines/governance/case-id.ts';
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { type Act, actId } from '../../../../machines/acts/act.ts';
import { actNamed } from '../../../../machines/acts.ts';
import { defined } from '../../../../machines/governance/defined.ts';
import { type CaseForm, fieldsOnPage } from '../../../../machines/forms/case-form.ts';
import { writeForm } from '../../../../machines/forms/write-form.ts';
import { formInWords } from '../../../../machines/forms/in-words.ts';
import type { Form } from '../../../../machines/forms/form.ts';
import type { ActOptions, Begun, Performed } from '../../../sdk/acts/completion.ts';
import { findSubject } from '../../../sdk/acts/find-subject.ts';
import { requireEntitled } from '../../../sdk/acts/require-entitled.ts';
import { Failure, forbidden } from '../../../sdk/failures.ts';
import { fingerprint } from '../../../sdk/fingerprint.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { type Choices, choicesInLanguage } from '../../forms/form-props.ts';
import { faultsAtFields } from '../../forms/place-faults.ts';
import { readOnPage } from '../../forms/read-on-page.ts';
import { registerChoices } from '../../forms/register-choices.ts';
import { moreRows } from '../../forms/rows-typed.ts';
import { languageOf, translate } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import type { ActContent, ActScene } from './act-content.ts';
import { contentOf } from './act-contents.ts';
import { ActPage, type Reviewed } from './act-page.tsx';
import { ownPage, pageOfCase } from './page-of-case.ts';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly review?: Reviewed;
  readonly result?: Child;
}

/** The page of every act: GET shows the form, POST reads it, shows the review where the act has one, and carries it out. */
export function actRoutes(deps: WebDeps, { page, year, acting, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { commands } = deps;

  /** Runs with the act and what it is done to, or answers why it cannot be shown. */
  async function onAct(c: Context, run: (act: Act, scene: ActScene) => Promise<Response>): Promise<Response> {
    const act = actNamed(c.req.param('act') ?? '');
    const key = c.req.param('key');
    if (
      act === undefined ||
      contentOf(actId(act)).elsewhere === true ||
      (act.starts === undefined && key === undefined)
    )
      return c.notFound();
    try {
      const found = act.starts !== undefined || key === undefined ? {} : await findSubject(deps, act.on, key);
      const typed = c.req.method === 'POST' ? await formBody(c) : asked(c, act);
      const scene = {
        deps,
        lang: languageOf(c),
        typed,
        by: acting(c),
        ...(key === undefined ? {} : { key }),
        ...found,
      };
      await refuseOthers(act, scene);
      return await run(act, scene);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error, translate(languageOf(c))('Det kan ikke lade sig gøre', 'It cannot be done'));
    }
  }

  async function show(c: Context, act: Act, scene: ActScene, shown: Shown, status: Status = 200): Promise<Response> {
    const content = contentOf(actId(act));
    const ofCase = await formOf(act, scene);
    const [choices, leads, bodies] = await Promise.all([
      choicesOf(act, scene, ofCase),
      content.leads?.(scene),
      bodiesOf(content, scene),
    ]);
    return page(
      c,
      <ActPage
        lang={scene.lang}
        act={act}
        subject={scene.key}
        asked={asked(c, act)}
        row={scene.row}
        leads={leads ?? act.leads}
        choices={choices}
        ofCase={ofCase}
        bodies={bodies}
        year={year()}
        contact={deps.config.contact}
        {...shown}
      />,
      status,
    );
  }

  const showUnfilled = async (c: Context, act: Act, scene: ActScene) => {
    const ofCase = await formOf(act, scene);
    const stands = writeForm(fieldsOnPage(act.fields, ofCase), ofCase.values ?? {});
    const typed = { anmodning: randomUUID(), ...stands, ...scene.typed };
    return show(c, act, scene, { typed, faults: noFaults });
  };
  app.get(patterns.act, (c) => onAct(c, (act, scene) => showUnfilled(c, act, scene)));
  app.get(patterns.actOn, (c) => onAct(c, (act, scene) => showUnfilled(c, act, scene)));

  const submit = (c: Context) =>
    onAct(c, async (act, scene) => {
      const { typed } = scene;
      const step = typed['trin'] ?? '';
      if (step === 'ret' || step.startsWith(moreRows)) return show(c, act, scene, { typed, faults: noFaults });
      const content = contentOf(actId(act));
      const placed = (field: string) => content.place?.(field, typed);
      const ofCase = await formOf(act, scene);
      const read = readOnPage(act.fields, typed, ofCase, content.read?.(typed));
      const faults = [
        ...(read.ok ? [] : read.faults.map((fault) => ({ ...fault, field: placed(fault.field) ?? fault.field }))),
        ...(content.lacks?.(typed) ?? []),
      ];
      if (!read.ok || faults.length > 0) return show(c, act, scene, { typed, faults }, 422);
      try {
        if (act.review && step !== 'udfoer') return await review(c, act, scene, read.form, typed);
        const { by } = scene;
        const sent = asSent(act, scene.key, typed, read.form);
        const performed =
          act.starts === 'case'
            ? await commands.begin(by, act, read.form, sent)
            : await commands.perform(by, act, scene.key, read.form, sent);
        const result = await content.result?.(scene, performed);
        if (result === undefined) return c.redirect(nextOf(act, scene, performed), 303);
        const again = { ...(result.refused ? typed : asked(c, act)), anmodning: randomUUID() };
        return await show(c, act, scene, { typed: again, faults: noFaults, result: result.shown });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // Who has been told that the case is another now, has seen it.
        const { version: _, ...rest } = typed;
        const seen = error.kind === 'Conflict' && scene.row !== undefined ? rest : typed;
        const faults = error.faults.flatMap((fault): readonly FieldFault[] => {
          const field = fault.field === undefined ? undefined : placed(fault.field);
          return field === undefined
            ? faultsAtFields(fieldsOnPage(act.fields, ofCase), typed, [fault], { ofCase, elsewhere: () => '' })
            : [{ ...fault, field }];
        });
        return show(c, act, scene, { typed: seen, faults }, error.status as Status);
      }
    });
  app.post(patterns.act, submit);
  app.post(patterns.actOn, submit);

  async function review(c: Context, act: Act, scene: ActScene, form: Form, typed: Typed): Promise<Response> {
    const content = contentOf(actId(act));
    const ofCase = await formOf(act, scene);
    const [choices, bodies, mailed, preview] = await Promise.all([
      choicesOf(act, scene, ofCase),
      bodiesOf(content, scene),
      mailedBy(act, scene),
      content.preview?.(scene, form, typed),
    ]);
    const names = new Map(Object.values(choices).flatMap((options) => options ?? []));
    // What is shown once more otherwise, is not repeated in words.
    const inWords = Object.fromEntries(
      Object.entries(fieldsOnPage(act.fields, ofCase)).filter(
        ([name, field]) =>
          field.as !== 'own' &&
          bodies?.[name] === undefined &&
          (ofCase.make === undefined || ofCase.fields?.[name] === undefined),
      ),
    );
    return show(c, act, scene, {
      typed,
      faults: noFaults,
      review: {
        rows: [...formInWords(inWords, form, scene.lang, names), ...mailed],
        ...(preview === undefined ? {} : { preview }),
      },
    });
  }

  return app;
}

const formOf = async (act: Act, scene: ActScene): Promise<CaseForm> =>
  (await contentOf(actId(act)).form?.(scene)) ?? {};

/** What can be chosen: of the register, and of the case. */
async function choicesOf(act: Act, scene: ActScene, ofCase: CaseForm): Promise<Choices> {
  const [known, own] = await Promise.all([
    registerChoices(scene.deps, fieldsOnPage(act.fields, ofCase)),
    contentOf(actId(act)).choices?.(scene),
  ]);
  return { ...known, ...choicesInLanguage(ofCase, scene.lang), ...own };
}

/** Who gets a mail by it, by name, as a row of the review. */
async function mailedBy(
  { mails = [] }: Act,
  { row, lang, deps }: ActScene,
): Promise<readonly (readonly [label: string, words: string])[]> {
  const about = row === undefined ? {} : { caseId: row.id, ...defined({ system: row.system }) };
  const found = await Promise.all(mails.map((role) => deps.store.addressees(role, about, deps.now())));
  const names = [...new Set(found.flat().map(({ name }) => name))].join(', ');
  return names === '' ? [] : [[translate(lang)('Får en mail', 'Will get a mail'), names]];
}

/** Whose act it is not, is told whose it is, before the form is shown or read. */
async function refuseOthers(act: Act, scene: ActScene): Promise<void> {
  const { deps, by, row, task } = scene;
  const may = await contentOf(actId(act)).mayLook?.(scene);
  if (may === false)
    throw forbidden('Det kan sekretariatet; du kan ikke.', 'That is for the secretariat; you may not do it.');
  if (may === true || act.who === 'anyone') return;
  if (act.who !== 'holder') await requireEntitled(deps, by, act, row);
  else if (task?.person !== by.person)
    throw forbidden(
      `Det kan kun ${task?.name ?? 'den, der har opgaven'}.`,
      `That is for ${task?.name ?? 'whoever has the task'} alone.`,
    );
}

const bodiesOf = ({ bodies }: ActContent, scene: ActScene) =>
  typeof bodies === 'function' ? bodies(scene) : Promise.resolve(bodies);

/** Fields of the form that the link to it names: `?year=2028`, `?form.template=sla`. */
const asked = (c: Context, { fields }: Act): Typed =>
  Object.fromEntries(Object.entries(c.req.query()).filter(([name]) => Object.hasOwn(fields, name.split('.')[0] ?? '')));

/**
 * The case as whoever acts saw it: acting on an older version is refused. The same page sent twice with the same content is one request (a double click); gone
 * back to and changed, it is another.
 */
function asSent(act: Act, key: string | undefined, typed: Typed, form: Form): ActOptions {
  const { anmodning = '', version = '' } = typed;
  const page = `page/${actId(act)}/${key ?? ''}/${anmodning}/${fingerprint(form)}`;
  return {
    ...(anmodning === '' ? {} : { updateId: page }),
    ...(act.starts === undefined && /^\d+$/.test(version) ? { expectCaseVersion: Number(version) } : {}),
  };
}

function nextOf(act: Act, scene: ActScene, performed: Performed | Begun): string {
  const own = contentOf(actId(act)).next?.(scene, performed);
  if (own !== undefined) return own;
  const begun = 'caseId' in performed && typeof performed.caseId === 'string' ? performed.caseId : undefined;
  const at = scene.row !== undefined ? pageOfCase(scene.row) : begun !== undefined ? pageOfBegun(begun) : paths.home;
  return `${at}${at.includes('?') ? '&' : '?'}udfoert=1`;
}

/** The page of a case that has just been begun: its row may not be there yet, its id says what it is. */
function pageOfBegun(id: string): string {
  const { kind: machine, number } = partsOfId(id);
  return ownPage({ machine, number }) ?? paths.case(id);
}
