import type { Path } from "../content/field.ts";
import { recordKey } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { archivedIn } from "../schema/document.ts";
import { pageAddresses } from "../schema/pages.ts";
import { namedClauses } from "./judgements.ts";
import { addressesOfBroken, knownOf, type Named } from "./known.ts";
import { onLine, type Place, type Rule, type RuleInput } from "./rule.ts";

type Need = (place: Place, path: Path, kind: Named, id: string, scope?: string) => void;

function platforms({ records }: RuleInput, need: Need): void {
	for (const entry of records.document) {
		const { serves, archive } = entry.data;
		// The texts of a provider of several platforms lie in a folder of its own.
		if (serves.length === 0) need(entry, [], "platform", entry.id.split("/")[0] ?? "");
		for (const [i, id] of serves.entries()) need(entry, ["serves", i], "platform", id);
		for (const [i, { collection }] of archivedIn({ archive }).entries()) need(entry, ["archive", i, "collection"], "archive", collection);
	}
	for (const entry of records.platform) {
		for (const [i, id] of entry.data.compareWith.entries()) need(entry, ["compareWith", i], "platform", id);
		for (const [i, product] of entry.data.products.entries()) {
			for (const [j, id] of product.governedBy.entries()) need(entry, ["products", i, "governedBy", j], "document", id, entry.id);
		}
	}
}

function law({ records }: RuleInput, need: Need): void {
	for (const entry of records.regulation) {
		for (const [i, id] of entry.data.authorities.entries()) need(entry, ["authorities", i], "authority", id);
		if (entry.data.replacedBy) need(entry, ["replacedBy"], "regulation", entry.data.replacedBy);
	}
}

function conflicts({ records }: RuleInput, need: Need): void {
	for (const entry of records.conflict) {
		const { topic, clauses, appliesTo, precedence } = entry.data;
		const platform = entry.id.split("/")[0] ?? "";
		need(entry, [], "platform", platform);
		need(entry, ["topic"], "topic", topic);
		for (const [i, id] of clauses.entries()) need(entry, ["clauses", i], "clause", id, platform);
		for (const [i, id] of appliesTo.products.entries()) need(entry, ["appliesTo", "products", i], "product", id, platform);
		if (precedence.prevails) need(entry, ["precedence", "prevails"], "clause", precedence.prevails, platform);
	}
}

function teams({ records }: RuleInput, need: Need): void {
	for (const entry of records.review) {
		need(entry, [], "platform", entry.id);
		for (const { path, clause } of namedClauses(entry.data)) {
			// One of another platform is told by judgements-rest-on-current-clauses.
			if (clause.startsWith(`${entry.id}/`)) need(entry, path, "clause", clause, entry.id);
		}
	}
	for (const entry of [...records.questions, ...records.exercise]) {
		for (const [i, { topics }] of entry.data.entries()) for (const [j, id] of topics.entries()) need(entry, [i, "topics", j], "topic", id);
	}
	for (const entry of records.asked) {
		for (const [i, { topics, platform, product }] of entry.data.entries()) {
			for (const [j, id] of topics.entries()) need(entry, [i, "topics", j], "topic", id);
			if (platform) need(entry, [i, "platform"], "platform", platform);
			if (product) need(entry, [i, "product"], "product", product);
		}
	}
	for (const entry of records.guide) {
		for (const [i, id] of (entry.data.about?.topics ?? []).entries()) need(entry, ["about", "topics", i], "topic", id);
		for (const [i, { products, topics }] of entry.data.tables.entries()) {
			for (const [j, id] of topics.entries()) need(entry, ["tables", i, "topics", j], "topic", id);
			if (products === "everything") continue;
			for (const [j, id] of products.entries()) need(entry, ["tables", i, "products", j], "product", id);
		}
	}
}

function trackers({ records, broken }: RuleInput, need: Need): void {
	for (const entry of records.elsewhere) {
		for (const [i, { platform, products, topic, clause, beside }] of entry.data.claims.entries()) {
			const at = (...path: Path) => ["claims", i, ...path];
			need(entry, at("platform"), "platform", platform);
			// The products of a platform that could not be read are not known.
			if (!broken.has(recordKey("platform", platform)))
				for (const [j, id] of products.entries()) need(entry, at("products", j), "product", id, platform);
			need(entry, at("topic"), "topic", topic);
			need(entry, at("clause"), "clause", clause, platform);
			for (const [j, id] of beside.entries()) need(entry, at("beside", j), "clause", id, platform);
		}
	}
}

function letters({ records }: RuleInput, need: Need): void {
	for (const entry of records.letter) {
		const { restsOn, deadline, cites } = entry.data;
		const provision = (path: Path, id: string) => need(entry, path, "provision", id, id.split("/")[0]);
		for (const [i, id] of restsOn.entries()) provision(["restsOn", i], id);
		if (deadline !== "not-stated") provision(["deadline", "provision"], deadline.provision);
		for (const [i, id] of (cites?.topics ?? []).entries()) need(entry, ["cites", "topics", i], "topic", id);
		for (const [i, id] of (cites?.raises ?? []).entries()) provision(["cites", "raises", i], id);
	}
}

function answers({ records }: RuleInput, need: Need): void {
	for (const entry of records.topic) {
		for (const [i, { after }] of entry.data.options.entries()) {
			if (after) need(entry, ["options", i, "after", "kind"], "carve-out", after.kind);
		}
	}
}

function clauses({ records, broken }: RuleInput, need: Need): void {
	for (const entry of records.clause) {
		const { data } = entry;
		const { platform } = splitVersionId(entry.id);
		need(entry, [], "platform", platform);
		need(entry, ["topic"], "topic", data.topic);
		need(entry, ["document"], "document", data.document, platform);
		// The products of a platform that could not be read are not known.
		if (!broken.has(recordKey("platform", platform))) {
			for (const [i, id] of data.appliesTo.products.entries()) need(entry, ["appliesTo", "products", i], "product", id, platform);
		}
		for (const [i, carveOut] of data.carveOuts.entries()) need(entry, ["carveOuts", i, "kind"], "carve-out", carveOut.kind);
		for (const [i, { provision }] of data.regulations.entries())
			need(entry, ["regulations", i, "provision"], "provision", provision, provision.split("/")[0]);
		for (const [i, route] of data.control.routes.entries())
			need(entry, ["control", "routes", i, "source"], "document", route.source, platform);
		for (const [field, document = ""] of Object.entries(data.restsOn)) need(entry, ["restsOn", field], "document", document, platform);
		for (const [i, other] of (data.quote?.alsoIn ?? []).entries())
			need(entry, ["quote", "alsoIn", i, "document"], "document", other.document, platform);
		for (const [i, other] of (data.search?.documents ?? []).entries())
			need(entry, ["search", "documents", i, "document"], "document", other.document, platform);
		for (const [i, hit] of (data.search?.hits ?? []).entries())
			need(entry, ["search", "hits", i, "document"], "document", hit.document, platform);
		for (const [i, page] of (data.search?.elsewhere ?? []).entries())
			need(entry, ["search", "elsewhere", i, "document"], "document", page.document, platform);
	}
}

/** Path of a link of this site without what follows ? or #, with a slash at the end. */
function pagePath(url: string): string {
	const path = url.replace(/[?#].*$/, "");
	return path.endsWith("/") ? path : `${path}/`;
}

export const referencesResolve: Rule = {
	name: "references-resolve",
	scope: "record",
	description:
		"Every id a record names is a record, and every link to this site a page: platforms, products, documents, topics, carve-outs, clauses, provisions, authorities, languages, terms.",
	check(input, report) {
		const known = knownOf(input.records, input.broken);
		const need: Need = (place, path, kind, id, scope) => {
			if (!known.has(kind, id))
				report(place, path, known.missing(kind, id, scope), `correct the id, or add the ${kind} first`, known.mend(kind, id));
		};
		for (const references of [platforms, law, conflicts, answers, clauses, teams, trackers, letters]) references(input, need);
		for (const entry of input.records.language) if (entry.data.like !== undefined) need(entry, ["like"], "language", entry.data.like);
		const pages = pageAddresses(input.records);
		const mayStand = addressesOfBroken(input.broken, input.ledger?.data.numbers ?? {});
		for (const [file, body] of input.bodies) {
			for (const { name, value, line } of body.components) {
				if (name === "QuotePart") continue;
				if (name === "Term") need(onLine(file, line), [`<${name}>`], "term", value);
				else need(onLine(file, line), [`<${name}>`], "provision", value, value.split("/")[0]);
			}
			for (const { url, line } of body.links) {
				// Where a record could not be read, its page may be missing for that reason alone.
				if (!/^\/(?!\/)/.test(url) || pages.has(pagePath(url)) || mayStand(pagePath(url))) continue;
				report(onLine(file, line), ["body"], `"${url}" is not a page of this site.`, "correct the address");
			}
		}
	},
};
