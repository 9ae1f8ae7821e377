import type { PlatformView, ProductView, TopicView } from "../../../src/derive/book.ts";
import { headline, topicRows } from "../../../src/derive/comparison.ts";
import type { Cell } from "../../../src/derive/grid.ts";
import {
	answerLabel,
	answerSays,
	carveOutSentence,
	cellLabel,
	cellSentence,
	dateWords,
	list,
	regionWords,
} from "../../../src/derive/sentences.ts";
import { route } from "../../../src/routes.ts";
import { label } from "../../../src/schema/vocabulary.ts";
import { sectionId, splitSections } from "../../../src/site/sections.ts";
import { type Html, html, type Part, raw } from "./html.ts";
import { breadcrumbs, mark, section, severityTag, shell } from "./layout.ts";
import { book, changes, grid, rarity } from "./site.ts";

const target = (cell: Cell) => (cell.conflict ? route.conflict(cell.conflict.id) : route.clause(cell.deciding[0]?.clause.id ?? ""));

function answerCell(cells: readonly Cell[]): Html {
	return html`${cells.map((cell) => html`<div class="cell"><a class="answer-link" href="${target(cell)}">${mark(cell.conflict ? "conflict" : (cell.deciding[0]?.severity.level ?? "unstated"))} ${cellLabel(cell)}</a>${cells.length > 1 && html`<span class="where">${regionWords(cell.regions)}</span>`}</div>`)}`;
}

function table(id: string, caption: string, heads: readonly Part[], rows: readonly Part[]): Html {
	return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><table class="grid"><caption id="${id}">${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function topicTable(topic: TopicView, platforms: readonly PlatformView[], id: string): Html {
	const rows = topicRows(book, grid, topic, platforms).map(({ product, cells }) => {
		const kinds = [...new Set(cells.flatMap((c) => c.deciding.map((d) => d.data.control.kind)))];
		const open = [...new Set(cells.map((c) => carveOutSentence(book, c)))].filter((s) => s !== undefined);
		return html`<tr data-audience="${product.data.audience}"><th scope="row"><a href="${route.product(product.platform.id, product.id)}">${product.data.name}</a></th><td>${answerCell(cells)}</td><td>${kinds.map(label).join("; ")}</td><td>${open.join(" ")}</td></tr>`;
	});
	return table(id, topic.data.question, ["Product", "Answer", "Switch", "Not reached by it"], rows);
}

export function platformPage(platform: PlatformView): string {
	const [topic] = book.topics;
	const sections = splitSections(platform.html);
	const recent = changes.filter((c) => c.after.clause.platform === platform).slice(0, 8);
	const grids = platform.products.map(
		(product) =>
			html`<tr><th scope="row"><a href="${route.product(platform.id, product.id)}">${product.data.name}</a></th>${grid.ofProduct(book, product.id).map(({ cells }) => html`<td>${answerCell(cells)}</td>`)}</tr>`,
	);
	const clauses = platform.clauses.map(
		({ id, newest }) =>
			html`<tr><th scope="row"><a href="${route.clause(id)}">${newest.data.title}</a></th><td>${answerLabel(newest.topic, newest.data.answer)}</td><td>${severityTag(newest.severity.level)}</td><td>${newest.date}</td></tr>`,
	);
	return shell({
		title: `${platform.data.name}: what it may train on`,
		description: `${platform.data.name} on ${book.topics.length} questions.`,
		path: route.platform(platform.id),
		content: html`<div class="wrap" data-pagefind-body>${breadcrumbs([{ name: "Platforms", href: route.platforms() }])}<h1>${platform.data.name}: what it may train on</h1><p class="byline"><span>${platform.data.provider}</span><a href="${platform.data.homepage}">Official site</a><span>Checked ${dateWords(platform.data.checked)}</span></p>${topic && section("headline", topic.data.question, html`<ul>${headline(grid, platform, topic).map((g) => html`<li><strong>${list(g.products.map((p) => p.data.plan))}</strong>: ${answerCell([g.cell])}</li>`)}</ul>`)}${[...sections.byTitle].map(([title, body]) => section(sectionId(title), title, raw(body), "section prose"))}${section("products", "Products and plans", html`<dl class="facts">${platform.products.map(({ id, data }) => html`<div><dt><a href="${route.product(platform.id, id)}">${data.name}</a><br><span class="tag">${label(data.audience)}</span> <span class="tag">${data.paid ? "Paid" : "Free"}</span></dt><dd>${data.recognise}</dd></div>`)}</dl>`)}${section("grid", "All questions, all products", table("grid-caption", `Answers of ${platform.data.name}`, ["Product", ...book.topics.map((t) => html`<a href="${route.topic(t.id)}">${t.data.short}</a>`)], grids))}${section("clauses", "Clauses", table("clauses-caption", "Every clause and silence", ["Clause", "Answer", "Severity", "Since"], clauses))}${section("changes", "What changed", html`<ul>${recent.map((c) => html`<li>${dateWords(c.date)}: <a href="${route.clauseVersion(c.after.clause.id, c.after.date)}">${c.after.data.title}</a> <span class="muted">(${c.direction})</span></li>`)}</ul>`)}${section("sources", "Documents", html`<ul>${platform.documents.map(({ data }) => html`<li><a class="source" href="${data.url}">${data.title}</a> <span class="muted">(${data.termsType})</span></li>`)}</ul>`)}${section("beside", "Side by side", html`<ul>${platform.data.compareWith.map((id) => html`<li><a href="${route.pair(platform.id, id)}">${platform.data.name} and ${id}</a></li>`)}</ul>`)}</div>`,
	});
}

export function productPage(product: ProductView): string {
	const { platform, data } = product;
	const rows = grid.ofProduct(book, product.id);
	const [main] = rows;
	return shell({
		title: `Does ${data.name} train on your data?`,
		description: main?.cells.map(cellSentence).join(" ") ?? "",
		path: route.product(platform.id, product.id),
		data: [
			{
				"@type": "FAQPage",
				mainEntity: rows.flatMap((r) =>
					r.cells.slice(0, 1).map((c) => ({
						"@type": "Question",
						name: `${r.topic.data.question} (${data.name})`,
						acceptedAnswer: { "@type": "Answer", text: cellSentence(c) },
					})),
				),
			},
		],
		content: html`<div class="wrap" data-pagefind-body>${breadcrumbs([
			{ name: "Platforms", href: route.platforms() },
			{ name: platform.data.name, href: route.platform(platform.id) },
		])}<h1>Does ${data.name} train on your data?</h1><p class="byline"><span>${platform.data.provider}</span><span>${data.plan}</span><span>${label(data.audience)}</span></p><section class="section answer-box">${main?.cells.map((cell) => html`<div><p class="says">${cellSentence(cell)}</p><p>${cell.deciding.map((v) => html`${severityTag(v.severity.level)} <a href="${route.clause(v.clause.id)}">The clause that says so (${v.clause.number})</a>`)}</p></div>`)}<p class="small"><strong>Is this yours?</strong> ${data.recognise}</p></section>${section("all", `Every question for ${data.name}`, html`<dl class="facts">${rows.map(({ topic, cells }) => html`<div><dt><a href="${route.topic(topic.id)}">${topic.data.question}</a></dt><dd>${cells.map((cell) => html`<div class="cell">${answerCell([cell])}<p class="small">${cellSentence(cell)}</p></div>`)}</dd></div>`)}</dl>`)}${main && section("siblings", `Other plans of ${platform.data.name}`, topicTable(main.topic, [platform], "siblings-caption"))}${section("governed", "Documents that govern it", html`<ul>${data.governedBy.map((id) => html`<li><a class="source" href="${book.documents.get(id)?.data.url}">${book.documents.get(id)?.data.title}</a></li>`)}</ul>`)}</div>`,
	});
}

export function topicPage(topic: TopicView): string {
	const counts = rarity.get(topic.id);
	return shell({
		title: topic.data.title,
		description: topic.data.question,
		path: route.topic(topic.id),
		content: html`<div class="wrap" data-pagefind-body>${breadcrumbs([{ name: "Topics", href: route.topics() }])}<h1>${topic.data.title}</h1><p class="lead section">${topic.data.question}</p><div class="section prose">${raw(topic.html)}</div>${section("options", "What each answer means", html`<dl class="facts">${topic.data.options.map((o) => html`<div><dt>${o.label}</dt><dd>${o.meaning} <span class="muted">${o.points} points; ${counts?.counts.get(o.id) ?? 0} of ${counts?.answered} products with any answer.</span></dd></div>`)}</dl>`)}${section("all", "Every product", topicTable(topic, book.platforms, "topic-caption"))}</div>`,
	});
}

export function pairPage([a, b]: readonly [PlatformView, PlatformView]): string {
	const [first] = book.topics;
	const side = (platform: PlatformView, topic: TopicView) =>
		html`<td>${headline(grid, platform, topic).map((g) => html`<div class="cell"><a class="answer-link" href="${target(g.cell)}">${mark(g.cell.deciding[0]?.severity.level ?? "unstated")}${cellLabel(g.cell)}</a><span class="where">${list(g.products.map((p) => p.data.plan))}</span></div>`)}</td>`;
	return shell({
		title: `${a.data.name} and ${b.data.name}: what each may train on`,
		description: `${a.data.name} and ${b.data.name} side by side on ${book.topics.length} questions.`,
		path: route.pair(a.id, b.id),
		content: html`<div class="wrap">${breadcrumbs([{ name: "Compare", href: route.compare() }])}<h1>${a.data.name} and ${b.data.name}: what each may train on</h1><section class="section pair">${[a, b].map((p) => html`<div><h2><a href="${route.platform(p.id)}">${p.data.name}</a></h2><ul>${first && headline(grid, p, first).map((g) => html`<li>${list(g.products.map((x) => x.data.plan))}: ${answerSays(first, g.cell.deciding[0]?.data.answer ?? "unstated")}.</li>`)}</ul></div>`)}</section>${section(
			"every",
			"Every question",
			table(
				"pair-caption",
				`${a.data.name} and ${b.data.name}, every question`,
				["Question", a.data.name, b.data.name],
				book.topics.map(
					(topic) =>
						html`<tr><th scope="row"><a href="${route.topic(topic.id)}">${topic.data.title}</a></th>${side(a, topic)}${side(b, topic)}</tr>`,
				),
			),
		)}</div>`,
	});
}
