import { templateDocument, templateIds } from '../../../machines/governance/templates/template.ts';
import { templates as seeded } from '../../../machines/governance/templates/templates.ts';
import { isOptional } from '../../../machines/forms/field.ts';
import { kindNames, kindOf } from '../../../machines/matter/kinds.ts';
import type { CommandDeps } from '../deps.ts';
import type { KindView, MatterCommands } from '../matter-commands.ts';
import { templatesInForce } from '../templates-in-force.ts';

/** The kinds of matter, and the templates they follow. */
export function createMatters({ store, now }: CommandDeps): MatterCommands {
  return {
    matterKinds: () => kindNames.map(viewOf),

    templates: async () => {
      const inForce = await templatesInForce(store, now());
      const all = await store.documents({ kind: 'template' });
      return templateIds.map((id) => ({
        id,
        name: inForce.get(id)?.title ?? seeded[id].name,
        row: seeded[id].row,
        inForce: inForce.get(id)?.version ?? null,
        versions: all.filter((row) => row.id === templateDocument(id)),
      }));
    },
  };
}

function viewOf(name: (typeof kindNames)[number]): KindView {
  const kind = kindOf(name);
  return {
    kind: name,
    da: kind.name[0],
    en: kind.name[1],
    about: { da: kind.about[0], en: kind.about[1] },
    rows: kind.rows,
    system: kind.system,
    region: kind.region ?? 'none',
    raisedBy: kind.raisedBy,
    asks: kind.asks === true,
    fields: Object.entries(kind.fields).map(([field, of]) => ({
      name: field,
      da: of.da,
      en: of.en,
      as: of.as,
      optional: isOptional(of),
      ...(of.options === undefined ? {} : { options: of.options.map(([value]) => value) }),
    })),
    route: kind.route.map((step) => ({ do: step.do, by: step.by, da: step.ask[0], en: step.ask[1] })),
  };
}
