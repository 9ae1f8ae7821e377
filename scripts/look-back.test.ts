import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { TestArchive } from "../src/testing/archive.ts";
import { layBook, writeLock } from "../src/testing/book.ts";
import { runCommand } from "../src/testing/command.ts";
import { temporaryFolder } from "../src/testing/temporary.ts";

/**
 * The way from a changed text to a settled record, through the commands themselves: the drift before and after a policy
 * changed, the site of a day after, the version that settles it, and the site again.
 */
const OLD = "We use your chats to train our models unless you opt out in your settings.";
const NEW = "We may use your chats and files to train our models unless you opt out in your settings.";
const RATED = "Chats you rate may be used even if you have opted out.";
const STAFF = "Trained staff may read chats that our systems flag for abuse.";
const TEAM = "We will not train models on content of a Team workspace.";
/** What stays when the words go: a text that goes whole is an alarm, and not a change. */
const KEPT = ["Write to us at any hour of the day.", "Prices include every tax we know of.", "We sell in Hamburg and in Lisbon."];
const policy = (...lines: string[]) => `# Privacy\n\n${lines.join("\n\n")}\n`;

const archive = new TestArchive();
const [privacy, terms] = ["Acme/Privacy Policy.md", "Acme/Terms of Service.md"] as const;
archive.record("genai-contrib-versions", [
	{ on: "2024-05-02", files: { [privacy]: policy("We use your chats to train our models only if you agree.") } },
	{ on: "2025-01-10", files: { [terms]: policy(TEAM, STAFF) } },
	{ on: "2025-08-29", files: { [privacy]: policy(OLD, RATED, STAFF) } },
	{ on: "2026-06-08", files: { [privacy]: policy("Effective July 8, 2026", NEW, RATED, STAFF) } },
	{ on: "2026-08-10", files: { [terms]: policy(TEAM, STAFF, "A line was added.") } },
]);
archive.record("pga-versions", [
	{
		on: "2025-03-03",
		files: {
			"Birch/Terms of Service.md": policy(
				"Your conversations help us to train and improve our models.",
				"Ask an independent reviewer of prices.",
				...KEPT,
			),
		},
	},
]);
const folder = layBook();
const cache = temporaryFolder();

function run(script: string, ...args: string[]) {
	const dist = temporaryFolder();
	const result = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
		encoding: "utf8",
		env: {
			...process.env,
			CLAUSEBOOK_CONTENT: folder,
			CLAUSEBOOK_EVIDENCE: archive.folder,
			CLAUSEBOOK_DIST: dist,
			// Another file's build may run at the same time.
			CLAUSEBOOK_CACHE: cache,
		},
	});
	const page = (path: string) =>
		readFileSync(join(dist, path, "index.html"), "utf8")
			.replace(/<script.*?<\/script>/gs, " ")
			.replace(/<[^>]+>/g, " ")
			.replace(/\s+/g, " ");
	return { ...result, page };
}

/** Of the other commands, and of builds that are refused, which need no process of their own. */
const asked = (script: string, ...args: string[]) =>
	runCommand(join(import.meta.dirname, script), args, { CLAUSEBOOK_CONTENT: folder, CLAUSEBOOK_EVIDENCE: archive.folder });

const CLAUSE = "clauses/acme/chats-train-models";
const CONFLICT = "conflicts/birch/terms-against-help-page";
const NOTICE =
	"Reworded since. The archived copy of 8 June 2026 no longer holds these words; a passage close to them stands there. The newest archived copy is of 8 June 2026.";

test("the archive before a change, a site after it, and one after the change was read; a conflict and a silence of it", async () => {
	// 1 June 2026: the newest copy bears the record out.
	expect(await asked("evidence.ts", "drift", "--as-of", "2026-06-01")).toMatchObject({ status: 0, stderr: "" });

	// 24 August 2026: the text changed and nobody has read it.
	const drift = await asked("evidence.ts", "drift", "--as-of", "2026-08-24");
	expect(drift.status).toBe(1);
	expect(drift.stdout).toContain("acme/chats-train-models/2025-09-28  reworded since 2026-06-08");
	expect(drift.stdout).toContain("We {+may+} use your chats {+and files+} to train");
	expect(drift.stdout).toContain("1 drifted");
	const json = JSON.parse((await asked("evidence.ts", "drift", "--as-of", "2026-08-24", "--json")).stdout);
	expect(json).toMatchObject({ asOf: "2026-08-24", drifted: 1 });
	const august = run("build.ts", "--as-of", "2026-08-24");
	expect(august.status, august.stdout + august.stderr).toBe(0);
	expect(august.stdout).toContain("1 drifted, by the archive");
	expect(august.page("")).toContain("records checked up to 24 August 2026");
	expect(august.page("")).toContain("This site was built to look back.");
	expect(august.page(CLAUSE)).toContain(NOTICE);
	expect(august.page(CLAUSE)).toContain("these words are being read again, so they are not counted or ranked".replace("these", "These"));
	expect(august.page("topics/training-on-conversations")).toContain("Acme Free Being read again – –");
	// The law it raises lists it as being read again, and does not count it.
	const law = august.page("regulations/eu-gdpr");
	expect(law).toContain("1 clause that raised it is being read again");
	expect(law).toContain("Acme trains on Free chats unless you opt out Being read again (reworded since 8 June 2026) :");
	expect(law).toContain("Acme staff may read chats to find abuse :");
	expect(august.page("regulations")).toContain("1 link from clauses, 1 more from words being read again.");
	// Its old sum is not shown as one of today.
	expect(august.page(CLAUSE)).toContain("No grade holds today. The wording that is being read again had 5 points, medium, by rubric 1.0 .");
	expect(august.page(CLAUSE)).not.toContain("Why not higher");
	expect(august.page(`${CLAUSE}/history`)).toContain(
		"28 September 2025 took effect Unless you object Being read again (reworded since 8 June 2026)",
	);
	expect(august.page("platforms/acme/acme-free")).toContain(
		"The text that answered this for Acme Free changed in the archive and is being read again.",
	);

	// The new version is scaffolded from the archive, read by a person, and the drift is settled.
	const made = await asked("new.ts", "version", "acme/chats-train-models");
	expect(made.stdout).toContain("Wrote content/clauses/acme/chats-train-models/2026-07-08.mdx.");
	expect((await asked("build.ts", "--as-of", "2026-08-01")).status, "a scaffold nobody has read cannot be built").toBe(1);
	const file = join(folder, CLAUSE, "2026-07-08.mdx");
	mkdirSync(dirname(file), { recursive: true });
	const read = readFileSync(file, "utf8")
		.replace("TODO not-stated", "not-stated")
		.replace("TODO: revise this reading for the new words.\n\n", "")
		.replaceAll("TODO ", "")
		// The scaffold bears the day of the run; the proof of this book is of another.
		.replace(/checked: "?[\d-]+"?/, 'checked: "2026-08-24"');
	writeFileSync(file, read);
	writeLock(folder);
	expect((await asked("evidence.ts", "drift", "--as-of", "2026-08-24")).status).toBe(0);
	// Between the copy and the day the text takes effect, the old version holds and the new one is known.
	expect((await asked("evidence.ts", "drift", "--as-of", "2026-06-15")).status).toBe(0);

	// A conflict and a silence hold, until their text changes too.
	for (const page of ["conflicts", CONFLICT, "silences", "coverage"]) expect(august.page(page), page).not.toContain("Being read again (");
	expect(august.page(CONFLICT)).toContain("Not settled: “Yes” or “No”.");
	archive.record("pga-versions", [
		{
			on: "2026-08-25",
			files: { "Birch/Terms of Service.md": policy("We keep prices fair.", "A moderator may read what you write.", ...KEPT) },
		},
	]);
	const after = run("build.ts", "--as-of", "2026-08-31");
	expect(after.status, after.stderr).toBe(0);
	expect(after.page(CLAUSE)).toContain(NEW);
	expect(after.page(CLAUSE)).not.toContain("Reworded since");
	expect(after.page(CLAUSE)).toContain("Why not higher");
	expect(after.page("topics/training-on-conversations")).not.toContain("Acme Free Being read again");
	expect(after.page(`${CLAUSE}/2025-09-28`)).toContain("Superseded. This wording was replaced on 8 July 2026.");
	expect(after.page("conflicts")).toContain("One has a text that changed since: our tables show “Being read again”.");
	expect(after.page("conflicts")).toContain("“Yes” Being read again (not found since 25 August 2026)");
	const conflict = after.page(CONFLICT);
	expect(conflict).toContain("Being read again. A text of this conflict changed in the archive. Our tables show no answer for Birch App");
	expect(conflict).toContain("Being read again (not found since 25 August 2026) CB-0004");
	expect(conflict).toContain("What we read before, on 1 August 2026: “Yes”.");
	expect(conflict).not.toContain("Not settled");
	expect(after.page("silences")).toContain("One of them is being read again: a text changed since the search.");
	expect(after.page("silences")).toContain(
		"Birch does not say whether people read chats Being read again (to be searched again since 25 August 2026)",
	);
	expect(after.page("clauses/birch/review-not-stated")).toContain("No grade holds today.");
	expect(after.page("coverage")).toContain("0 settled by a text, 0 not settled, 1 being read again");
});

test("what cannot be found out ends with 2, apart from drift", async () => {
	const bad = await asked("evidence.ts", "drift", "--as-of", "tomorrow");
	expect(bad).toMatchObject({ status: 2, stderr: '--as-of "tomorrow" must be a real day, such as 2026-07-08.\n' });
	const build = await asked("build.ts", "--as-of", "2026-02-30");
	expect(build.status).toBe(1);
	expect(build.stderr).toContain('--as-of "2026-02-30" must be a real day');
	const none = await runCommand(join(import.meta.dirname, "evidence.ts"), ["drift"], {
		CLAUSEBOOK_CONTENT: folder,
		CLAUSEBOOK_EVIDENCE: temporaryFolder(),
	});
	expect(none.status).toBe(2);
	expect(none.stderr).toContain(
		"Nothing was compared: the archive is not here (missing genai-contrib-versions, pga-versions in .evidence/).\nFix: npm run evidence -- sync",
	);
});
