import { afterAll } from 'vitest';
import { giveBackAll } from './memory-database.ts';

// Goes before every test file. Hooks run in reverse order, so this one comes after those of the file.
afterAll(giveBackAll);
