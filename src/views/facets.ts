import type { VersionView } from "../model/book.ts";
import { DRIFTED_LABEL, isDrifted } from "../model/drift.ts";
import { answerWords } from "../model/sentences.ts";
import { label, severityLabel } from "../schema/vocabulary.ts";

/** Search filters of a page: name -> values, in words, because readers see them. */
export type Facets = Readonly<Record<string, readonly string[]>>;

/** Filters of a clause page. Names are the filter's heading on the search page. */
export function toFacets(version: VersionView): Facets {
	const { data, clause, topic } = version;
	return {
		Platform: [clause.platform.data.name],
		Audience: [...new Set(version.products.map((p) => label(p.data.audience)))],
		Topic: [topic.data.title],
		Answer: [isDrifted(version) ? DRIFTED_LABEL : answerWords(version)],
		Severity: isDrifted(version) ? [] : [severityLabel(version.severity.level)],
		"Carve-out": (isDrifted(version) ? [] : data.carveOuts).map((c) => c.kind),
		Law: [...new Set(data.regulations.map((r) => r.provision.split("/")[0] ?? ""))],
		Region: version.regions.map(label),
	};
}
