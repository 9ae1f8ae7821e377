import { toChanges } from "../model/changes.ts";
import { aBook, aClause, aPlatform, aProduct, aTopic, type Fields } from "./builders.ts";
import { aDerivedBook } from "./derived.ts";

const COMMIT = "1".repeat(40);

/** A quote of one part at an archive commit. */
export function aQuote(...parts: string[]) {
	return { locator: "Section 2", parts, commit: COMMIT };
}

/** What a version of a test clause is made of: its date, and the fields that matter to a test. */
export type Wording = readonly [date: string, fields: Fields<"clause">];

/**
 * A book of one platform with three products, whose clauses have the wordings given.
 *
 * @param clauses wordings by clause name, oldest first. Numbers are given in order, from CB-0001
 */
export function aChangingBook(clauses: Readonly<Record<string, readonly Wording[]>>, more: Partial<Parameters<typeof aBook>[0]> = {}) {
	const products = ["free", "pro", "team"].map((plan) => aProduct({ id: `acme-${plan}`, name: `Acme ${plan}`, plan }));
	const clause = Object.entries(clauses).flatMap(([name, wordings], i) =>
		wordings.map(([date, fields]) =>
			aClause(
				{ id: `CB-${String(i + 1).padStart(4, "0")}`, title: `Acme clause ${name} of ${date}`, ...fields },
				{ id: `acme/${name}/${date}` },
			),
		),
	);
	return aDerivedBook(aBook({ platform: [aPlatform({ products })], clause, ...more }).records);
}

/** The only change of a clause with two wordings. */
export function changeOf(
	before: Fields<"clause">,
	after: Fields<"clause">,
	more: Record<string, readonly Wording[]> = {},
	records: Partial<Parameters<typeof aBook>[0]> = {},
) {
	const { book } = aChangingBook(
		{
			c: [
				["2024-01-01", before],
				["2025-01-01", after],
			],
			...more,
		},
		records,
	);
	return toChanges(book).find((c) => c.after.clause.id === "acme/c")!;
}

/** The topic of test clauses, in which "never" and "opt-in" are promises, so that their limits count. */
export function aPromisingTopic() {
	const options = aTopic().data.options.map((option) => ({ ...option, promise: ["never", "opt-in"].includes(option.id) }));
	return aTopic({ options });
}

/** Products of the test platform, everywhere. */
export const everywhere = (...products: string[]) => ({ products, regions: "everywhere" as const });

/** A promise not to train, and the switch of a clause that does. */
export const never = { answer: "never", control: { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } } as const;
export const toggle = { kind: "account-toggle", who: "signed-in-user", reachesBack: "not-stated" } as const;
