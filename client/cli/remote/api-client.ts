import { z } from 'zod';
import { read } from './read-answer.ts';
import type { DeepReadonly } from '../../../machines/governance/deep-readonly.ts';
import { basename } from 'node:path';
import { readOperatorKey } from '../../api/operator-key.ts';
import { Failure, type FailureKind, failureKinds, unavailable } from '../../sdk/failures.ts';
import type { CommonOptions, Io } from '../io.ts';

/** What a schema reads: the shape that the route of the API declares. */
type Answer<S extends z.ZodType> = DeepReadonly<z.infer<S>>;

/**
 * The running server, as a CLI command asks it: each answer is read by the schema of its route. Throws the `Failure` that the server answered, `Unavailable`, or
 * {@link UnexpectedAnswer}.
 */
export interface ApiClient {
  get<S extends z.ZodType>(
    schema: S,
    path: string,
    query?: Readonly<Record<string, string | undefined>>,
  ): Promise<Answer<S>>;
  /** A file, with the name the server gives it. */
  file(
    path: string,
    query?: Readonly<Record<string, string | undefined>>,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  post<S extends z.ZodType>(schema: S, path: string, body?: unknown, requestId?: string): Promise<Answer<S>>;
}

/** A part of a path: ids of cases and tasks hold `/` and `#`. */
export const part = encodeURIComponent;

const isKind = (kind: unknown): kind is FailureKind => typeof kind === 'string' && Object.hasOwn(failureKinds, kind);

interface Fault {
  readonly field?: string;
  readonly da: string;
  readonly en: string;
}

async function failureOf(response: Response): Promise<Failure> {
  const text = await response.text();
  let error: (Partial<Fault> & { kind?: unknown; faults?: readonly Fault[] }) | undefined;
  try {
    error = (JSON.parse(text) as { error?: typeof error }).error;
  } catch {
    // Not ours: a proxy or another server answered; the status is said below.
  }
  if (error === undefined || !isKind(error.kind)) {
    return unavailable(
      `Serveren svarede ${response.status} uden forklaring.`,
      `The server answered ${response.status} without an explanation.`,
    );
  }
  const { kind, field, da = '', en = '' } = error;
  const failure = { kind, da, en, ...(field === undefined ? {} : { field }) };
  const faults = error.faults?.map((fault) => ({ ...fault, kind }));
  return new Failure(failure, faults === undefined || faults.length === 0 ? [failure] : faults);
}

/** Speaks to `--url` (else `BASE_URL`) with `--key` (or `AARSHJUL_API_KEY`), else the key in `DATA_DIR/operator-key`. */
export function createApiClient(io: Io, options: CommonOptions): ApiClient {
  async function ask(method: 'GET' | 'POST', path: string, body?: unknown, requestId?: string): Promise<Response> {
    const config = io.config();
    const base = (options.url ?? config.baseUrl).replace(/\/+$/, '');
    const key = options.key ?? (await readOperatorKey(config.dataDir));
    const headers: Record<string, string> = { 'x-aarshjul-channel': 'cli' };
    if (key !== undefined) headers['authorization'] = `Bearer ${key}`;
    if (options.as !== undefined) headers['x-aarshjul-as'] = options.as;
    if (requestId !== undefined) headers['idempotency-key'] = requestId;
    if (method === 'POST') headers['content-type'] = 'application/json';
    let response: Response;
    try {
      response = await io.fetch(`${base}${path}`, {
        method,
        headers,
        ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
      });
    } catch (error) {
      const { kind, da, en } = unavailable(
        `Der er ingen server på ${base}. Start den med npm start, eller angiv adressen med --url.`,
        `There is no server at ${base}. Start it with npm start, or give its address with --url.`,
      );
      throw new Failure({ kind, da, en }, undefined, error);
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  }
  const asked = (path: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
    const set = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    );
    return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
  };

  return {
    get: async (schema, path, query) => read(schema, `GET ${path}`, await ask('GET', asked(path, query))),
    file: async (path, query) => {
      const response = await ask('GET', asked(path, query));
      const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
      return {
        // The name is the server's; where it is put is not.
        name: basename(named === undefined ? 'dokument' : decodeURIComponent(named)),
        bytes: new Uint8Array(await response.arrayBuffer()),
      };
    },
    post: async (schema, path, body, requestId) =>
      read(schema, `POST ${path}`, await ask('POST', path, body, requestId)),
  };
}
