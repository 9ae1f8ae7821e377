import { element } from "../dom.ts";
import type { PlaceAnswer, PlanAnswers, SearchAnswers, TopicAnswers } from "./data.ts";
import type { Subject } from "./understand.ts";

/** Groups of plans that are shown where the question names none; the others are one press away. */
const SHOWN = 3;

/** The sign of a level, as the page holds it ready: word, shape and colour. */
export type SignOf = (level: PlaceAnswer["level"]) => Node | undefined;

/** Texts of a list with commas between them. */
function listed(nodes: readonly Node[]): (Node | string)[] {
	return nodes.flatMap((node, i) => (i === 0 ? [node] : [", ", node]));
}

/** Parts of a line with a dot between them. */
function line(...parts: readonly (readonly (Node | string)[])[]): HTMLElement {
	const said = parts.filter((part) => part.length > 0);
	return element("p", { class: "small" }, ...said.flatMap((part, i) => (i === 0 ? part : [" · ", ...part])));
}

/** One answer: sign, words, limits and marks; below it the switch, what the answer rests on, and what the switch does not reach. */
function placeNode(place: PlaceAnswer, signOf: SignOf): HTMLElement {
	const sign = signOf(place.level);
	const says = element("p", { class: "card-answer" });
	if (sign) says.append(sign, " ");
	// Some signs say the answer by themselves, such as "Not stated".
	if (sign?.textContent?.trim() !== place.label) says.append(element("strong", {}, place.label));
	if (place.where) says.append(" ", element("span", { class: "small muted" }, place.where));
	for (const limit of place.limits) says.append(" ", element("span", { class: "limit" }, `limit: ${limit}`));
	for (const mark of place.marks) says.append(" ", element("span", { class: "cell-mark" }, mark));
	const { control, steps, rests, conflict, open } = place;
	return element(
		"div",
		{ class: "card-place" },
		says,
		line(
			control ? [`The switch: ${control}`] : [],
			steps ? [element("a", { href: steps }, "Steps")] : [],
			rests.length > 0 ? ["By ", ...listed(rests.map(({ number, href }) => element("a", { href }, number)))] : [],
			conflict ? [element("a", { href: conflict.href }, conflict.words)] : [],
		),
		...(open.length > 0
			? [
					element(
						"details",
						{ class: "small" },
						element("summary", {}, `Not reached by it: ${open.length}`),
						element("p", {}, open.join(", ")),
					),
				]
			: []),
	);
}

function planNode({ platform }: Subject, plan: PlanAnswers, signOf: SignOf): HTMLElement {
	const names = platform.products.filter(({ id }) => plan.products.includes(id)).map(({ name, href }) => element("a", { href }, name));
	return element(
		"div",
		{ class: "card-plan" },
		element("p", { class: "card-plans" }, ...listed(names)),
		element("div", {}, ...plan.places.map((place) => placeNode(place, signOf))),
	);
}

function card(subject: Subject, topic: TopicAnswers, signOf: SignOf): HTMLElement {
	const { platform, products } = subject;
	const isAsked = ({ products: own }: PlanAnswers) => products.some(({ id }) => own.includes(id));
	const named = topic.plans.filter(isAsked);
	const shown = named.length > 0 ? named : topic.plans.slice(0, SHOWN);
	const others = topic.plans.filter((plan) => !shown.includes(plan));
	const count = others.reduce((sum, plan) => sum + plan.products.length, 0);
	const id = `answer-${platform.id}-${topic.href.split("/").at(-2)}`;
	return element(
		"section",
		{ class: "answer-card", "aria-labelledby": id },
		element("h2", { id }, element("a", { href: platform.href }, platform.name), ": ", element("a", { href: topic.href }, topic.title)),
		element("p", { class: "small muted" }, topic.question),
		...shown.map((plan) => planNode(subject, plan, signOf)),
		...(others.length > 0
			? [
					element(
						"details",
						{},
						element("summary", {}, `${named.length > 0 ? "Other" : "More"} plans of ${platform.name} (${count})`),
						...others.map((plan) => planNode(subject, plan, signOf)),
					),
				]
			: []),
	);
}

/**
 * The answers to a question about a platform, one card a topic. What was not understood is not shown: without a topic
 * there is no card.
 */
export function cards(subject: Subject, answers: SearchAnswers, signOf: SignOf): HTMLElement[] {
	return subject.topics.flatMap((id) => {
		const topic = answers.topics[id];
		return topic ? [card(subject, topic, signOf)] : [];
	});
}
