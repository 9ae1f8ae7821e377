import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "@astrojs/compiler-rs";
import { format, resolveConfig } from "prettier";
import ts from "typescript";

/** The longest line of markup. Prettier breaks before it, except in words that it cannot take apart. */
const LONGEST = 160;
const HOLE = "\u0000";

/** What a page prints of its own, with a hole for what it computes: as Astro compiles it, spaces as a browser shows them. */
function printed(source: string): string {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isTaggedTemplateExpression(node)) {
			const { template } = node;
			if (ts.isTemplateExpression(template)) {
				texts.push(template.head.text);
				for (const { expression, literal } of template.templateSpans)
					texts.push(ts.isStringLiteral(expression) && expression.text.trim() === "" ? expression.text : HOLE, literal.text);
			} else texts.push(template.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(
		ts.createSourceFile(
			"page.ts",
			transform(source, { compact: "jsx", filename: "page.astro", normalizedFilename: "page.astro" }).code,
			ts.ScriptTarget.Latest,
		),
	);
	return texts.join("").replace(/\s+/g, " ");
}

/**
 * Where the same page in another layout would print other words. Astro drops the end of a line beside a tag, so a line that
 * ends where a space stood glues two words together, and the formatter does not know.
 */
function otherWords(before: string, after: string): string | undefined {
	const [a, b] = [printed(before), printed(after)];
	if (a === b) return undefined;
	const at = [...a].findIndex((letter, i) => letter !== b[i]);
	return a.slice(Math.max(0, at - 40), at + 40).replaceAll(HOLE, "{…}");
}

/** @returns what is wrong with a text of markup, each with line and fix */
export function tooLong(file: string, text: string): string[] {
	return text.split("\n").flatMap((line, i) => {
		if (line.length <= LONGEST) return [];
		return `${file}:${i + 1}: ${line.length} characters, at most ${LONGEST} are allowed.\n  Fix: name a part of it in the front matter, or make it a component`;
	});
}

/**
 * One file of markup in the layout of the project.
 *
 * @throws Error where that would change what the page says
 */
export async function layOut(file: string, text: string): Promise<string> {
	const result = await format(text, { ...(await resolveConfig(file)), filepath: file });
	const lost = otherWords(text, result);
	if (lost === undefined) return result;
	throw new Error(
		`${file}: formatted, the page would print other spaces, near “${lost}”.\n  Fix: write {" "} for the space where the line may end`,
	);
}

/** Formats every file of markup below a folder, or says which are not. */
export async function formatMarkup(root: string, { check }: { check: boolean }): Promise<string[]> {
	const problems: string[] = [];
	for (const file of globSync("src/**/*.astro", { cwd: root }).sort()) {
		const path = join(root, file);
		const text = readFileSync(path, "utf8");
		try {
			const result = await layOut(path, text);
			if (result !== text && check) problems.push(`${file}: not formatted.\n  Fix: npm run format`);
			else if (result !== text) writeFileSync(path, result);
			problems.push(...tooLong(file, result));
		} catch (error) {
			problems.push((error as Error).message.replaceAll(path, file));
		}
	}
	return problems;
}
