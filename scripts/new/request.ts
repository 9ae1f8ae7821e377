import { show } from "../../src/content/field.ts";
import { didYouMean } from "../../src/content/near.ts";
import type { Records } from "../../src/content/read.ts";
import { splitVersionId } from "../../src/content/versions.ts";
import { day } from "../../src/schema/date.ts";
import { SLUG } from "../../src/schema/id.ts";
import { nameFault } from "../../src/schema/name.ts";
import { UsageError } from "../lib/command.ts";

export const WHAT = ["platform", "document", "clause", "version"] as const;
export type What = (typeof WHAT)[number];

/** A request that can be carried out. */
export interface Request {
	readonly what: What;
	readonly platform: string;
	/** The record's own name; empty for a platform. */
	readonly name: string;
	/** Undefined where none was given. */
	readonly date: string | undefined;
}

function known(kind: string, id: string, among: readonly string[]): void {
	if (among.includes(id)) return;
	const list = among.length > 0 ? `\nKnown: ${among.join(", ")}.` : "";
	throw new UsageError(`"${id}" is not a known ${kind}.${didYouMean(id, among)}${list}`);
}

export function slug(id: string): void {
	if (!SLUG.test(id))
		throw new UsageError(`${show(id)} cannot be an id: use lower-case letters, digits and single hyphens, such as chats-train-models.`);
	const fault = nameFault(id);
	if (fault) throw new UsageError(`${show(id)} ${fault}: choose another id.`);
}

/**
 * Reads the arguments of `npm run new`.
 *
 * @param records what the book holds, for names that must exist
 * @throws UsageError that says what would be right
 */
export function readRequest(args: readonly string[], date: string | undefined, records: Records): Request {
	const [what = "", id = "", ...rest] = args;
	if (!(WHAT as readonly string[]).includes(what)) {
		throw new UsageError(`"${what}" cannot be made.${didYouMean(what, WHAT)}\nKinds: ${WHAT.join(", ")}.`);
	}
	if (rest.length > 0) throw new UsageError(`"${rest.join(" ")}" is one argument too many.`);
	if (date !== undefined && !day.safeParse(date).success) throw new UsageError(`--date "${date}" must be a real day, such as 2026-07-08.`);
	const kind = what as What;
	if (date !== undefined && (kind === "platform" || kind === "document")) throw new UsageError(`A ${kind} has no --date.`);
	const [platform = "", name = "", ...deeper] = id.split("/");
	const form = kind === "platform" ? "<platform>" : `<platform>/<${kind === "version" ? "clause" : kind}>`;
	if (id === "" || deeper.length > 0 || (kind === "platform") !== (name === "")) {
		throw new UsageError(`Write: npm run new -- ${kind} ${form}`);
	}
	const platforms = records.platform.map((entry) => entry.id);
	if (kind === "platform") slug(platform);
	else known("platform", platform, platforms);
	if (kind === "document" || kind === "clause") slug(name);
	if (kind === "version") {
		const clauses = records.clause.map((entry) => splitVersionId(entry.id)).filter((version) => version.platform === platform);
		known("clause", id, [...new Set(clauses.map((version) => version.clause))]);
	}
	return { what: kind, platform, name, date };
}
