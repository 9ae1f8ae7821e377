import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nameFault } from "../schema/name.ts";
import type { Problem } from "./problem.ts";

/**
 * Most bytes of a file that people write. The longest record has 10 kB; a parser takes seconds and gigabytes for what
 * is a thousand times that, so that size is looked at first. A list at the top of the folder grows with the book.
 */
const MOST_BYTES = 32 * 1024;
const MOST_BYTES_OF_A_LIST = 64 * 1024;
const RULE = "files-can-be-read";

/** A file of a folder and what it says. */
export interface FileText {
	/** Path below the folder, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

/** Bytes of the UTF-8 character that a byte begins, by RFC 3629. */
const bytesOf = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

/** First byte that is no UTF-8, with its line; undefined where all are. */
export function notUtf8(bytes: Uint8Array): { offset: number; line: number; byte: string } | undefined {
	if (isUtf8(bytes)) return undefined;
	let offset = 0;
	let line = 1;
	for (; offset < bytes.length; offset += bytesOf(bytes[offset] ?? 0)) {
		if (!isUtf8(bytes.subarray(offset, offset + bytesOf(bytes[offset] ?? 0)))) break;
		if (bytes[offset] === 0x0a) line += 1;
	}
	return { offset, line, byte: (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0") };
}

const REASONS: Readonly<Record<string, string>> = {
	EACCES: "its permissions do not allow it",
	EPERM: "its permissions do not allow it",
	EIO: "the disk reports an error",
	ENOENT: "it went away",
};
const reasonOf = (error: unknown) => {
	const { code = "" } = error as { code?: string };
	return REASONS[code] ?? (code || (error as Error).message);
};

/** What a folder holds, and what of it could not be read. */
export interface FolderRead {
	readonly files: readonly FileText[];
	readonly problems: readonly Problem[];
	/** Paths of files and folders below this one that could not be read: what lies there is unknown, not gone. */
	readonly unread: readonly string[];
}

/**
 * Reads the files of a folder and of its folders, sorted by path. Links are not followed: they loop, and lead to what
 * is not part of the book. Nothing throws: what cannot be read is a problem, and the rest is read.
 *
 * @param folder absolute path; may itself be a link
 * @param prefix how the folder is named in messages
 * @param skip path below the folder of what is not to be read; dot files and dot folders never are
 */
export function readFolder(folder: string, prefix: string, skip: (path: string) => boolean = () => false): FolderRead {
	const files: FileText[] = [];
	const problems: Problem[] = [];
	const unread: string[] = [];
	const add = (path: string, message: string, fix: string, line = 1, field = "file") =>
		problems.push({ file: path === "" ? prefix : `${prefix}/${path}`, line, field, rule: RULE, message, fix });
	const refuse = (path: string, message: string, fix: string, line?: number) => {
		add(path, message, fix, line);
		unread.push(path);
	};
	const readFile = (path: string) => {
		const { size } = lstatSync(join(folder, path));
		const most = /^[^/]+\.yaml$/.test(path) ? MOST_BYTES_OF_A_LIST : MOST_BYTES;
		if (size > most) {
			refuse(path, `The file has ${size} bytes; the most is ${most}.`, "shorten it, or split it into records");
			return;
		}
		const bytes = readFileSync(join(folder, path));
		const wrong = notUtf8(bytes);
		if (wrong) {
			const { byte, offset, line } = wrong;
			refuse(path, `Byte ${offset} is ${byte}, which is not UTF-8 there.`, "save the file with the encoding UTF-8", line);
		} else files.push({ path, text: bytes.toString("utf8") });
	};
	const walk = (path: string) => {
		const names = readdirSync(join(folder, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
		const twins = new Map<string, string>();
		for (const entry of names) {
			const { name } = entry;
			const below = path === "" ? name : `${path}/${name}`;
			if (name.startsWith(".") || skip(below)) continue;
			const fault = nameFault(name);
			if (fault) add(below, `"${name}" ${fault}.`, "rename it", 1, "file name");
			const folded = name.normalize("NFC").toLowerCase();
			const twin = twins.get(folded);
			twins.set(folded, name);
			if (twin !== undefined)
				add(
					below,
					`"${name}" and "${twin}" are one name where case does not count, as on Windows and macOS.`,
					"rename one",
					1,
					"file name",
				);
			try {
				if (entry.isSymbolicLink())
					refuse(below, "This is a link to another place, and links are not followed.", "put the file itself here");
				else if (entry.isDirectory()) walk(below);
				else if (entry.isFile()) readFile(below);
				else refuse(below, "This is neither a file nor a folder.", "remove it");
			} catch (error) {
				refuse(below, `This cannot be read: ${reasonOf(error)}.`, "let the one who runs the command read it, then run it again");
			}
		}
	};
	try {
		walk("");
	} catch (error) {
		refuse("", `The folder cannot be read: ${reasonOf(error)}.`, "let the one who runs the command read it");
	}
	files.sort((a, b) => (a.path < b.path ? -1 : 1));
	return { files, problems, unread };
}
