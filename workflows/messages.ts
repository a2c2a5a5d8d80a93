/** What can be said to a running case: the engine's messages, with the words that the product has for people. */
export * from './durable/messages.ts';
export { Refused, refusedFrom, type RefusalReason } from './durable/refused.ts';
export { refusalText } from './refusal-text.ts';
export { worded, type WordedWaiting } from './worded-waiting.ts';
