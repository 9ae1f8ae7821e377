import { expect, test } from "vitest";
import { aClause } from "../testing/builders.ts";
import { leadsOf } from "./leads.ts";
import type { Stretch } from "./stretches.ts";
import type { Wording } from "./wordings.ts";

const seen = (date: string) => ({ commit: date.replaceAll("-", "").padEnd(40, "0"), date });
const stretch = (date: string, wording: Wording): Stretch => ({
	place: "genai-contrib-versions: Acme/Privacy Policy.md",
	wording,
	first: seen(date),
	last: seen(date),
	copies: 1,
	interruptions: [],
	noise: [],
});
const recorded = (date: string) => stretch(date, { kind: "recorded", version: `acme/chats/${date}` } as Wording);
const absent = (date: string) => stretch(date, { kind: "absent" } as Wording);

test("an ending speaks for the time until the next version, not for what goes later", () => {
	const group = [
		aClause({ ended: { on: "2025-02-10", why: "The copy does not hold it." } }, { id: "acme/chats/2025-01-10" }),
		aClause({}, { id: "acme/chats/2025-03-10" }),
	];
	const stretches = [recorded("2025-01-10"), absent("2025-02-10"), recorded("2025-03-10"), absent("2025-04-10")];
	const leads = leadsOf([{ document: "acme/privacy-policy", places: [], switches: [], stretches, changes: [] }], group);
	expect(leads).toMatchObject([{ kind: "went", when: "later", first: { date: "2025-04-10" } }]);
});
