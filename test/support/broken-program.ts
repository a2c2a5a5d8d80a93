/** Part of `compile.test.ts`. */
export const place: string = import.meta.url;
throw new Error(`Broken as meant. Seen from ${place}`);
