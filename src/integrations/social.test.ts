import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRecords } from "../content/read.ts";
import { VALID } from "../testing/book.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { writeSocialImages } from "./social.ts";

test("a picture that is damaged, cut short or no file in the cache is drawn anew", async () => {
	const [dist, cache] = [temporaryFolder(), temporaryFolder()];
	const { records } = readRecords(VALID);
	expect(await writeSocialImages(dist, records, cache)).toEqual({ drawn: 3, kept: 0 });
	const whole = readFileSync(join(dist, "social", "acme.png"));
	const names = readdirSync(cache);
	for (const [i, name] of names.entries()) {
		const bytes = readFileSync(join(cache, name));
		writeFileSync(
			join(cache, name),
			[bytes.subarray(0, 100), Buffer.alloc(0), Buffer.concat([bytes.subarray(0, -1), Buffer.from([0])])][i] ?? "",
		);
	}
	mkdirSync(join(cache, "stray"));
	expect(await writeSocialImages(dist, records, cache)).toEqual({ drawn: 3, kept: 0 });
	expect(readFileSync(join(dist, "social", "acme.png"))).toEqual(whole);
	expect(await writeSocialImages(dist, records, cache)).toEqual({ drawn: 0, kept: 3 });
	expect(readdirSync(cache)).toEqual([...names, "stray"].sort());
});
