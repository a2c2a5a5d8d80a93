import { describe } from 'vitest';
import { openDatabase } from '../../store/open-database.ts';
import { storeConformance } from './conformance.ts';

describe('the store on PGlite', () => storeConformance(() => openDatabase()));
