import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import type { z } from '@hono/zod-openapi';
import type { By } from '../../machines/governance/people.ts';
import type { PaperFile } from '../documents/formats.ts';
import type { Store } from '../../store/store.ts';
import type { Instant } from '../../workflows/messages.ts';
import type { Callers } from './callers.ts';
import type { Commands } from '../sdk/commands.ts';
import type { Options } from '../sdk/options.ts';

/** What the API works on. `createApi(deps)` listens nowhere and starts nothing. */
export interface ApiDeps {
  readonly commands: Commands;
  readonly store: Store;
  readonly now: () => Instant;
  /** From when on nobody but this process carries out calls on the store; absent where several may at once. */
  readonly aloneSince?: Instant;
  /** Writes a copy of everything to a file on the server; absent where that is not embedded. */
  readonly backUp?: (file: string) => Promise<{ readonly takenAt: Instant }>;
}

/** One call, checked: who calls, with what. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly by: By;
  /** True for the key of whoever runs the server (`DATA_DIR/operator-key`). */
  readonly operator: boolean;
  /** False when the operator key was used without saying for whom: `by` is then the first of the secretariat. */
  readonly named: boolean;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** From the header `Idempotency-Key`; commands make one from the content when it is absent. */
  readonly requestId?: string;
  readonly opts: Options;
}

/** An answer that is a file and no JSON. */
export class FileAnswer {
  readonly file: PaperFile;
  constructor(file: PaperFile) {
    this.file = file;
  }
}

/** One line of the route table. GET never changes anything; who may do the rest is decided by the commands. */
export interface Route {
  readonly method: 'get' | 'post';
  /** With parameters in braces, as OpenAPI writes them. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  /** Who may call it. The commands decide; a test holds each route to what it says here. */
  readonly who: Callers;
  /** What its readers must know of that beside. */
  readonly whoElse?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is only described here: `run` reads it, after it has been asked who may. */
  readonly readBy?: 'run';
  /** What it answers; absent for what answers with files alone. */
  readonly response?: z.ZodType;
  readonly status: 200 | 201;
  /** Media types of the files it may answer with, beside JSON. */
  readonly files?: readonly string[];
  readonly run: (call: Call, deps: ApiDeps) => Promise<unknown>;
}

type In<S> = S extends z.ZodType ? z.infer<S> : undefined;
/** What `run` may return: what the response declares, or a file. */
type Out<S> = S extends z.ZodType ? DeepReadonly<z.infer<S>> | FileAnswer : FileAnswer;

/** A route whose `run` knows the types of its own schemas, and returns what its response declares. */
export function route<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
>(
  line: Omit<Route, 'params' | 'query' | 'body' | 'response' | 'run' | 'status'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly response?: R;
    readonly status?: 200 | 201;
    readonly run: (call: Call<In<P>, In<Q>, In<B>>, deps: ApiDeps) => Promise<Out<R>>;
  },
): Route {
  // The app calls `run` only with what these very schemas let through.
  return { status: 200, ...line } as unknown as Route;
}
