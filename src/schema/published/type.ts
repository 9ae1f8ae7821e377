import type { z } from "zod";

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/**
 * What a published file holds, as the code that makes it sees it. A function of `src/export/` that returns this type cannot
 * write a field that the file's published schema does not name, nor leave one out.
 */
export type Published<S extends z.ZodType> = ReadonlyDeep<z.output<S>>;
