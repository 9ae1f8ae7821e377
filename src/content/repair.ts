import type { z } from "zod";
import { valueAt } from "./field.ts";
import { allowedKeys } from "./issue.ts";
import { nearest } from "./near.ts";

type Container = Record<string | number, unknown>;

/**
 * What a record would be without slips that leave no doubt about the rest: a key that is no field, or is written almost
 * as one; a text that is too long. So the rules can speak of the file in the same run.
 *
 * @param issues why the schema refused the record
 * @returns the record as the schema reads it then; undefined where more is wrong
 */
export function repaired<S extends z.ZodType>(schema: S, data: unknown, issues: readonly z.core.$ZodIssue[]): z.infer<S> | undefined {
	const copy: unknown = structuredClone(data);
	const sorted = [...issues].sort((a, b) => Number(b.code === "unrecognized_keys") - Number(a.code === "unrecognized_keys"));
	for (const issue of sorted) {
		const at = (depth: number) =>
			issue.path.slice(0, depth).reduce<unknown>((node, key) => (node as Container)[key as string], copy) as Container;
		const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
		if (issue.code === "unrecognized_keys") {
			const map = at(path.length);
			const free = allowedKeys(schema, path).filter((key) => !Object.hasOwn(map, key));
			for (const key of issue.keys) {
				const meant = nearest(key, free);
				if (meant !== undefined) map[meant] = map[key];
				delete map[key];
			}
		} else if (issue.code === "too_big" && path.length > 0) {
			const key = path.at(-1) ?? "";
			const value = at(path.length - 1)[key];
			if (typeof value !== "string") return undefined;
			at(path.length - 1)[key] = value.slice(0, Number(issue.maximum));
		} else if (path.length === 0 || at(path.length - 1)?.[path.at(-1) ?? ""] === valueAt(data, path)) return undefined;
		// Else it was missing, and a key that was written almost so filled it.
	}
	const result = schema.safeParse(copy);
	return result.success ? result.data : undefined;
}
