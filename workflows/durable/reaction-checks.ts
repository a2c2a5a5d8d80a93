import { assertJson } from './json.ts';
import { assertWaitable } from './timers.ts';
import type { ActorRef, Reaction } from './xstate.ts';

/**
 * Everything a macrostep asks for can be carried out; asked before anything of it is taken, so that a step that cannot is no step at all.
 * Throws what becomes the incident's message.
 */
export function assertCarriable(
  { snapshot, requests }: Reaction,
  childrenBefore: Readonly<Record<string, unknown>>,
  isLive: (childId: string) => boolean,
): void {
  const stopped = new Set<ActorRef>();
  const spawned = new Set<string>();
  for (const request of requests) {
    switch (request.type) {
      case 'action':
        assertJson(request.params ?? null, request.name);
        break;
      case 'emit':
      case 'send':
        assertJson(request.event, request.event.type);
        break;
      case 'schedule':
        assertWaitable(request.delay, request.id ?? request.event.type);
        assertJson(request.event, request.event.type);
        break;
      case 'stop':
        stopped.add(request.ref);
        break;
      case 'spawn':
        assertJson(request.input ?? null, `input of ${request.src}`);
        if (request.id in childrenBefore && isLive(request.id) && !stopped.has(childrenBefore[request.id] as ActorRef))
          throw new Error(
            `Et barn med id "${request.id}" lever allerede; stop det først. / A child with id "${request.id}" is alive; stop it first.`,
          );
        spawned.add(request.id);
        break;
      case 'log':
      case 'cancel':
        break;
    }
  }
  for (const id of Object.keys(snapshot.children))
    if (!(id in childrenBefore) && !spawned.has(id))
      throw new Error(
        `assign(spawn("${id}")) kan ikke køres holdbart; brug spawnChild med id. / assign(spawn("${id}")) cannot run durably; use the spawnChild action with an id.`,
      );
  if (snapshot.status === 'done') assertJson(snapshot.output ?? null, 'output');
}
