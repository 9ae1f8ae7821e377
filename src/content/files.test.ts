import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nameFault } from "../schema/name.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { notUtf8, readFolder } from "./files.ts";

const messages = (folder: string) => readFolder(folder, "content").problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe("a folder", () => {
	test("is read without following links, which loop and lead out of it", () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "a"));
		writeFileSync(join(folder, "a", "b.yaml"), "x");
		symlinkSync(folder, join(folder, "a", "loop"));
		symlinkSync("/etc", join(folder, "out"));
		symlinkSync("/nowhere", join(folder, "gone.yaml"));
		const { files, unread } = readFolder(folder, "content");
		expect(files).toEqual([{ path: "a/b.yaml", text: "x" }]);
		expect(unread).toEqual(["a/loop", "gone.yaml", "out"]);
		expect(messages(folder)).toEqual(
			["a/loop", "gone.yaml", "out"].map((path) => `content/${path}:1 This is a link to another place, and links are not followed.`),
		);
	});

	test("a file that is too long is not read", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "list.yaml"), "x".repeat(40_000));
		mkdirSync(join(folder, "guides"));
		writeFileSync(join(folder, "guides", "a.mdx"), "x".repeat(40_000));
		expect(messages(folder)).toEqual(["content/guides/a.mdx:1 The file has 40000 bytes; the most is 32768."]);
	});

	test.skipIf(process.getuid?.() === 0 || process.platform === "win32")("what may not be read is told, and the rest is read", () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "shut"));
		writeFileSync(join(folder, "a.yaml"), "x");
		writeFileSync(join(folder, "b.yaml"), "x");
		chmodSync(join(folder, "shut"), 0);
		chmodSync(join(folder, "a.yaml"), 0);
		expect(messages(folder)).toEqual(
			["a.yaml", "shut"].map((path) => `content/${path}:1 This cannot be read: its permissions do not allow it.`),
		);
		chmodSync(join(folder, "shut"), 0o700);
	});
});

test.each([
	[[0x61, 0xe9], { offset: 1, line: 1, byte: "E9" }],
	[[0x61, 0x0a, 0x0a, 0xc3, 0xa9, 0xff], { offset: 5, line: 3, byte: "FF" }],
	[[0xff, 0xfe, 0x61, 0x00], { offset: 0, line: 1, byte: "FF" }],
	[[0xc0, 0xaf], { offset: 0, line: 1, byte: "C0" }],
	[[0xed, 0xa0, 0x80], { offset: 0, line: 1, byte: "ED" }],
	[[0x61, 0xe2, 0x82], { offset: 1, line: 1, byte: "E2" }],
	[[0x80], { offset: 0, line: 1, byte: "80" }],
	[[0xf4, 0x90, 0x80, 0x80], { offset: 0, line: 1, byte: "F4" }],
	[[0xe2, 0x82, 0xac, 0x0d, 0x0a], undefined],
	[[0xef, 0xbb, 0xbf, 0x61], undefined],
	[[], undefined],
])("bytes %j", (bytes, found) => {
	expect(notUtf8(Uint8Array.from(bytes))).toEqual(found);
});

test.each([
	"aux",
	"AUX.mdx",
	"con",
	"nul.yaml",
	"com1",
	"LPT9.mdx",
	"com¹",
	"prn.tar.gz",
	"conin$",
	"a.",
	"a ",
	"a:b",
	"a?b",
	"a|b",
	"a*",
	'a"',
	"a<b",
	"a\\b",
	"a\u0007b",
	"a".repeat(61),
])("%j is no name", (name) => {
	expect(nameFault(name)).toBeDefined();
});

test.each(["auxiliary", "console.mdx", "com10", "nul-values", "a.b", "2026-07-08.mdx", "communication", "lpt"])("%j is a name", (name) => {
	expect(nameFault(name)).toBeUndefined();
});
