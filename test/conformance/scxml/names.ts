/** A state's id as XState's key: a dot would be a path there. */
export const stateKey = (id: string): string => id.replaceAll('.', '_');

/**
 * An event descriptor as XState's. In SCXML `vote` is also `vote.yes`; in XState that is `vote.*`. Ends of states and of invoked machines
 * have names of their own there.
 */
export function eventDescriptor(descriptor: string): string {
  const bare = descriptor.replace(/\.\*?$/, '');
  if (bare === '*') return '*';
  if (bare === 'done.state' || bare === 'done.invoke')
    return `xstate.done.${bare === 'done.state' ? 'state' : 'actor'}.*`;
  if (bare === 'done') return 'xstate.done.*';
  if (bare.startsWith('done.state.')) return `xstate.done.state.${stateKey(bare.slice(11))}`;
  if (bare.startsWith('done.invoke.')) return `xstate.done.actor.${bare.slice(12)}`;
  return `${bare}.*`;
}

/** `1s`, `.5s`, `200ms` in milliseconds. */
export function milliseconds(delay: string): number {
  const found = /^\s*(\d*\.?\d+)\s*(ms|s)\s*$/.exec(delay);
  if (found === null) throw new Error(`"${delay}" is no delay`);
  return Number(found[1]) * (found[2] === 's' ? 1000 : 1);
}
