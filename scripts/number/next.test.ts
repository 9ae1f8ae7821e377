import { expect, test } from "vitest";
import { nextNumbers } from "./next.ts";

test("the next number is one more than the highest, and there is an end", () => {
	expect(nextNumbers([], 2)).toEqual(["CB-0001", "CB-0002"]);
	expect(nextNumbers(["id: CB-0001", "- from: /c/CB-0107/", "id: CB-0003 and CB-01075", "id: new"], 1)).toEqual(["CB-0108"]);
	expect(nextNumbers(['\t\t"CB-0011": "acme/gone"', 'note: "See CB-9999."', "Text of CB-9999, id: CB-9999"], 1)).toEqual(["CB-0012"]);
	expect(nextNumbers(["id: CB-9999"], 0)).toEqual([]);
	expect(() => nextNumbers(["id: CB-9998"], 2)).toThrow("2 more are needed");
});
