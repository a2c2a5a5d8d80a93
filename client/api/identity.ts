import type { By } from '../../machines/governance/people.ts';
import { sha256 } from '../../store/canonical.ts';
import { Failure, notFound } from '../sdk/failures.ts';
import type { ApiDeps } from './route.ts';

/** Stands in the store instead of a person for the key of whoever runs the server. */
export const operatorPerson = 'operator';

const noKey = new Failure({
  kind: 'Forbidden',
  da: 'Send din API-nøgle: Authorization: Bearer <nøgle>. Nøgler laves med aarshjul api-key create --person <id>.',
  en: 'Send your API key: Authorization: Bearer <key>. Keys are made with aarshjul api-key create --person <id>.',
});

export interface Caller {
  readonly by: By;
  readonly operator: boolean;
  readonly named: boolean;
}

/**
 * Who calls: the person the key was made for. With the operator key, the person named in `X-Aarshjul-As`, else the first of the secretariat;
 * the journal then has `operator-key` as reference, so an act through it can be told from the person's own.
 * Throws `Forbidden` without a known key, `NotFound` for an unknown person.
 */
export async function identify(
  headers: Headers,
  ip: string | undefined,
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
): Promise<Caller> {
  const key = /^Bearer\s+(\S{20,200})$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (key === undefined) throw noKey;
  const person = await store.apiKeyPerson(sha256(key));
  if (person === undefined) throw noKey;

  const userAgent = headers.get('user-agent')?.slice(0, 400);
  const trace = { ...(ip === undefined ? {} : { ip }), ...(userAgent === undefined ? {} : { userAgent }) };
  const rest = {
    channel: headers.get('x-aarshjul-channel') === 'cli' ? ('cli' as const) : ('api' as const),
    ...(Object.keys(trace).length === 0 ? {} : { trace }),
  };
  if (person !== operatorPerson) return { by: { person, ...rest }, operator: false, named: true };

  const wanted =
    headers.get('x-aarshjul-as') ?? (await store.addressees('secretariat', {}, now()))[0]?.person ?? operatorPerson;
  if (wanted !== operatorPerson && (await store.person(wanted)) === undefined) {
    throw notFound(`Personen ${wanted} findes ikke i registeret.`, `There is no person ${wanted} in the register.`);
  }
  return {
    by: { person: wanted, ...rest, reference: 'operator-key' },
    operator: true,
    named: headers.has('x-aarshjul-as'),
  };
}
