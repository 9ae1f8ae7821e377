import type { z } from "zod";
import { type Entry, NOTHING_READ, type Records } from "../content/read.ts";
import { today } from "../content/today.ts";
import { parseBodies } from "../rules/check.ts";
import type { RuleInput } from "../rules/rule.ts";
import { archivedIn } from "../schema/document.ts";
import type { KINDS } from "../schema/kinds.ts";
import { anEntry, type Fields, type Place } from "./entry.ts";
import { lockFor } from "./lock.ts";
import { aCarveOut, anArchive, anAuthority, aRegulation, aRubric, aTopic } from "./vocabulary-builders.ts";

export * from "./entry.ts";
export * from "./vocabulary-builders.ts";

export function aPlatform(fields: Fields<"platform"> = {}, { id = "acme", body = "" }: Place = {}): Entry<"platform"> {
	return anEntry(
		"platform",
		id,
		{
			name: "Acme Chat",
			provider: "Acme AI, Inc.",
			category: "assistant",
			homepage: "https://acme.example/",
			compareWith: [],
			checked: "2026-09-01",
			products: [aProduct({ governedBy: [`${id}/privacy-policy`] })],
			...fields,
		},
		body,
	);
}

type ProductFields = z.input<(typeof KINDS)["platform"]["schema"]>["products"][number];

/** A product as a platform record writes it. */
export function aProduct(fields: Partial<ProductFields> = {}): ProductFields {
	return {
		id: "acme-free",
		name: "Acme Free",
		audience: "consumer",
		plan: "Free",
		paid: false,
		pays: ["nobody"],
		signIn: ["own-account"],
		uses: ["chat-app"],
		recognise: "You signed up yourself and pay nothing.",
		governedBy: ["acme/privacy-policy"],
		...fields,
	};
}

export function aDocument(fields: Fields<"document"> = {}, { id = "acme/privacy-policy" }: Place = {}): Entry<"document"> {
	return anEntry("document", id, {
		title: "Acme Privacy Policy",
		termsType: "Privacy Policy",
		url: "https://acme.example/privacy",
		language: "en",
		regions: "everywhere",
		archive: [{ collection: "genai-contrib-versions", path: "Acme/Privacy Policy.md" }],
		...fields,
	});
}

const COMMIT = "1".repeat(40);

export function aClause(
	fields: Fields<"clause"> = {},
	{ id = "acme/chats-train-models/2025-09-28", body = "" }: Place = {},
): Entry<"clause"> {
	const [platform = "", , date = ""] = id.split("/");
	return anEntry(
		"clause",
		id,
		{
			id: "CB-0001",
			title: "Acme trains on chats unless you opt out",
			topic: "training-on-conversations",
			document: `${platform}/privacy-policy`,
			appliesTo: { products: [`${platform}-free`], regions: "everywhere" },
			answer: "opt-out",
			covers: ["inputs"],
			control: { kind: "account-toggle", who: "signed-in-user", reachesBack: "not-stated" },
			basis: "explicit",
			quote: {
				locator: "Section 2",
				parts: [`We train on your chats as of ${date} unless you opt out in your settings.`],
				commit: COMMIT,
			},
			dates: { published: "not-stated", effective: date, archived: date, checked: "2026-09-01" },
			review: { state: "machine-candidate" },
			...fields,
		},
		body,
	);
}

/** A clause that records that nothing is said. */
export function aSilence(
	fields: Fields<"clause"> = {},
	{ id = "acme/review-not-stated/2026-09-01", body = "" }: Place = {},
): Entry<"clause"> {
	const [platform = "", , on = ""] = id.split("/");
	const search = {
		words: ["reviewer", "moderator"],
		documents: [{ document: `${platform}/privacy-policy`, commit: COMMIT }],
		on,
	};
	return aClause(
		{
			title: "Acme does not say whether people read chats",
			answer: "unstated",
			control: { kind: "none-stated", who: "not-stated", reachesBack: "not-stated" },
			quote: undefined,
			search,
			dates: { published: "not-stated", effective: "not-stated", archived: "not-stated", checked: on },
			...fields,
		},
		{ id, body },
	);
}

export function aConflict(fields: Fields<"conflict"> = {}, { id = "acme/terms-against-help", body = "" }: Place = {}): Entry<"conflict"> {
	return anEntry(
		"conflict",
		id,
		{
			title: "The terms and the help page disagree",
			topic: "training-on-conversations",
			clauses: ["acme/chats-train-models", "acme/help-says-never"],
			appliesTo: { products: ["acme-free"], regions: "everywhere" },
			precedence: { stated: false, says: "Neither names the other." },
			checked: "2026-09-01",
			...fields,
		},
		body,
	);
}

/** A claim as the record of a tracker writes it. */
type ClaimFields = z.input<(typeof KINDS)["elsewhere"]["schema"]>["claims"][number];

export function aClaim(fields: Partial<ClaimFields> = {}): ClaimFields {
	return {
		id: "free-chats",
		page: "https://spruce.example/acme",
		date: "2026-08-10",
		dated: "verified",
		seen: { on: "2026-09-01", as: "whole-copy" },
		platform: "acme",
		products: ["acme-free"],
		topic: "training-on-conversations",
		says: "Free chats are listed as used for training.",
		clause: "acme/chats-train-models",
		version: "2025-09-28",
		verdict: "agrees",
		reason: "The archived text gives the same default.",
		...fields,
	};
}

export function aTracker(claims: readonly Partial<ClaimFields>[] = [{}], { id = "spruce" }: Place = {}): Entry<"elsewhere"> {
	return anEntry("elsewhere", id, {
		name: `The ${id} index`,
		url: `https://${id}.example/`,
		what: "An index of what assistants do with chats.",
		checked: "2026-09-01",
		claims: claims.map((claim, i) => aClaim({ id: `claim-${i + 1}`, ...claim })),
	});
}

/**
 * A small whole book: one platform, one product, one topic, one clause, and the records these name.
 *
 * @param records kinds to put instead
 * @returns what the rules take. `records` is also what `toBook` of src/derive takes.
 */
export function aBook(records: Partial<Records> = {}): RuleInput {
	const all: Records = {
		...NOTHING_READ.records,
		platform: [aPlatform()],
		document: [aDocument()],
		topic: [aTopic()],
		"carve-out": [aCarveOut()],
		clause: [aClause()],
		regulation: [aRegulation()],
		authority: [anAuthority()],
		rubric: [aRubric()],
		...records,
	};
	// Whatever a document says that it lies in.
	const named = new Set(all.document.flatMap(({ data }) => archivedIn(data).map(({ collection }) => collection)));
	const archive = records.archive ?? [...named].map((id) => anArchive({}, { id }));
	return toInput({ ...all, archive });
}

function toInput(all: Records): RuleInput {
	return {
		records: all,
		lock: lockFor(all),
		ledger: undefined,
		bodies: parseBodies(Object.values(all).flat()),
		broken: new Set(),
		today: today(all),
	};
}
