import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const failure = z.object({ error: z.object({ kind: z.string(), field: z.string().optional(), en: z.string() }) });

/** What the product refused. */
export class Refusal extends Error {
  constructor(
    path: string,
    readonly kind: string,
    message: string,
  ) {
    super(`${path}: ${kind}: ${message}`);
  }
}

/** How often something had to be said again, and why. */
export interface Said {
  accepted: number;
  /** Nobody answered, or said to come again. */
  again: number;
}

/** Speaks to a product that may be gone at any moment: what got no answer is said again under the same key until it gets one. */
export class Caller {
  readonly said: Said = { accepted: 0, again: 0 };

  constructor(
    private readonly url: string,
    private readonly key: () => Promise<string>,
  ) {}

  /** Throws a {@link Refusal}. */
  async read<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
    for (;;) {
      const answer = await this.call(path, { method: 'GET' });
      if (answer !== undefined) return schema.parse(answer);
      await pause(400);
    }
  }

  /** The receipt, of whichever time it was carried out. Throws a {@link Refusal} of what was never carried out. */
  async post<S extends z.ZodType>(
    path: string,
    { as, body, id, schema }: { as: string; body: unknown; id: string; schema: S },
  ): Promise<z.output<S>> {
    const headers = { 'X-Aarshjul-As': as, 'Content-Type': 'application/json', 'Idempotency-Key': id };
    for (;;) {
      const answer = await this.call(path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer !== undefined) {
        this.said.accepted += 1;
        return schema.parse(answer);
      }
      this.said.again += 1;
      await pause(400);
    }
  }

  /** The answer; `undefined` when there is none, or it says to come again. */
  private async call(path: string, init: RequestInit): Promise<unknown> {
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(`${this.url}/api${path}`, {
        ...init,
        headers: { ...init.headers, Authorization: `Bearer ${await this.key()}` },
        signal: AbortSignal.timeout(60_000),
      });
      text = await answer.text();
    } catch {
      return undefined;
    }
    if (answer.ok) return JSON.parse(text);
    if (answer.status >= 500) return undefined;
    const { error } = failure.parse(JSON.parse(text));
    if (error.kind === 'Conflict' && error.field === 'Idempotency-Key') return undefined;
    throw new Refusal(path, error.kind, error.en);
  }
}
