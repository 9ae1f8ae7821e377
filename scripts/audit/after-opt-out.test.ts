import { describe, expect, test } from "vitest";
import { auditAfterOptOut } from "./after-opt-out.ts";
import { toPage } from "./page.ts";

const CSV = [
	"platform,product,regions,kind,effect,state,says,clause,version,part",
	"acme,acme-free,eea us,feedback,trains,goes-on,goes-on,CB-0001,2025-01-01,2",
	"acme,acme-free,eea us,personalisation,,unstated,,,,",
	"acme,acme-pro,eea us,feedback,trains,goes-on,goes-on,CB-0001,2025-01-01,2",
	"acme,acme-pro,eea us,personalisation,,unstated,,,,",
	"",
].join("\r\n");
const lines =
	'<li data-kind="feedback" data-effect="trains" data-state="goes-on">x</li><li data-kind="personalisation" data-state="unstated">y</li>';
const page = (body: string) => [
	toPage(
		"after-opt-out/index.html",
		`<table id="after"><tbody><tr data-products="acme-free acme-pro"><td><ul>${body}</ul></td></tr></tbody></table>`,
	),
];
const found = (body: string, csv: string | undefined = CSV) => auditAfterOptOut(page(body), csv).map(({ message }) => message);

describe("the audit of what still happens", () => {
	test("is content where page and file have the same lines", () => {
		expect(found(lines)).toEqual([]);
	});

	test("names what only one of both has", () => {
		expect(found(lines.replace("goes-on", "stops"))).toEqual([
			'"acme-free feedback trains stops" is not in data/v1/after-opt-out.csv.',
			'"acme-pro feedback trains stops" is not in data/v1/after-opt-out.csv.',
			'"acme-free feedback trains goes-on" is in data/v1/after-opt-out.csv only.',
			'"acme-pro feedback trains goes-on" is in data/v1/after-opt-out.csv only.',
		]);
	});

	test("refuses a page without lines, and a site without page or file", () => {
		expect(found("")).toEqual(["The page has no line that can be held against the file."]);
		expect(auditAfterOptOut(page(lines), undefined).map(({ message }) => message)).toEqual(["There is no data/v1/after-opt-out.csv."]);
		expect(auditAfterOptOut([], CSV).map(({ message }) => message)).toEqual(["There is no such page."]);
	});
});
