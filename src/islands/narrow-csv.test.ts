import { expect, it } from "vitest";
import { narrowCsv, readCsv } from "./narrow-csv.ts";

const head = "platform,product,topic,clauses,sentence\r\n";
const records = [
	'acme,free,chats,CB-0001 CB-0002,"It ""may"", it says,\r\nor not."\r\n',
	"acme,free,review,,'-\r\n",
	"birch,team,chats,,No\r\n",
];
const csv = head + records.join("");

it("keeps the head and the wanted records byte for byte", () => {
	const wanted = { product: new Set(["free", "team"]), topic: new Set(["chats"]) };
	expect(narrowCsv(csv, wanted)).toBe(`${head}${records[0]}${records[2]}`);
	expect(narrowCsv(csv, {})).toBe(csv);
	expect(narrowCsv(csv, { product: new Set() })).toBe(head);
});

it("a column that is not there is an error that names those that are", () => {
	expect(() => narrowCsv(csv, { region: new Set(["us"]) })).toThrow(
		"The file has no column region; it has platform, product, topic, clauses, sentence",
	);
});

it("an empty first field is a field", () => {
	expect(readCsv('a,b\r\n,"x, ""y"""\r\n,\r\n')).toEqual([
		["a", "b"],
		["", 'x, "y"'],
		["", ""],
	]);
});
