/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { startFormOf } from '../../../../machines/matter/form.ts';
import { writtenOut } from '../../../../machines/matter/kinds/template.ts';
import { isKind, type KindName, kindOf } from '../../../../machines/matter/kinds.ts';
import { bodyOf, inLanguage } from '../../../../machines/terms/index.ts';
import type { Typed } from '../../fields.tsx';
import type { FormProps } from '../../forms/form-props.ts';
import { translate } from '../../language.ts';
import type { ActContent, ActScene } from '../acts/act-content.ts';
import { contentOf } from '../../../../store/document-content.ts';

const kindIn = ({ kind = '' }: Typed): KindName | undefined => (isKind(kind) ? kind : undefined);

/** The page on which a matter is raised: the form of its kind, whatever the kind; without one, the kinds to choose from. */
export const startContent: ActContent = {
  leads: async ({ typed }) => {
    const kind = kindIn(typed);
    return kind === undefined ? undefined : kindOf(kind).about;
  },
  form: async (scene) => {
    const kind = kindIn(scene.typed);
    return kind === undefined ? { without: ['form'] } : startFormOf(kind, await begun(scene));
  },
  bodies: async ({ typed }) => {
    const name = kindIn(typed);
    return name === undefined ? {} : { kind: (form) => <Route form={form} name={name} /> };
  },
};

/** Which kind it is, and how the matter goes. */
function Route({ form: { lang }, name }: { readonly form: FormProps; readonly name: KindName }) {
  const t = translate(lang);
  const kind = kindOf(name);
  return (
    <>
      <input type="hidden" name="kind" value={name} />
      <h2>{t(...kind.name)}</h2>
      <ol>
        {kind.route.map((step) => (
          <li>
            <b>{inLanguage(bodyOf(step.by), lang)}</b>: {t(...step.ask)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The text of the template in force, for whoever proposes another. */
async function begun({ deps, typed }: ActScene) {
  const asked = typed['form.template'];
  if (kindIn(typed) !== 'template' || asked === undefined) return {};
  const found = (await deps.commands.templates()).find(({ id }) => id === asked);
  const row = found?.versions.find(({ version }) => version === found.inForce);
  const sections = (row && contentOf(row, 'template'))?.sections ?? [];
  return { name: row?.title ?? '', text: writtenOut(sections) };
}
