import { describe, expect, test } from "vitest";
import { type Branch, type Candidate, narrow, tellsApart, toKey, UNKNOWN } from "./narrow.ts";

const ORDER = ["pays", "sign-in", "uses", "plan"];
const product = (id: string, pays: string[], signIn: string[], uses: string[]): Candidate => ({
	id,
	values: { pays, "sign-in": signIn, uses, plan: [id] },
});
const FREE = product("free", ["nobody"], ["own"], ["app"]);
const PRO = product("pro", ["yourself"], ["own"], ["app"]);
const MAX = product("max", ["yourself"], ["own"], ["app"]);
const CODE = product("code", ["nobody", "yourself"], ["own"], ["editor"]);
const TEAM = product("team", ["employer"], ["managed"], ["app"]);
const ALL = [FREE, PRO, MAX, CODE, TEAM];

const run = (answers: Record<string, string>, candidates = ALL) => {
	const { asked, fits, done } = narrow(candidates, ORDER, new Map(Object.entries(answers)));
	return { asked: asked.map(({ name, answer }) => `${name}=${answer ?? ""}`), fits: fits.map(({ id }) => id), done };
};

describe("narrow", () => {
	test("asks one question at a time and leaves out those that tell nothing apart", () => {
		expect(run({})).toEqual({ asked: ["pays="], fits: ["free", "pro", "max", "code", "team"], done: false });
		expect(run({ pays: "yourself" })).toEqual({ asked: ["pays=yourself", "uses="], fits: ["pro", "max", "code"], done: false });
		expect(run({ pays: "yourself", uses: "app" })).toEqual({
			asked: ["pays=yourself", "uses=app", "plan="],
			fits: ["pro", "max"],
			done: false,
		});
		expect(run({ pays: "yourself", uses: "app", plan: "max" }).fits).toEqual(["max"]);
		expect(run({ pays: "employer" })).toEqual({ asked: ["pays=employer"], fits: ["team"], done: true });
	});

	test("what is not known narrows nothing and is not asked again", () => {
		expect(run({ pays: UNKNOWN })).toEqual({
			asked: ["pays=unknown", "sign-in="],
			fits: ["free", "pro", "max", "code", "team"],
			done: false,
		});
		expect(run({ pays: UNKNOWN, "sign-in": UNKNOWN, uses: UNKNOWN, plan: UNKNOWN })).toMatchObject({ done: true, fits: { length: 5 } });
		expect(run({ pays: UNKNOWN, "sign-in": "own", uses: "editor" })).toMatchObject({ done: true, fits: ["code"] });
	});

	test("a question that was skipped counts as not known, and stays open", () => {
		expect(run({ uses: "editor" })).toEqual({ asked: ["pays=", "sign-in=", "uses=editor"], fits: ["code"], done: false });
	});

	test("an answer that an earlier one made impossible is no answer", () => {
		expect(run({ pays: "employer", uses: "editor", plan: "max" })).toEqual({ asked: ["pays=employer"], fits: ["team"], done: true });
		expect(run({ pays: "nobody", uses: "editor", plan: "free" }).fits).toEqual(["code"]);
	});

	test.each(["constructor", "__proto__", "<script>alert(1)</script>", "", "\u202E", "x".repeat(10_000)])(
		"%j in an address is no answer",
		(value) => {
			expect(run({ pays: value })).toEqual(run({}));
		},
	);

	test("a name that every object has is not a value of a candidate", () => {
		expect(narrow(ALL, ["constructor", "toString"], new Map())).toMatchObject({ asked: [], done: true });
	});

	test("one product needs no question, and none is no error", () => {
		expect(run({}, [FREE])).toEqual({ asked: [], fits: ["free"], done: true });
		expect(run({}, [])).toEqual({ asked: [], fits: [], done: true });
	});
});

test("what tells candidates apart are the questions they answer differently", () => {
	expect(tellsApart([PRO, MAX], ORDER)).toEqual(["plan"]);
	expect(tellsApart([FREE, CODE], ORDER)).toEqual(["pays", "uses", "plan"]);
	expect(tellsApart([FREE], ORDER)).toEqual([]);
});

describe("the key", () => {
	const ends = ({ name, options, fits }: Branch): string[] =>
		name === undefined ? fits.map(({ id }) => id) : options.flatMap(({ next }) => ends(next));

	test("asks what the form asks, and every end is one product", () => {
		const key = toKey(ALL, ORDER);
		expect([key.name, key.options.map(({ value }) => value)]).toEqual(["pays", ["nobody", "yourself", "employer"]]);
		expect(ends(key)).toEqual(["free", "code", "pro", "max", "code", "team"]);
	});

	test("of products that nothing tells apart ends on all of them", () => {
		expect(ends(toKey([{ ...PRO, values: FREE.values }, FREE], ORDER))).toEqual(["pro", "free"]);
	});
});
