import { assertJson } from './json.ts';
import { assertWaitable } from './timers.ts';
import type { ActorRef, Reaction, Request } from './xstate.ts';

/** Throws when a child of this source and input can have no workflow: its case id cannot be made. */
export type AssertSpawnable = (src: string, input: unknown) => void;

/**
 * Everything a macrostep asks for can be carried out; asked before anything of it is taken, so that a step that cannot is no step at all.
 * Throws what becomes the incident's message.
 */
export function assertApplicable(
  { snapshot, requests }: Reaction,
  childrenBefore: Readonly<Record<string, unknown>>,
  isLive: (childId: string) => boolean,
  assertSpawnable: AssertSpawnable,
): void {
  const stopped = new Set<ActorRef>();
  const spawned = new Set<string>();
  for (const [index, request] of requests.entries()) {
    switch (request.type) {
      case 'action':
        assertJson(request.params ?? null, request.name);
        break;
      case 'emit':
      case 'send':
        assertJson(request.event, request.event.type);
        break;
      case 'schedule':
        // A state that is left at once never waits, whatever its delay came out as.
        if (isCancelled(request.id, requests.slice(index + 1))) break;
        assertWaitable(request.delay, request.id ?? request.event.type);
        assertJson(request.event, request.event.type);
        break;
      case 'stop':
        stopped.add(request.ref);
        break;
      case 'spawn':
        assertJson(request.input ?? null, `input of ${request.src}`);
        if (request.id in childrenBefore && isLive(request.id) && !stopped.has(childrenBefore[request.id] as ActorRef))
          throw new Error(`A child with id "${request.id}" is alive; stop it first.`);
        assertSpawnable(request.src, request.input);
        spawned.add(request.id);
        break;
      case 'log':
      case 'cancel':
        break;
    }
  }
  for (const id of Object.keys(snapshot.children))
    if (!(id in childrenBefore) && !spawned.has(id))
      throw new Error(`assign(spawn("${id}")) cannot run durably; use the spawnChild action with an id.`);
  if (snapshot.status === 'done') assertJson(snapshot.output ?? null, 'output');
}

const isCancelled = (id: string | undefined, later: readonly Request[]): boolean =>
  id !== undefined && later.some((other) => other.type === 'cancel' && other.id === id);
