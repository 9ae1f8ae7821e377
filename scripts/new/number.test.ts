import { expect, test } from "vitest";
import { nextNumber } from "./number.ts";

test("the next number is one more than the highest, and there is an end", () => {
	expect(nextNumber([])).toBe("CB-0001");
	expect(nextNumber(["id: CB-0001", "- from: /c/CB-0107/", "id: CB-0003 and CB-01075"])).toBe("CB-0108");
	expect(nextNumber(['\t\t"CB-0011": "acme/gone"', 'note: "See CB-9999."', "Text of CB-9999, id: CB-9999"])).toBe("CB-0012");
	expect(() => nextNumber(["id: CB-9999"])).toThrow("fifth digit");
});
