/** Where a value stands in a record: `["control", "routes", 0, "url"]`. */
export type Path = readonly (string | number)[];

/** `control.routes[0].url`; "front matter" for the record itself. */
export function fieldName(path: Path): string {
	return path.length === 0
		? "front matter"
		: path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(at, key) => (at !== null && typeof at === "object" ? (at as Record<string | number, unknown>)[key] : undefined),
		data,
	);
}

/** A value as a message prints it: in quotes, at most 60 characters. */
export function show(value: unknown): string {
	if (value === undefined) return "nothing";
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
