import { describe, expect, test } from "vitest";
import { KIND_NAMES, KINDS } from "../../src/schema/kinds.ts";
import { aTopic } from "../../src/testing/builders.ts";
import { type JsonSchema, schemaFiles, schemaOf } from "./json-schema.ts";
import { fillIn, partsIn } from "./manual.ts";
import { fieldRows, fieldTable, table, topicTable, typeText } from "./tables.ts";

describe("JSON Schema", () => {
	test("one file a kind, strict, with a title", () => {
		const files = schemaFiles();
		expect([...files.keys()]).toEqual(KIND_NAMES.map((kind) => `public/data/v1/schema/${kind}.schema.json`));
		for (const [path, text] of files) {
			const schema = JSON.parse(text) as JsonSchema & { $schema: string; title: string };
			expect(schema.$schema, path).toBe("https://json-schema.org/draft/2020-12/schema");
			expect(schema.title).toMatch(/^Clausebook /);
			expect((schema.items ?? schema).additionalProperties, path).toBe(false);
		}
	});

	test("a field with a default may be left out", () => {
		expect(schemaOf("clause").required).not.toContain("standing");
		expect(schemaOf("clause").required).toContain("topic");
	});
});

describe("field tables", () => {
	test("every field of every kind has a row with a type, and a description at the first level", () => {
		for (const kind of KIND_NAMES) {
			const rows = fieldRows(schemaOf(kind));
			expect(rows.length, kind).toBeGreaterThan(2);
			for (const row of rows) {
				expect(row.type, `${kind} ${row.field}`).not.toBe("");
				if (!row.field.replace(/^\[\]\./, "").includes(".") && kind !== "conflict")
					expect(row.description, `${kind} ${row.field}`).not.toBe("");
			}
		}
	});

	test("nested fields are named by their path", () => {
		const fields = fieldRows(schemaOf("clause")).map((row) => row.field);
		expect(fields).toEqual(
			expect.arrayContaining(["control", "control.routes", "control.routes[].steps", "quote.alsoIn[].commit", "search.hits[].why"]),
		);
		expect(fieldRows(schemaOf("document")).map((row) => row.field)).toContain("archive[].path");
	});

	test.each([
		[{ type: "string", enum: ["a", "b"] }, "`a`, `b`"],
		[{ type: "string", maxLength: 40 }, "text, at most 40 characters"],
		[{ type: "string", format: "date" }, "day"],
		[{ type: "integer", minimum: 0, maximum: 10 }, "number 0 to 10"],
		[{ type: "array", items: { type: "string" } }, "list: text"],
		[{ type: "array", minItems: 2, maxItems: 2, items: { type: "string" } }, "list of exactly 2: text"],
		[
			{
				anyOf: [
					{ type: "string", const: "everywhere" },
					{ type: "array", items: { enum: ["uk"] } },
				],
			},
			"`everywhere` or list: `uk`",
		],
	] as [JsonSchema, string][])("%j is %s", (schema, text) => {
		expect(typeText(schema)).toBe(text);
	});

	test("a bar in a cell does not end it", () => {
		expect(table(["a"], [["x | y\nz"]])).toBe("| a |\n| --- |\n| x \\| y z |");
	});

	test("every kind has a place in the table of its name", () => {
		for (const kind of KIND_NAMES) expect(fieldTable(kind)).toContain("| Field | Type or options | Required | What it says |");
		expect(KINDS.clause.where).toContain("<YYYY-MM-DD>");
	});

	test("topics stand in their order, not in that of their files", () => {
		const text = topicTable([aTopic({ order: 2 }, { id: "b" }), aTopic({ order: 1 }, { id: "c" })]);
		expect(text.indexOf("`c`")).toBeLessThan(text.indexOf("`b`"));
	});
});

describe("the manual", () => {
	const text = "# A\n\n<!-- generated: one -->\nold\n<!-- end: one -->\n\nProse.\n\n<!-- generated: two -->\n<!-- end: two -->\n";

	test("keeps the prose and replaces what is between markers", () => {
		const filled = fillIn(
			text,
			new Map([
				["one", "ONE $& $1"],
				["two", "TWO\n"],
			]),
		);
		expect(filled).toBe(
			"# A\n\n<!-- generated: one -->\n\nONE $& $1\n\n<!-- end: one -->\n\nProse.\n\n<!-- generated: two -->\n\nTWO\n\n<!-- end: two -->\n",
		);
		expect(partsIn(filled)).toEqual(["one", "two"]);
		expect(
			fillIn(
				filled,
				new Map([
					["one", "ONE $& $1"],
					["two", "TWO"],
				]),
			),
		).toBe(filled);
	});

	test("a marker without a part, a part without a marker and a marker without an end are errors", () => {
		expect(() => fillIn(text, new Map([["one", ""]]))).toThrow('marker for "two", which nothing generates');
		expect(() =>
			fillIn(
				text,
				new Map([
					["one", ""],
					["two", ""],
					["three", ""],
				]),
			),
		).toThrow('no marker for "three"');
		expect(() => fillIn("<!-- generated: one -->\n", new Map([["one", ""]]))).toThrow("never closes it");
	});
});
