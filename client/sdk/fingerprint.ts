import { hashOf } from '../../store/canonical.ts';

/** A short fingerprint of some content, for update ids: the same act twice has the same id, so it has one effect. */
export const fingerprint = (content: unknown): string => hashOf(content).slice(0, 20);
