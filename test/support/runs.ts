import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

type History = proto.temporal.api.history.v1.IHistory;

/** One run of a case; a case that continued as new has several. */
export interface Run {
  readonly caseId: string;
  readonly events: number;
  /** The encoded history. */
  readonly bytes: number;
  /** What it was carried over with, for every run but the first: where the machines of the case stood, as dotted paths. */
  readonly carried?: readonly Place[];
  readonly history: History;
}

interface Place {
  /** The machine's source as its parent invoked it; `''` for the root. */
  readonly src: string;
  readonly state: string;
}

/** Every run of a case, the first one first, read from the server backwards from the newest. */
export async function runsOf(client: Client, caseId: string): Promise<Run[]> {
  const runs: Run[] = [];
  for (let runId: string | undefined, more = true; more;) {
    const history = await client.workflow.getHandle(caseId, runId).fetchHistory();
    const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    runId = started?.continuedExecutionRunId || undefined;
    more = runId !== undefined;
    const bytes = proto.temporal.api.history.v1.History.encode(history).finish().length;
    const carried = more ? { carried: placesOf(started?.input?.payloads?.[1]?.data) } : {};
    runs.unshift({ caseId, events: history.events?.length ?? 0, bytes, history, ...carried });
  }
  return runs;
}

interface Carried {
  readonly resume: {
    readonly case: {
      readonly actors: readonly {
        readonly src: string;
        readonly status: string;
        readonly path: string;
        readonly frozen?: { readonly value: StateValue };
      }[];
    };
  };
}
type StateValue = string | { readonly [state: string]: StateValue };

function placesOf(payload: Uint8Array | null | undefined): Place[] {
  const { resume } = JSON.parse(new TextDecoder().decode(payload ?? new Uint8Array())) as Carried;
  return resume.case.actors.flatMap(({ src, path, status, frozen }) =>
    frozen === undefined || status !== 'active' ? [] : [{ src: path === '' ? '' : src, state: dotted(frozen.value) }],
  );
}

const dotted = (value: StateValue): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([state, inner]) =>
          typeof inner === 'object' && Object.keys(inner).length === 0 ? state : `${state}.${dotted(inner)}`,
        )
        .join(' | ');
