import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A command with one option that fails where it is told to. */
const COMMAND = `
	import { command, fail, UsageError } from ${JSON.stringify(join(import.meta.dirname, "command.ts"))};
	await command({ usage: "npm run x -- [--deep]", options: { deep: { type: "boolean" } }, takes: "arguments", failed: 2 }, (values, [what]) => {
		if (what === "drift") process.exitCode = 3;
		if (what === "odd") throw new UsageError('"odd" cannot be made.');
		if (what === "bug") throw new TypeError("of ours");
		if (what) fail("It is not here. Fix: bring it.");
		console.log(JSON.stringify(values));
	});`;

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module-typescript", "-e", COMMAND, "--", ...args], {
		encoding: "utf8",
	});
	return { status, stdout, stderr };
}

test("a command does its work with its options", () => {
	expect(run("--deep")).toEqual({ status: 0, stdout: '{"deep":true}\n', stderr: "" });
});

test("--help prints its usage and does nothing", () => {
	expect(run("--help", "missing")).toEqual({ status: 0, stdout: "npm run x -- [--deep]\n", stderr: "" });
});

test("what cannot be done is said in words, and with its usage where it was asked wrongly", () => {
	expect(run("missing")).toEqual({ status: 2, stdout: "", stderr: "It is not here. Fix: bring it.\n" });
	expect(run("odd")).toEqual({ status: 2, stdout: "", stderr: '"odd" cannot be made.\n\nnpm run x -- [--deep]\n' });
	expect(run("--depth").stderr).toMatch(/^Unknown option '--depth'.+\n\nnpm run x -- \[--deep\]\n$/s);
	expect(run("--depth").status).toBe(2);
});

test("an exit code that the work has set stays, and a fault of ours shows its trace", () => {
	expect(run("drift").status).toBe(3);
	expect(run("bug").stderr).toMatch(/TypeError: of ours\n\s+at /);
	expect(run("bug").status).toBe(1);
});
