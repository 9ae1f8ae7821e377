import { sha256 } from "../evidence/hash.ts";

/**
 * The seal of a file that a command writes: a hash over what it says, in the file itself. It tells an edit by hand, or
 * a merge line by line, from what the command wrote. It is no signature: who wants to deceive can seal anew, and is
 * found out by the archive (lock) and by the commits before (ledger).
 */
type Sealable = object & { readonly seal?: unknown };

/** What was hashed: the file as the command prints it, without its seal. */
const contentOf = ({ seal: _, ...data }: Sealable): string => JSON.stringify(data, null, "\t");

/** The text of a file with its seal, as a command writes it. */
export function sealed(data: object): string {
	const { seal: _, ...rest } = data as Sealable;
	return `${JSON.stringify({ ...rest, seal: sha256(contentOf(data)) }, null, "\t")}\n`;
}

/**
 * Whether a file is as its command wrote it.
 *
 * @param data the whole file, parsed, before any default is filled in
 */
export function sealState(data: unknown): "whole" | "none" | "broken" {
	const { seal } = data as Sealable;
	if (seal === undefined) return "none";
	return seal === sha256(contentOf(data as Sealable)) ? "whole" : "broken";
}
