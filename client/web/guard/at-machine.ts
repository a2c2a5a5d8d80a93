import type { Context } from 'hono';
import type { WebConfig } from '../deps.ts';
import { byLoopbackName, isForwarded } from './origin.ts';

/**
 * Whoever asks sits at the machine of an embedded product: it listens on loopback, was asked for by a loopback name, and no proxy is in between. They may be
 * whom they like of the example, and read the mails that were caught.
 */
export const isAtMachine = (
  c: Context,
  { embedded, loopbackOnly, trustProxy }: Pick<WebConfig, 'embedded' | 'loopbackOnly' | 'trustProxy'>,
): boolean => embedded && loopbackOnly && trustProxy !== true && byLoopbackName(c) && !isForwarded(c);
