import type { Invariant } from '../invariant.ts';
import { bodyRules } from './bodies.ts';
import { designRules } from './design.ts';
import { paperRules } from './papers.ts';
import { matterRules } from './matters.ts';
import { moneyRules } from './money.ts';
import { yearRules } from './year.ts';

export const invariants: readonly Invariant[] = [
  ...designRules,
  ...moneyRules,
  ...yearRules,
  ...bodyRules,
  ...paperRules,
  ...matterRules,
];
