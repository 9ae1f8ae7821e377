/**
 * What a reader notes on the checklist, as data: read from storage or from a file that anyone may have written, and
 * written as JSON or Markdown. Pure: no storage, no page.
 */

/** What a reader noted about one item. */
export interface Note {
	readonly done: boolean;
	/** Day, YYYY-MM-DD, or "" where none was given. */
	readonly on: string;
	readonly text: string;
	/** Version of the clause or letter that held when it was noted. */
	readonly version: string;
}

export interface Checklist {
	readonly notes: ReadonlyMap<string, Note>;
	/** Platforms to show; all where empty. */
	readonly platforms: ReadonlySet<string>;
}

export interface Read {
	readonly list: Checklist;
	/** Entries that are not notes and were left out. */
	readonly dropped: number;
}

export const EMPTY: Checklist = { notes: new Map(), platforms: new Set() };
/** Largest text that is read, in characters: browsers keep about five million for a site. */
export const MOST_CHARACTERS = 4_000_000;
const FORMAT = "clausebook-checklist";
const ITEM = /^(?:CB-\d{4}|not-numbered-yet-[a-z0-9-]{1,130}|letter-[a-z0-9-]{1,80})$/;
const PLATFORM = /^[a-z0-9-]{1,60}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Characters that no reader types and that break files: controls but line feed and tab. Carriage returns come as pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const day = (value: unknown): string => (typeof value === "string" && DAY.test(value) ? value : "");

/** Text as it is kept: line ends as line feeds, no controls, no half characters. */
export function clean(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(CONTROL, "").toWellFormed();
}

/** Whether there is anything to keep of a note. */
export function isBlank({ done, on, text }: Note): boolean {
	return !done && on === "" && text.trim() === "";
}

/**
 * Reads a kept or saved list.
 *
 * @returns undefined where the text is no checklist at all; else what could be read of it
 */
export function read(json: string): Read | undefined {
	if (json.length > MOST_CHARACTERS) return undefined;
	let data: unknown;
	try {
		data = JSON.parse(json);
	} catch {
		return undefined;
	}
	if (!isObject(data) || data.format !== FORMAT || !isObject(data.notes)) return undefined;
	const notes = new Map<string, Note>();
	let dropped = 0;
	for (const [id, value] of Object.entries(data.notes)) {
		if (!ITEM.test(id) || !isObject(value)) dropped += 1;
		else
			notes.set(id, {
				done: value.done === true,
				on: day(value.on),
				text: typeof value.text === "string" ? clean(value.text) : "",
				version: day(value.version),
			});
	}
	const platforms = Array.isArray(data.platforms)
		? data.platforms.filter((id): id is string => typeof id === "string" && PLATFORM.test(id))
		: [];
	return { list: { notes, platforms: new Set(platforms) }, dropped };
}

/** A list as JSON that `read` takes back. Blank notes are left out. */
export function write({ notes, platforms }: Checklist): string {
	const kept = [...notes].filter(([, note]) => !isBlank(note)).sort(([a], [b]) => (a < b ? -1 : 1));
	return `${JSON.stringify({ format: FORMAT, version: 1, platforms: [...platforms].sort(), notes: Object.fromEntries(kept) }, null, "\t")}\n`;
}

/** What an item is called on the page. */
export interface Described {
	readonly title: string;
	readonly group: string;
	readonly url: string;
}

/** Words that Markdown would take for marks, made plain. */
function escaped(text: string): string {
	return text
		.replace(/[\\`*_{}[\]<>#+!|&]/g, "\\$&")
		.replace(/\s+/g, " ")
		.trim();
}

/** A note under its item: four more spaces make it literal text, so nothing in it is a mark or a tag. */
function literal(text: string): string {
	return text === ""
		? ""
		: `\n\n${text
				.split("\n")
				.map((line) => `      ${line}`)
				.join("\n")}\n`;
}

/**
 * A list as Markdown, every item of the page in its order, ticked or not.
 *
 * @param items items of the page, in order
 * @param today day of the export
 */
export function toMarkdown({ notes }: Checklist, items: ReadonlyMap<string, Described>, today: string): string {
	const lines = ["# Opt-out checklist", "", `Saved on ${today}. Noted by hand; nothing here was tested by Clausebook.`];
	let group = "";
	const known = [...items].map(([id, described]) => ({ id, described, note: notes.get(id) }));
	const gone = [...notes]
		.filter(([id, note]) => !items.has(id) && !isBlank(note))
		.map(([id, note]) => ({ id, described: { title: id, group: "No longer on the page", url: "" }, note }));
	for (const { id, described, note } of [...known, ...gone]) {
		if (described.group !== group) {
			group = described.group;
			lines.push("", `## ${escaped(group)}`, "");
		}
		const when = note?.on ? `, on ${note.on}` : "";
		const of = note?.version ? `, version of ${note.version}` : "";
		const link = described.url ? ` <${described.url}>` : "";
		lines.push(`- [${note?.done ? "x" : " "}] ${escaped(described.title)} (${id}${of})${when}${link}${literal(note?.text.trim() ?? "")}`);
	}
	return `${lines.join("\n")}\n`;
}
