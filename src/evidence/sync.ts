import { cpSync, existsSync, lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { besideIt, noRoom, replace } from "../content/whole.ts";
import { ArchiveFault, faultOf, missingIn, SYNC } from "./faults.ts";
import { archiveGit, fetchGit, GitError, refsGit } from "./git.ts";
import { HEADS, layRepository, readRefs } from "./refs.ts";

export interface SyncedCollection {
	readonly collection: string;
	readonly action: "cloned" | "updated";
	readonly from: string;
	readonly seconds: number;
	/** What a person should know: another branch, a rewritten history, an older mirror. */
	readonly notes: readonly string[];
}

type Progress = (line: string) => void;

/** Branches of a source and their commits, and the one its HEAD names. */
interface Source {
	readonly branches: ReadonlyMap<string, string>;
	readonly head: string;
}

/** The way out where a bundle was made without what says which branch is the archive. */
const MAKE = "make the bundle with `git bundle create FILE HEAD --branches`";
const plural = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** What a source holds, and the branch to follow. `known` is the branch followed until now. */
function readSource(from: string, known: string | undefined, isBundle: boolean): Source {
	const lines = archiveGit(undefined, ["ls-remote", "--symref", from]).split("\n").filter(Boolean);
	const refs = lines.map((line) => line.split("\t"));
	const branches = new Map(
		refs.flatMap(([commit = "", name = ""]) => (name.startsWith(HEADS) ? [[name.slice(HEADS.length), commit]] : [])),
	);
	const named = refs.find(([target, name]) => name === "HEAD" && target?.startsWith("ref: "))?.[0]?.slice(`ref: ${HEADS}`.length);
	const commit = refs.find(([target, name]) => name === "HEAD" && !target?.startsWith("ref: "))?.[0];
	// A bundle names the commit of its HEAD and not the branch; a bundle of one branch has no HEAD at all.
	const same = [...branches.keys()].filter((branch) => branches.get(branch) === commit);
	const likely = [known, "main", "master"].find((branch) => branch !== undefined && same.includes(branch)) ?? same[0];
	const head = named !== undefined && branches.has(named) ? named : (likely ?? (branches.size === 1 ? [...branches.keys()][0] : undefined));
	if (branches.size === 0 && commit !== undefined)
		throw new ArchiveFault(`${from} holds a HEAD and no branch, and an archive is followed by its branch.\nFix: ${MAKE}`);
	if (branches.size === 0)
		throw new ArchiveFault(
			isBundle
				? `${from} names no branch: it is cut off, or was made of nothing.\nFix: copy it again, or ${MAKE}`
				: `${from} holds no branch with a commit.\nFix: record something there first, or sync from another place`,
		);
	if (head === undefined)
		throw new ArchiveFault(
			`${from} does not say which of its branches is the archive: it has ${[...branches.keys()].sort().join(", ")} and no HEAD.\nFix: ${MAKE}`,
		);
	return { branches, head };
}

/** What failed, in words that end with the way out of just that. */
function explained(error: unknown, from: string, folder: string, isBundle: boolean): unknown {
	const said = error instanceof GitError ? error.said : "";
	if (noRoom(error, said))
		return new ArchiveFault(
			`There is no room to write in ${folder} (${(error as Error).message}); what was here before is as it was.\nFix: make room on that disk and sync again`,
		);
	if (!(error instanceof GitError) || error instanceof ArchiveFault) return error;
	const fix = !isBundle
		? "look at the connection and try again; what was here before is as it was"
		: /prerequisite/.test(said)
			? `it holds only what came after an older state, which is not here: ${MAKE}`
			: `copy or make the bundle again; \`git bundle verify '${from}'\` says whether it is whole`;
	return new ArchiveFault(`${from} could not be read whole: ${error.message}\nFix: ${fix}`);
}

const isAncestor = (repository: string, a: string, b: string): boolean => {
	try {
		archiveGit(repository, ["merge-base", "--is-ancestor", a, b]);
		return true;
	} catch (error) {
		if (error instanceof GitError && error.code === 1) return false;
		throw error;
	}
};

const countOf = (repository: string, range: string): number => Number(archiveGit(repository, ["rev-list", "--count", range]));

/** What the archive here was about before a sync. */
interface Before {
	readonly branch: string;
	readonly commit: string;
}

/** What a person should know of a step from one state of an archive to the next; undefined where it is a step back. */
function notesOf(repository: string, before: Before, { branches, head }: Source, after: string): string[] | undefined {
	const notes: string[] = [];
	if (after !== before.commit && isAncestor(repository, after, before.commit)) return undefined;
	if (!isAncestor(repository, before.commit, after)) {
		const lost = countOf(repository, `${after}..${before.commit}`);
		notes.push(
			`The history was rewritten at the origin: ${plural(lost, "commit")} of before ${lost === 1 ? "is" : "are"} no longer in it. Find the same texts again: npm run evidence -- remap`,
		);
	}
	if (before.branch !== head) {
		const gone = branches.has(before.branch) ? "is no longer its main branch" : "is no longer there";
		notes.push(`The branch ${before.branch} ${gone}: now following ${head}.`);
	}
	return notes;
}

/** What git lays down while it writes, which is nothing when it was ended. */
const UNFINISHED = /(?:^|[\\/])(?:tmp_|incoming-|tmp_objdir)[^\\/]*$/;

/**
 * Makes the archive of a source beside its place, with the objects that are here already, looks whether it is whole, and
 * moves it there: nothing but objects is taken over, and what was here stays until then. Each sync makes the folder anew,
 * so that neither a branch of another name nor half of a download is ever in the way.
 *
 * @param before undefined where nothing is here, or nothing whole
 * @returns notes for a person
 */
function bring(target: string, from: string, source: Source, before: Before | undefined, onProgress: Progress): Promise<string[]> {
	return besideIt(target, async (part) => {
		const branch = `${HEADS}${source.head}`;
		layRepository(part, source.head);
		if (before) {
			const isWhole = (path: string) => !UNFINISHED.test(path);
			cpSync(join(target, "objects"), join(part, "objects"), { recursive: true, filter: isWhole });
			// Tells git what it need not bring.
			refsGit(part, ["update-ref", "refs/before/head", before.commit]);
		}
		await fetchGit(
			part,
			["--progress", "--no-tags", "--update-shallow", "--no-write-fetch-head", from, `+${branch}:${branch}`],
			onProgress,
		);
		const fault = faultOf(part, "a sync from a place that is whole") ?? missingIn(part, "a sync from a place that is whole");
		if (fault !== undefined) throw new ArchiveFault(fault.replaceAll(part, from));
		const after = readRefs(part).commit ?? "";
		const notes = before ? notesOf(part, before, source, after) : [];
		if (before && notes === undefined) {
			const count = countOf(part, `${after}..${before.commit}`);
			return [`${from} is older than what is here by ${plural(count, "recording")}: nothing was changed.`];
		}
		if (before) refsGit(part, ["update-ref", "-d", "refs/before/head"]);
		replace(target, part);
		return notes ?? [];
	});
}

/**
 * Brings one collection into the local archive folder as a bare clone of the branch that the source's HEAD names.
 * A clone is made beside its place and moved there when whole, so an interrupted run leaves nothing half done; one that
 * is here and broken is made anew.
 *
 * @param mirror folder of `<collection>.bundle` files; undefined reads the public origin
 * @param origin public address of the repository
 * @throws ArchiveFault when neither the mirror nor the origin has it, or has it whole, with the way out
 */
export async function syncCollection(
	folder: string,
	collection: string,
	mirror: string | undefined,
	onProgress: Progress = () => {},
	origin = "",
): Promise<SyncedCollection> {
	const started = performance.now();
	const bundle = mirror && resolve(join(mirror, `${collection}.bundle`));
	if (bundle && !existsSync(bundle))
		throw new ArchiveFault(
			`The mirror has no ${collection}.bundle in ${mirror}.\nFix: name the folder of bundles with --from, or leave it out for the public origin`,
		);
	const from = bundle ?? origin;
	// Where it is a link, the link is replaced: what lies elsewhere is somebody's, and is never written.
	const target = join(folder, `${collection}.git`);
	const fault = lstatSync(target, { throwIfNoEntry: false }) ? (faultOf(target, SYNC) ?? missingIn(target, SYNC)) : undefined;
	// The folder of another user is not ours to replace.
	if (fault?.includes("belongs to another user")) throw new ArchiveFault(fault);
	const done = (action: SyncedCollection["action"], notes: readonly string[]) => ({
		collection,
		action,
		from,
		seconds: (performance.now() - started) / 1000,
		notes,
	});
	try {
		const known = existsSync(target) && fault === undefined ? readRefs(target) : undefined;
		const before = known?.commit === undefined ? undefined : { branch: known.branch ?? "HEAD", commit: known.commit };
		const source = readSource(from, before?.branch, bundle !== undefined);
		if (before && source.head === before.branch && source.branches.get(source.head) === before.commit) return done("updated", []);
		const notes = await bring(target, from, source, before, onProgress);
		if (before) return done("updated", notes);
		return done("cloned", fault === undefined ? [] : [`What was here was replaced: ${fault.split("\n")[0]}`]);
	} catch (error) {
		throw explained(error, from, folder, bundle !== undefined);
	}
}
