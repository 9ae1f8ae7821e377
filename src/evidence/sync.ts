import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const ORIGIN = "https://github.com/OpenTermsArchive";

export interface SyncedCollection {
	readonly collection: string;
	readonly action: "cloned" | "updated";
	readonly from: string;
	readonly seconds: number;
}

function run(args: readonly string[], onProgress: (line: string) => void): Promise<void> {
	return new Promise((done, fail) => {
		const child = spawn("git", args, { stdio: ["ignore", "ignore", "pipe"] });
		let last = "";
		child.stderr.on("data", (chunk: Buffer) => {
			last =
				chunk
					.toString()
					.split(/[\r\n]/)
					.filter(Boolean)
					.at(-1) ?? last;
			onProgress(last);
		});
		child.on("error", fail);
		child.on("close", (code) => (code === 0 ? done() : fail(new Error(`git ${args[0]} ended with ${code}: ${last}`))));
	});
}

/**
 * Brings one collection into the local archive folder as a bare clone.
 * A clone is made beside its place and moved there when whole, so an interrupted run leaves nothing half done.
 *
 * @param mirror folder of `<collection>.bundle` files; undefined reads the public origin
 * @throws when neither the mirror nor the origin has it
 */
export async function syncCollection(
	folder: string,
	collection: string,
	mirror: string | undefined,
	onProgress: (line: string) => void = () => {},
): Promise<SyncedCollection> {
	const started = performance.now();
	const bundle = mirror && resolve(join(mirror, `${collection}.bundle`));
	if (bundle && !existsSync(bundle)) throw new Error(`The mirror has no ${collection}.bundle in ${mirror}`);
	const from = bundle ?? `${ORIGIN}/${collection}`;
	const target = join(folder, `${collection}.git`);
	const exists = existsSync(join(target, "HEAD"));
	mkdirSync(folder, { recursive: true });
	if (exists) {
		await run(["-C", target, "fetch", "--progress", "--force", from, "+refs/heads/*:refs/heads/*"], onProgress);
	} else {
		const part = `${target}.part`;
		rmSync(part, { recursive: true, force: true });
		await run(["clone", "--progress", "--bare", from, part], onProgress);
		renameSync(part, target);
	}
	execFileSync("git", ["-C", target, "rev-parse", "HEAD"], { stdio: "ignore" });
	return { collection, action: exists ? "updated" : "cloned", from, seconds: (performance.now() - started) / 1000 };
}
