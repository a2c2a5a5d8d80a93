import type { Stimulus } from './state.ts';

/**
 * What a step was made by, in eight characters: part of the keys of its effects. A step whose workflow task was lost is made again by the same cause, and
 * its effects have the same keys; another that takes its number meanwhile has others. Pure.
 * @param updateId of the update that the stimulus came by
 */
export function causeOf(stimulus: Stimulus, updateId?: string): string {
  return hashed(updateId === undefined ? wordsOf(stimulus) : `update ${updateId}`);
}

function wordsOf(stimulus: Stimulus): string {
  switch (stimulus.type) {
    case 'event':
      return `event ${stimulus.actor} ${stimulus.event.type}`;
    case 'result':
    case 'failure':
      return `${stimulus.type} ${stimulus.actor} ${stimulus.visit}`;
    case 'again':
    case 'giveUp':
      return `${stimulus.type} ${stimulus.actor}`;
    // More timers may have fallen due when it is made again: those that fired the first time are still the first.
    case 'due':
    case 'start':
    case 'cancel':
      return stimulus.type;
  }
}

/** FNV-1a, 32 bits: workflow code has no other hash at hand. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
