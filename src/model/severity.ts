import type { Clause } from "../schema/clause.ts";
import type { Rubric } from "../schema/rubric.ts";
import type { Topic } from "../schema/topic.ts";
import { type Factor, label, modelLabel, SEVERITIES, type SeverityLevel } from "../schema/vocabulary.ts";
import type { CarveOutView } from "./book.ts";
import { list } from "./list.ts";

/** One line of the printed arithmetic. */
export interface SeverityStep {
	/** The part of the rubric that it is from. */
	readonly factor: Factor;
	readonly points: number;
	readonly why: string;
}

export interface Severity {
	readonly level: SeverityLevel;
	readonly total: number;
	readonly steps: readonly SeverityStep[];
	/** "High begins at 6, critical at 9" in words for this total. */
	readonly whyNotHigher: string;
	readonly whyNotLower: string;
}

/** Level of a total by the rubric's bands. */
export function levelOf(total: number, rubric: Rubric): SeverityLevel {
	const { critical, high, medium, low } = rubric.bands;
	if (total >= critical) return "critical";
	if (total >= high) return "high";
	if (total >= medium) return "medium";
	return total >= low ? "low" : "none";
}

function capped(steps: readonly Omit<SeverityStep, "factor">[], cap: number, factor: Factor, what: string): SeverityStep[] {
	const own = steps.map((step) => ({ factor, ...step }));
	const sum = own.reduce((total, step) => total + step.points, 0);
	return sum <= cap ? own : [...own, { factor, points: cap - sum, why: `${what} add at most ${cap}` }];
}

/**
 * Additive severity of a clause version (rubric in content/rubric.yaml; points of options and carve-outs in their own
 * records). A reader can re-add every step.
 */
export function severityOf(clause: Clause, topic: Topic, carveOuts: ReadonlyMap<string, CarveOutView>, rubric: Rubric): Severity {
	if (clause.answer === "unstated") {
		return {
			level: "unstated",
			total: 0,
			steps: [],
			whyNotHigher: "A silence is not graded: the texts do not say.",
			whyNotLower: "A silence is not a promise, so it is not shown as none.",
		};
	}
	const option = topic.options.find((o) => o.id === clause.answer);
	if (!option) throw new Error(`"${clause.answer}" is not an option of "${clause.topic}"; run \`npm run check\``);
	const steps: SeverityStep[] = [{ factor: "answer", points: option.points, why: `the answer “${option.label}”` }];
	if (option.points >= rubric.appliesFrom) {
		// The widest of the models that the words name.
		const models = Math.max(...clause.models.map((kind) => rubric.models[kind] ?? 0));
		if (models < 0)
			steps.push({ factor: "models", points: models, why: `what is trained: models for ${list(clause.models.map(modelLabel))}` });
		const points = (kind: string) => carveOuts.get(kind)?.data.points ?? 0;
		// The same words count once: where two carve-outs rest on one part of the quote, the heavier one counts.
		const open = clause.carveOuts
			.filter((c) => !c.reached)
			.filter(
				(c, i, all) =>
					all.findIndex(
						(d) => d.part === c.part && points(d.kind) === Math.max(...all.filter((e) => e.part === c.part).map((e) => points(e.kind))),
					) === i,
			)
			.map((c) => ({
				points: carveOuts.get(c.kind)?.data.points ?? 0,
				why: `not reached by the switch: ${(carveOuts.get(c.kind)?.data.label ?? c.kind).toLowerCase()}`,
			}));
		steps.push(...capped(open, rubric.carveOutCap, "carve-outs", "carve-outs"));
		const licence = clause.licence.map((flag) => ({ points: rubric.licence[flag] ?? 0, why: `licence: ${label(flag).toLowerCase()}` }));
		steps.push(
			...capped(
				licence.filter((s) => s.points > 0),
				rubric.licenceCap,
				"licence",
				"licence flags",
			),
		);
		const others = rubric.thirdParty[clause.thirdParty] ?? 0;
		if (others > 0) steps.push({ factor: "third-party", points: others, why: `training by ${label(clause.thirdParty).toLowerCase()}` });
		const effort = rubric.control[clause.control.kind] ?? 0;
		if (effort > 0) steps.push({ factor: "control", points: effort, why: `the switch: ${label(clause.control.kind).toLowerCase()}` });
	}
	if (option.promise) {
		const limits = clause.limits.map(({ on, says }) => ({ points: rubric.limits[on] ?? 0, why: `limit: ${says}` }));
		steps.push(
			...capped(
				limits.filter((s) => s.points > 0),
				rubric.limitCap,
				"limits",
				"limits",
			),
		);
	}
	const total = steps.reduce((sum, step) => sum + step.points, 0);
	const level = levelOf(total, rubric);
	const index = SEVERITIES.indexOf(level as (typeof SEVERITIES)[number]);
	const next = SEVERITIES[index + 1];
	const begins = (name: string) => rubric.bands[name as keyof Rubric["bands"]];
	return {
		level,
		total,
		steps,
		whyNotHigher: next === undefined ? "Critical is the highest level." : `${capital(next)} begins at ${begins(next)} points.`,
		whyNotLower: level === "none" ? "None is the lowest level." : `${capital(level)} begins at ${begins(level)} points.`,
	};
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
