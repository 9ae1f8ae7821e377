import type { VersionView } from "../../../src/derive/book.ts";
import { quoteDiff } from "../../../src/derive/changes/word-diff.ts";
import { citationText, STYLES } from "../../../src/derive/citation/citation.ts";
import { toCitable } from "../../../src/derive/citation/item.ts";
import { toElsewhere } from "../../../src/derive/elsewhere.ts";
import { toFacets } from "../../../src/derive/facets.ts";
import { answerLabel, answerSays, dateWords, list, regionWords } from "../../../src/derive/sentences.ts";
import { archiveUrl, commitUrl, textFragmentUrl } from "../../../src/derive/source-links.ts";
import { toStability } from "../../../src/derive/stability.ts";
import { route } from "../../../src/routes.ts";
import { label } from "../../../src/schema/vocabulary.ts";
import { sectionId, splitSections } from "../../../src/site/sections.ts";
import { type Html, html, type Part, raw } from "./html.ts";
import { breadcrumbs, type Crumb, mark, section, severityTag, shell } from "./layout.ts";
import { book, elsewhere, rarity, SITE } from "./site.ts";

function facets(version: VersionView): Html {
	const { topic, data } = version;
	const filters = Object.entries(toFacets(version)).flatMap(([name, values]) => values.map((value) => `${name}:${value}`));
	return html`<div hidden><span data-pagefind-filter="Page:Clause"></span>${filters.map((filter) => html`<span data-pagefind-filter="${filter}"></span>`)}<span data-pagefind-meta="answer:${answerLabel(topic, data.answer)}"></span><span data-pagefind-meta="date:${version.date}"></span><span data-pagefind-meta="kind:Clause"></span></div>`;
}

function banner(version: VersionView): Html | false {
	const { versions, id } = version.clause;
	const next = versions[versions.indexOf(version) + 1];
	return (
		next !== undefined &&
		html`<div class="notice"><p><strong>Superseded.</strong> This wording was replaced on ${dateWords(next.date)}. <a href="${route.clause(id)}">See the current version</a> or <a href="${route.clauseVersion(id, next.date)}">the version that followed</a>.</p></div>`
	);
}

function answerBox(version: VersionView, says: string, open: readonly string[], silent: boolean): Html {
	const { data, topic, products } = version;
	return html`<section class="section answer-box" aria-labelledby="answer"><h2 id="answer" class="visually-hidden">Answer</h2><p class="says" data-pagefind-weight="4">${says}</p><p>${severityTag(version.severity.level)} <span class="muted">Question: <a href="${route.topic(topic.id)}">${topic.data.question}</a></span></p><dl class="facts" data-pagefind-ignore><div><dt>Applies to</dt><dd>${products.map((p, i) => html`${i > 0 && ", "}<a href="${route.product(p.platform.id, p.id)}">${p.data.name}</a>`)}</dd></div><div><dt>Where</dt><dd>${regionWords(version.regions)}</dd></div>${!silent && html`<div><dt>Covers</dt><dd>${list(data.covers.map(label))}</dd></div><div><dt>Switch</dt><dd>${label(data.control.kind)}${data.control.routes.length > 0 && html`: <a href="#switch">steps</a>`}</dd></div>`}${open.length > 0 && html`<div><dt>Even after that</dt><dd>${list(open)}: <a href="#carve-outs">details</a></dd></div>`}</dl></section>`;
}

function quote(version: VersionView): Part {
	const { data, document } = version;
	const archived = archiveUrl(version);
	return (
		data.quote &&
		html`<figure class="quote"><blockquote cite="${document.data.url}" data-pagefind-weight="1">${data.quote.parts.map((part, i) => html`<p id="quote-${i + 1}" class="part">${i > 0 && html`<span class="gap" aria-hidden="true">… </span>`}${part}</p>`)}</blockquote><figcaption><cite>${document.data.title}</cite>, ${data.quote.locator}. <a class="source" href="${textFragmentUrl(version)}">Official page, at these words</a>${archived !== undefined && html` · <a class="source" href="${archived}">Archived text, at this line</a>`}</figcaption></figure>`
	);
}

function control({ data }: VersionView): Html {
	const { kind, who, reachesBack, reach, routes } = data.control;
	const active = kind !== "none-stated" && kind !== "not-needed";
	return html`<dl class="facts"><div><dt>Switch</dt><dd>${label(kind)}</dd></div>${active && html`<div><dt>Who can use it</dt><dd>${label(who)}</dd></div><div><dt>Reaches back</dt><dd>${label(reachesBack)}</dd></div>`}${reach !== undefined && html`<div><dt>What it covers</dt><dd>${reach}</dd></div>`}${routes.map(
		({ surface, steps, url, source }) => {
			const text = book.documents.get(source);
			return html`<div><dt>${label(surface)}</dt><dd><ol>${steps.map((step) => html`<li>${step}</li>`)}</ol><p class="small muted">${url !== undefined && html`<a class="source" href="${url}">Open the setting</a> · `}Steps from <a class="source" href="${text?.data.url}">${text?.data.title}</a>${text?.linkedOnly === true && html` <span class="tag">linked only</span>`}</p></dd></div>`;
		},
	)}</dl>`;
}

function carveOuts({ data }: VersionView): Html {
	if (data.carveOuts.length === 0)
		return html`<p>This clause names no carve-out. That is a statement about its words, not about every other text.</p>`;
	return html`<ul class="spaced-list">${data.carveOuts.map(({ kind, reached, part }) => {
		const record = book.carveOutById.get(kind);
		return html`<li><a href="${route.carveOut(kind)}">${record?.data.label}</a>: ${record?.data.meaning} <strong>${reached ? "The switch reaches it." : "The switch does not reach it."}</strong> Shown by <a href="#quote-${part}">part ${part} of the quote</a>.</li>`;
	})}</ul>`;
}

function severity(version: VersionView): Html {
	const { level, total, steps, whyNotHigher, whyNotLower } = version.severity;
	return html`<p>${severityTag(level)} ${level !== "unstated" && `${total} points, by`} <a href="${route.method()}">rubric ${book.rubric.version}</a>.</p>${steps.length > 0 && html`<ul class="sum">${steps.map((step, i) => html`<li><b>${i === 0 ? step.points : `+${step.points}`}</b>${step.why}</li>`)}<li class="total"><b>${total}</b>${level}</li></ul>`}<p class="small muted">Why not higher: ${whyNotHigher} Why not lower: ${whyNotLower}</p>`;
}

function sameQuestion(version: VersionView): Html {
	const count = rarity.get(version.topic.id);
	const rows = toElsewhere(book, elsewhere, version);
	return html`<p>${count?.counts.get(version.data.answer) ?? 0} of ${count?.answered} products with any answer to this question have this one (“${answerLabel(version.topic, version.data.answer)}”).</p>${rows.length > 0 && html`<ul class="spaced-list">${rows.map((row) => html`<li><a href="${route.clause(row.version.clause.id)}">${row.version.clause.platform.data.name}: ${mark(row.version.severity.level)}${row.answer}</a>. ${row.difference}</li>`)}</ul>`}<p><a href="${route.topic(version.topic.id)}">All products on this question</a></p>`;
}

function laws({ data }: VersionView): Html {
	const rows = data.regulations.flatMap((law) => {
		const record = book.provisions.get(law.provision);
		return record ? [{ ...law, record }] : [];
	});
	if (rows.length === 0) return html`<p>No provision in this book bears on this clause.</p>`;
	const authorities = [...new Map(rows.flatMap(({ record }) => record.regulation.authorities.map((a) => [a.id, a] as const))).values()];
	return html`<dl class="facts">${rows.map(({ provision, kind, why, record }) => html`<div><dt><a href="${route.provision(provision)}">${record.regulation.data.short}, ${record.data.label}</a><br><span class="tag">${label(kind)}</span> <span class="tag">${label(record.data.status)}</span></dt><dd><p>${why}</p><p class="small muted">${record.data.title}. ${label(record.data.status)}${record.data.since !== "not-stated" && `, since ${dateWords(record.data.since)}`}. <a class="source" href="${record.data.url}">Official text</a></p></dd></div>`)}</dl><h3>Agencies and complaints</h3><ul class="spaced-list">${authorities.map(({ data: a }) => html`<li>${a.name} (${a.jurisdiction}): ${a.role} <a class="source" href="${a.complaintUrl}">How to complain to ${a.short}</a>. ${a.complaintNote}</li>`)}</ul>`;
}

function evidence(version: VersionView): Html {
	const { data, proof, searched } = version;
	const stated = (day: string) => (day === "not-stated" ? "The document does not say" : dateWords(day));
	const stability = toStability(version.clause);
	return html`<dl class="facts small"><div><dt>Published</dt><dd>${stated(data.dates.published)}</dd></div><div><dt>Takes effect</dt><dd>${stated(data.dates.effective)}</dd></div>${proof !== undefined && html`<div><dt>Archived</dt><dd>First copy with these words: ${dateWords(proof.first.date)}. Last: ${dateWords(proof.last.date)}. Copies that hold them: ${proof.copies}. Newest copy of the document: ${dateWords(proof.newest.date)}.</dd></div><div><dt>Archive commit</dt><dd><a class="source mono" href="${commitUrl(proof.collection, proof.commit)}">${proof.commit.slice(0, 12)}</a> of ${dateWords(proof.date)} in ${proof.collection}, line ${proof.parts.map((p) => p.line).join(", ")} of ${proof.path}</dd></div><div><dt>SHA-256 of the quote</dt><dd class="mono">${proof.quote}</dd></div><div><dt>SHA-256 of the paragraphs</dt><dd class="mono">${proof.parts.map((p) => html`<div>${p.paragraph}</div>`)}</dd></div>`}${data.search && html`<div><dt>Searched for</dt><dd>${data.search.words.map((w) => `“${w}”`).join(", ")}, on ${dateWords(data.search.on)}</dd></div><div><dt>Searched in</dt><dd><ul class="plain-list">${data.search.documents.map((target, i) => html`<li>${book.documents.get(target.document)?.data.title} (${searched?.documents[i]?.commit.slice(0, 12)})</li>`)}</ul></dd></div>`}<div><dt>Checked</dt><dd>${dateWords(data.dates.checked)}. Review state: ${data.review.state}. ${data.review.note}</dd></div>${stability && html`<div><dt>Stability</dt><dd>Seen in the archive from ${dateWords(stability.firstSeen)} to ${dateWords(stability.lastSeen)} (${stability.months} months), reworded ${stability.rewordings} times.</dd></div>`}<div><dt>Record</dt><dd><a href="${route.clauseNumber(version.clause.number)}">${version.clause.number}</a>, version ${version.date}. Basis: ${data.basis}.</dd></div></dl>`;
}

function versions(version: VersionView): Html {
	const { clause } = version;
	const previous = clause.versions[clause.versions.indexOf(version) - 1];
	const parts = previous?.data.quote && version.data.quote ? quoteDiff(previous, version) : [];
	return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="versions-caption"><table class="grid"><caption id="versions-caption">Every recorded wording, newest first</caption><thead><tr><th scope="col">Since</th><th scope="col">Answer</th><th scope="col">Severity</th></tr></thead><tbody>${[...clause.versions].reverse().map((v) => html`<tr><th scope="row"><a href="${route.clauseVersion(clause.id, v.date)}">${dateWords(v.date)}</a>${v === version && " (shown here)"}</th><td>${answerLabel(v.topic, v.data.answer)}</td><td>${severityTag(v.severity.level)}</td></tr>`)}</tbody></table></div>${previous && html`<details><summary>What changed from ${dateWords(previous.date)}</summary><div class="quote"><p class="diff">${parts.map(({ kind, text }) => (kind === "added" ? html`<ins><span class="visually-hidden">[added] </span>${text}<span class="visually-hidden"> [end]</span></ins>` : kind === "removed" ? html`<del><span class="visually-hidden">[removed] </span>${text}<span class="visually-hidden"> [end]</span></del>` : text))}</p></div></details>`}`;
}

function cite(version: VersionView): Html {
	const { clause, date } = version;
	const short = route.clauseNumber(clause.number);
	const item = toCitable(version, new URL(route.clauseVersion(clause.id, date), SITE).href);
	const cited = STYLES.map(({ id, name, cite: of }) => ({ id, name, text: citationText(of(item), book.asOf) })).filter(
		({ text }) => text !== "",
	);
	const styles = cited.map(
		({ id, name, text }) =>
			html`<div class="style"><h3 id="cite-${id}-name">${name}</h3><pre id="cite-${id}" aria-labelledby="cite-${id}-name">${text}</pre></div>`,
	);
	return html`<div class="cite"><p>These name this version and its frozen page, which keeps its address and wording.</p>${styles[0]}<details><summary>${cited
		.slice(1)
		.map(({ name }) => name)
		.join(
			", ",
		)}</summary>${styles.slice(1)}</details><p class="small">Short address: <a class="mono" href="${short}">${new URL(short, SITE).href}</a> (always the current version).</p></div>`;
}

/** schema.org objects of a clause page. */
function structured(version: VersionView, says: string, trail: readonly Crumb[]): Record<string, unknown>[] {
	const { clause, data, topic, document } = version;
	return [
		{
			"@type": "CreativeWork",
			name: data.title,
			identifier: `${clause.number}/${version.date}`,
			url: new URL(route.clauseVersion(clause.id, version.date), SITE).href,
			datePublished: version.date,
			dateModified: data.dates.checked,
			inLanguage: "en",
			isBasedOn: { "@type": "CreativeWork", name: document.data.title, url: document.data.url },
			about: {
				"@type": "Question",
				name: `${topic.data.question} (${clause.platform.data.name})`,
				acceptedAnswer: { "@type": "Answer", text: says },
			},
			license: "https://creativecommons.org/licenses/by/4.0/",
			publisher: { "@type": "Organization", name: "Clausebook" },
		},
		{
			"@type": "BreadcrumbList",
			itemListElement: trail.map((t, i) => ({ "@type": "ListItem", position: i + 1, name: t.name, item: new URL(t.href, SITE).href })),
		},
	];
}

/**
 * One version of a clause, at its own address or at the clause's: the sections of ClausePage.astro, in its order.
 *
 * @param body HTML of its body
 */
export function clausePage(version: VersionView, frozen: boolean, body: string): string {
	const { clause, topic, data, document } = version;
	const { platform } = clause;
	const silent = data.answer === "unstated";
	const sections = splitSections(body);
	const says = silent
		? `${platform.data.name} ${topic.data.unstatedSays}.`
		: `${list(version.products.map((p) => p.data.name))} ${answerSays(topic, data.answer)}.`;
	const open = data.carveOuts.filter((c) => !c.reached).map((c) => book.carveOutById.get(c.kind)?.data.label.toLowerCase() ?? c.kind);
	const trail = [
		{ name: "Platforms", href: route.platforms() },
		{ name: platform.data.name, href: route.platform(platform.id) },
		{ name: topic.data.title, href: route.topic(topic.id) },
	];
	const reading = (title: string): Part => {
		const text = sections.byTitle.get(title);
		return text !== undefined && section(sectionId(title), title, raw(text), "section prose");
	};
	const contents = [
		...sections.byTitle.keys(),
		"What the document says",
		"The switch",
		"How it is graded",
		"Elsewhere",
		"Law",
		"Evidence and dates",
		"Versions",
		"Cite",
	];
	const content = html`<article class="wrap"${!frozen && raw(" data-pagefind-body")}>${!frozen && facets(version)}${breadcrumbs(trail)}<header><h1 data-pagefind-weight="8">${data.title}</h1><p class="byline" data-pagefind-ignore><span>${platform.data.provider}</span><a href="${document.data.url}">${document.data.title}</a><span>In the archive since <time datetime="${version.date}">${dateWords(version.date)}</time></span><span>Checked <time datetime="${data.dates.checked}">${dateWords(data.dates.checked)}</time></span></p></header><div class="section" data-pagefind-ignore>${banner(version)}</div><div class="with-contents section"><div>${answerBox(version, says, open, silent)}${reading("In plain words")}${reading("What it means for you")}${!silent && [section("what-it-says", "What the document says", quote(version)), section("switch", "The switch", control(version)), section("carve-outs", "What still happens after that", carveOuts(version))]}${reading("Why it matters")}${section("severity", "How it is graded", severity(version))}${section("elsewhere", "The same question elsewhere", sameQuestion(version))}${reading("Questions people ask")}${section("law", "Law this clause raises", laws(version))}${reading("For organisations")}${section("evidence", "Evidence and dates", evidence(version))}${section("versions", "Versions", versions(version))}${section("cite", "How to cite", cite(version))}</div><nav class="contents no-print" aria-label="On this page" data-pagefind-ignore><p><strong>On this page</strong></p><ul>${contents.map((title) => html`<li><a href="#${sectionId(title)}">${title}</a></li>`)}</ul></nav></div></article>`;
	return shell({
		title: frozen ? `${data.title} (${version.date})` : data.title,
		description: `${says} ${document.data.title}, ${dateWords(version.date)}, proven against the archive.`,
		path: frozen ? route.clauseVersion(clause.id, version.date) : route.clause(clause.id),
		image: route.asset(`social/${platform.id}.png`),
		data: structured(version, says, trail),
		content,
	});
}

/** The short address of a clause: leads to its current version. */
export function numberPage(number: string, clause: VersionView["clause"]): string {
	const target = route.clause(clause.id);
	return html`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${target}"><meta name="robots" content="noindex"><link rel="canonical" href="${new URL(target, SITE).href}"><title>${number} · Clausebook</title></head><body><main><h1>${number}</h1><p><a href="${target}">${clause.newest.data.title}</a></p></main></body></html>`
		.text;
}
