import { describe } from 'vitest';
import { openDatabase } from '../../store/database.ts';
import { storeConformance } from './conformance.ts';

describe('the store on PGlite', () => storeConformance(() => openDatabase()));
