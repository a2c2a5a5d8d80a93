import { createContext } from 'hono/jsx';
import type { Visitor } from '../../sdk/sign-in/create-sign-in.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Whoever is signed in; set by the guard of all pages. */
    visitor: Visitor | undefined;
  }
}

/** Whoever is signed in, for the header of the page. */
export const VisitorContext = createContext<VisitorShown | undefined>(undefined);

export interface VisitorShown {
  readonly name: string;
  /** They chose to be a person of the example, and can be another. */
  readonly example: boolean;
}
