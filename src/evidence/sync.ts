import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { ArchiveFault, faultOf, SYNC } from "./faults.ts";
import { archiveGit, GitError, longGit } from "./git.ts";

const ORIGIN = "https://github.com/OpenTermsArchive";

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

const HEADS = "refs/heads/";
const plural = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** What a source holds, and the branch to follow. `known` is the branch followed until now. */
function readSource(from: string, known: string | undefined): Source {
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
	if (branches.size === 0)
		throw new ArchiveFault(`${from} holds no branch with a commit.\nFix: record something there first, or sync from another place`);
	if (head === undefined)
		throw new ArchiveFault(
			`${from} does not say which of its branches is the archive: it has ${[...branches.keys()].sort().join(", ")} and no HEAD.\nFix: make the bundle with \`git bundle create FILE HEAD --branches\``,
		);
	return { branches, head };
}

function explained(error: unknown, from: string, isBundle: boolean): Error {
	if (!(error instanceof GitError) || error instanceof ArchiveFault) return error as Error;
	const fix = isBundle
		? `copy or make the bundle again; \`git bundle verify '${from}'\` says whether it is whole`
		: "look at the connection and try again; what was here before is as it was";
	return new ArchiveFault(`${from} could not be read whole: ${error.message}\nFix: ${fix}`);
}

/** Makes a clone beside its place, looks whether it is whole, and moves it there: a broken one is never left behind. */
async function clone(target: string, from: string, head: string, onProgress: Progress): Promise<void> {
	const part = `${target}.part`;
	rmSync(part, { recursive: true, force: true });
	try {
		await longGit(undefined, ["clone", "--progress", "--bare", "--no-tags", "--single-branch", "--branch", head, from, part], onProgress);
		const fault = faultOf(part, "a sync from a place that is whole");
		if (fault !== undefined) throw new ArchiveFault(fault.replaceAll(part, from));
		const old = `${target}.old`;
		rmSync(old, { recursive: true, force: true });
		if (existsSync(target)) renameSync(target, old);
		renameSync(part, target);
		rmSync(old, { recursive: true, force: true });
	} finally {
		rmSync(part, { recursive: true, force: true });
	}
}

/** Branch that HEAD names; the commit itself where it names none. */
function followed(target: string): string {
	return archiveGit(target, ["rev-parse", "--abbrev-ref", "HEAD"]).trim();
}

const isAncestor = (target: string, a: string, b: string): boolean => {
	try {
		archiveGit(target, ["merge-base", "--is-ancestor", a, b]);
		return true;
	} catch {
		return false;
	}
};

/** Follows the branch of the source: what is new is fetched beside the branch first, and the branch moves when all is here. */
async function update(target: string, from: string, { branches, head }: Source, known: string, onProgress: Progress): Promise<string[]> {
	const notes: string[] = [];
	const incoming = "refs/incoming/head";
	const before = archiveGit(target, ["rev-parse", "HEAD"]).trim();
	try {
		await longGit(target, ["fetch", "--progress", "--no-tags", "--force", from, `+${HEADS}${head}:${incoming}`], onProgress);
		const after = archiveGit(target, ["rev-parse", incoming]).trim();
		if (after !== before && isAncestor(target, after, before)) {
			const count = Number(archiveGit(target, ["rev-list", "--count", `${after}..${before}`]));
			return [`${from} is older than what is here by ${plural(count, "recording")}: nothing was changed.`];
		}
		if (!isAncestor(target, before, after)) {
			const lost = Number(archiveGit(target, ["rev-list", "--count", `${after}..${before}`]));
			notes.push(
				`The history was rewritten at the origin: ${plural(lost, "commit")} of before ${lost === 1 ? "is" : "are"} no longer in it. Find the same texts again: npm run evidence -- remap`,
			);
		}
		archiveGit(target, ["update-ref", `${HEADS}${head}`, after]);
		archiveGit(target, ["symbolic-ref", "HEAD", `${HEADS}${head}`]);
		if (known !== head) {
			const gone = branches.has(known) ? "is no longer its main branch" : "is no longer there";
			notes.push(`The branch ${known} ${gone}: now following ${head}.`);
		}
		// Other branches are no archive; one that went at the origin must not look like it.
		for (const name of archiveGit(target, ["for-each-ref", "--format=%(refname)", HEADS]).trim().split("\n"))
			if (name !== `${HEADS}${head}`) archiveGit(target, ["update-ref", "-d", name]);
	} finally {
		archiveGit(target, ["update-ref", "-d", incoming]);
	}
	return notes;
}

/**
 * Brings one collection into the local archive folder as a bare clone of the branch that the source's HEAD names.
 * A clone is made beside its place and moved there when whole, so an interrupted run leaves nothing half done; one that
 * is here and broken is made anew.
 *
 * @param mirror folder of `<collection>.bundle` files; undefined reads the public origin
 * @param origin address below which the collections lie
 * @throws ArchiveFault when neither the mirror nor the origin has it, or has it whole, with the way out
 */
export async function syncCollection(
	folder: string,
	collection: string,
	mirror: string | undefined,
	onProgress: Progress = () => {},
	origin = ORIGIN,
): Promise<SyncedCollection> {
	const started = performance.now();
	const bundle = mirror && resolve(join(mirror, `${collection}.bundle`));
	if (bundle && !existsSync(bundle))
		throw new ArchiveFault(
			`The mirror has no ${collection}.bundle in ${mirror}.\nFix: name the folder of bundles with --from, or leave it out for the public origin`,
		);
	const from = bundle ?? `${origin}/${collection}`;
	const target = join(folder, `${collection}.git`);
	const fault = existsSync(target) ? faultOf(target, SYNC) : undefined;
	// The folder of another user is not ours to replace.
	if (fault?.includes("belongs to another user")) throw new ArchiveFault(fault);
	const exists = existsSync(target) && fault === undefined;
	const done = (action: SyncedCollection["action"], notes: readonly string[]) => ({
		collection,
		action,
		from,
		seconds: (performance.now() - started) / 1000,
		notes,
	});
	try {
		const known = exists ? followed(target) : undefined;
		const source = readSource(from, known);
		mkdirSync(folder, { recursive: true });
		if (known !== undefined) return done("updated", await update(target, from, source, known, onProgress));
		await clone(target, from, source.head, onProgress);
		return done("cloned", fault === undefined ? [] : [`What was here was replaced: ${fault.split("\n")[0]}`]);
	} catch (error) {
		throw explained(error, from, bundle !== undefined);
	}
}
