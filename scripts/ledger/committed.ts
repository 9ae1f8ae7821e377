import { bookGit } from "../../src/evidence/git.ts";

/** Where the ledger lies below a content folder; and where it lay when it was one file. */
const PLACES = ["./ledger", "./ledger.json"] as const;

/** What a commit holds of the ledger. */
export interface Committed {
	/** Such as HEAD or origin/main. */
	readonly ref: string;
	readonly texts: readonly string[];
}

/**
 * The files of the ledger as one commit holds them, undefined where it has none.
 *
 * @param folder the content folder
 * @throws where the commit is not known
 */
export function committedAt(folder: string, ref: string): Committed | undefined {
	bookGit(folder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
	const paths = bookGit(folder, ["ls-tree", "-r", "-z", "--name-only", ref, ...PLACES])
		.split("\u0000")
		.filter(Boolean);
	if (paths.length === 0) return undefined;
	// One process for all: each text ends with the only brace that begins a line.
	const texts = bookGit(folder, ["show", ...paths.map((path) => `${ref}:./${path}`)]).split(/(?<=^\}\n)/m);
	return { ref, texts: texts.filter((text) => text.trim() !== "") };
}

/**
 * The ledger as the last commit, those before it and the main branch of the origin hold it: an edit by hand is found
 * before it is committed, and in the run after that.
 *
 * @returns what there is, and in words what could not be looked at
 */
export function committedBefore(folder: string): { found: Committed[]; unseen: string[] } {
	const git = (...args: string[]) => bookGit(folder, args).trim();
	const unseen: string[] = [];
	try {
		git("rev-parse", "--is-inside-work-tree");
	} catch (error) {
		const missing = (error as Error).message.startsWith("git is not installed");
		return { found: [], unseen: [missing ? "git is not installed" : "this folder is no git repository"] };
	}
	const commits = (...refs: string[]): string[] => {
		try {
			return git("rev-parse", "--verify", "--quiet", ...refs)
				.split("\n")
				.filter(Boolean);
		} catch {
			return [];
		}
	};
	const [head] = commits("HEAD^{commit}");
	if (head === undefined) return { found: [], unseen: ["nothing is committed yet"] };
	const parents = git("rev-list", "--parents", "--max-count=1", "HEAD").split(" ").slice(1);
	const refs = [["HEAD", head] as const, ...parents.map((commit, i) => [i === 0 ? "HEAD^" : `HEAD^${i + 1}`, commit] as const)];
	const [origin] = commits("refs/remotes/origin/main^{commit}");
	if (origin !== undefined) refs.push(["origin/main", origin]);
	if (parents.length === 0 && git("rev-parse", "--is-shallow-repository") === "true")
		unseen.push("the clone is shallow, so that the commit before is not here; bring it: git fetch --deepen=1");
	const seen = new Set<string>();
	const found = refs.flatMap(([name, commit]) => {
		if (seen.has(commit)) return [];
		seen.add(commit);
		try {
			const committed = committedAt(folder, commit);
			return committed ? [{ ...committed, ref: name }] : [];
		} catch {
			unseen.push(`${name} cannot be read`);
			return [];
		}
	});
	return { found, unseen };
}
