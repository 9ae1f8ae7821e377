import { didYouMean } from "../records/near.ts";
import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { splitVersionId } from "../records/versions.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "references-resolve";

export const referencesResolve: Rule = {
	name: NAME,
	description: "Every id a record names is a record: platforms, products, documents, topics, carve-outs, clauses, provisions, authorities, terms.",
	check({ records, bodies }) {
		const problems: Problem[] = [];
		const ids = (entries: readonly Entry[]) => entries.map((entry) => entry.id);
		const known = {
			platform: ids(records.platform),
			document: ids(records.document),
			topic: ids(records.topic),
			"carve-out": ids(records["carve-out"]),
			clause: [...new Set(records.clause.map((entry) => splitVersionId(entry.id).clause))],
			regulation: ids(records.regulation),
			authority: ids(records.authority),
			product: records.platform.flatMap((entry) => entry.data.products.map((product) => product.id)),
			provision: records.regulation.flatMap((entry) => entry.data.provisions.map((provision) => `${entry.id}/${provision.id}`)),
			term: records.glossary.flatMap((entry) => entry.data.map((term) => term.id)),
		};
		const sets = Object.fromEntries(Object.entries(known).map(([kind, list]) => [kind, new Set(list)])) as Record<keyof typeof known, Set<string>>;
		const message = (kind: keyof typeof known, id: string, among = known[kind]) => {
			const list = among.length > 0 && among.length <= 15 ? `\nKnown: ${among.join(", ")}.` : "";
			return `"${id}" is not a known ${kind}.${didYouMean(id, among)}${list}`;
		};
		const need = (entry: Entry, path: (string | number)[], kind: keyof typeof known, id: string, among?: string[]) => {
			if (sets[kind].has(id)) return;
			problems.push(at(NAME, entry, path, message(kind, id, among), `correct the id, or add the ${kind} first`));
		};
		const samePlatform = (list: readonly string[], id: string) => list.filter((name) => name.startsWith(`${id.split("/")[0]}/`));

		for (const entry of records.document) need(entry, [], "platform", entry.id.split("/")[0] ?? "");
		for (const entry of records.platform) {
			for (const [i, id] of entry.data.compareWith.entries()) need(entry, ["compareWith", i], "platform", id);
			for (const [i, product] of entry.data.products.entries()) {
				for (const [j, id] of product.governedBy.entries()) need(entry, ["products", i, "governedBy", j], "document", id, samePlatform(known.document, `${entry.id}/`));
			}
		}
		for (const entry of records.regulation) {
			for (const [i, id] of entry.data.authorities.entries()) need(entry, ["authorities", i], "authority", id);
			if (entry.data.replacedBy) need(entry, ["replacedBy"], "regulation", entry.data.replacedBy);
		}
		for (const entry of records.conflict) {
			need(entry, [], "platform", entry.id.split("/")[0] ?? "");
			need(entry, ["topic"], "topic", entry.data.topic);
			for (const [i, id] of entry.data.clauses.entries()) need(entry, ["clauses", i], "clause", id, samePlatform(known.clause, entry.id));
			for (const [i, id] of entry.data.appliesTo.products.entries()) need(entry, ["appliesTo", "products", i], "product", id);
			if (entry.data.precedence.prevails) need(entry, ["precedence", "prevails"], "clause", entry.data.precedence.prevails, samePlatform(known.clause, entry.id));
		}
		for (const entry of records.clause) {
			const { data, id } = entry;
			const documents = samePlatform(known.document, id);
			need(entry, [], "platform", splitVersionId(id).platform);
			need(entry, ["topic"], "topic", data.topic);
			need(entry, ["document"], "document", data.document, documents);
			for (const [i, product] of data.appliesTo.products.entries()) {
				const platform = records.platform.find((p) => p.id === splitVersionId(id).platform);
				const own = platform?.data.products.map((p) => p.id) ?? [];
				if (own.includes(product)) continue;
				problems.push(at(NAME, entry, ["appliesTo", "products", i], message("product", product, own), "name a product of this clause's own platform, or add it there"));
			}
			for (const [i, carveOut] of data.carveOuts.entries()) need(entry, ["carveOuts", i, "kind"], "carve-out", carveOut.kind);
			for (const [i, law] of data.regulations.entries()) {
				const regulation = law.provision.split("/")[0] ?? "";
				const own = known.provision.filter((p) => p.startsWith(`${regulation}/`));
				need(entry, ["regulations", i, "provision"], "provision", law.provision, own.length > 0 ? own : known.provision);
			}
			for (const [i, route] of data.control.routes.entries()) need(entry, ["control", "routes", i, "source"], "document", route.source, documents);
			for (const [i, other] of (data.quote?.alsoIn ?? []).entries()) need(entry, ["quote", "alsoIn", i, "document"], "document", other.document, documents);
			for (const [i, other] of (data.search?.documents ?? []).entries()) need(entry, ["search", "documents", i, "document"], "document", other.document, documents);
			for (const [i, hit] of (data.search?.hits ?? []).entries()) need(entry, ["search", "hits", i, "document"], "document", hit.document, documents);
		}
		for (const [file, body] of bodies) {
			for (const use of body.components) {
				if (use.name === "QuotePart") continue;
				const kind = use.name === "Term" ? "term" : "provision";
				if (sets[kind].has(use.value)) continue;
				problems.push({ rule: NAME, file, line: use.line, field: `<${use.name}>`, message: message(kind, use.value), fix: `correct the id, or add the ${kind} first` });
			}
		}
		return problems;
	},
};
