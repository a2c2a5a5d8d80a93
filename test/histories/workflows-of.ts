import { productWorkflows } from '../../worker/workflow-bundle.ts';

/** The product's workflows, carried over every few steps. */
export const carriedWorkflows = new URL('./carried-workflows.ts', import.meta.url);

/** In the name of a history: this and a number for each run of a case that was carried over. */
export const carriedMark = '.carried-';

/** The workflows that a recorded history is of. @param file its name */
export const workflowsOf = (file: string): URL => (file.includes(carriedMark) ? carriedWorkflows : productWorkflows);
