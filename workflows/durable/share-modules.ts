/**
 * Loaded after all workflows when a worker prepares its sandbox. Every workflow sees the same machines and libraries, evaluated once: evaluating them for
 * each case took 70 ms and 3–5 MB. They hold nothing of any case. The sandbox would freeze them through and through, and libraries that work something out
 * when it is first asked for (zod's methods, XState's look-ups) could not keep it; a module that is frozen already is left as it is.
 */
declare const __webpack_modules__: Readonly<Record<string, unknown>>;
// Webpack's own words, which an ES module has too; `require` and `module` it has not.
declare const __webpack_module_cache__: Readonly<Record<string, object | undefined>>;
declare const __webpack_module__: { readonly id: string };

/** The modules that are shared. Temporal's own are frozen by Temporal, and this one is not loaded to its end. */
export const shared = Object.keys(__webpack_modules__).filter(
  (id) => __webpack_module_cache__[id] !== undefined && id !== __webpack_module__.id && !id.includes('@temporalio'),
);
for (const id of shared) Object.freeze(__webpack_module_cache__[id]);
