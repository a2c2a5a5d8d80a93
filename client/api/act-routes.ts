import { performed, begun } from '../sdk/acts/completion.ts';
import { z } from '@hono/zod-openapi';
import type { Act } from '../../machines/acts/act.ts';
import { acts } from '../../machines/acts.ts';
import { subjectOf } from '../../machines/acts/subject.ts';
import type { Field } from '../../machines/forms/field.ts';
import type { Fields, Form } from '../../machines/forms/form.ts';
import { badInput } from '../sdk/failures.ts';
import type { Call, Route } from './route.ts';

/** The address of an act: what begins a case is posted to its collection, a second way of beginning one to its name there, all else to the one it is done to, by the act's name. */
export function actPath(act: Act): `/api/${string}` {
  const { path, key, machine } = subjectOf(act.on);
  const first = acts.find(({ on, starts }) => on === act.on && starts !== undefined);
  if (act.starts !== undefined) return machine === undefined || act !== first ? `${path}/${act.name}` : path;
  return `${path}/{${key ?? 'id'}}/${act.name}`;
}

/** What a field may be written as in JSON: an amount also as text in kroner. */
function written(field: Field): z.ZodType {
  const { fields: inner } = field;
  const words = { description: [`${field.da} / ${field.en}`, ...(field.hint ?? [])].join('. ') };
  if (field.as === 'kroner')
    return z
      .union([z.int(), z.string()])
      .meta({ description: `${words.description}. Øre (1250000) or kroner ("12.500,00")` });
  if (inner !== undefined && field.as === 'rows') {
    const row = bodyOf(inner);
    return z.array(field.short === undefined ? row : z.union([z.string(), row])).meta(words);
  }
  if (inner !== undefined) return bodyOf(inner).meta(words);
  return field.schema.meta(words);
}

/** The fields of a form as JSON. */
export const bodyOf = (fields: Fields): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const schema = written(field);
        return [name, field.schema.safeParse(undefined).success ? schema.optional() : schema];
      }),
    ),
  );

const seenVersion = { expectCaseVersion: z.int().positive().optional() };

function routeOf(act: Act): Route {
  const { key } = subjectOf(act.on);
  const starts = act.starts !== undefined;
  return {
    method: 'post',
    path: actPath(act),
    summary: act.title.join(' / '),
    who: act.who,
    readBy: 'run',
    ...(starts || key === undefined ? {} : { params: z.object({ [key]: z.string() }) }),
    body: bodyOf(act.fields).extend(starts ? {} : seenVersion),
    status: starts ? 201 : 200,
    response: act.starts === 'case' ? begun : performed,
    run: async (call, { commands }) => {
      const form = formIn(call, act);
      const once = call.requestId === undefined ? {} : { updateId: call.requestId };
      if (act.starts === 'case') return commands.begin(call.by, act, form, once);
      if (act.starts === 'entry') return commands.perform(call.by, act, undefined, form, once);
      return commands.perform(call.by, act, paramsOf(call)[key ?? 'id'], form, call.opts);
    },
  };
}

const paramsOf = ({ params }: Call) => (params ?? {}) as Readonly<Record<string, string>>;

/** The fields in a body that is read by whoever takes them. Throws `BadInput`. */
export function fieldsIn(body: unknown): Form {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Form;
  throw badInput('Send felterne som et JSON-objekt.', 'Send the fields as a JSON object.');
}

/** The form in the body, without what the API itself asks for. Throws `BadInput`. */
function formIn({ body }: Call, { starts }: Act): Form {
  if (starts !== undefined) return fieldsIn(body);
  const { expectCaseVersion: seen, ...form } = fieldsIn(body);
  // A version that is not understood must not pass for none.
  if (!seenVersion.expectCaseVersion.safeParse(seen).success)
    throw badInput(
      'Skriv sagens version som et tal, fx "expectCaseVersion": 2, eller udelad den.',
      'Write the version of the case as a number, e.g. "expectCaseVersion": 2, or leave it out.',
      'expectCaseVersion',
    );
  return form;
}

/** One route an act. */
export const actRoutes: readonly Route[] = acts.map(routeOf);
