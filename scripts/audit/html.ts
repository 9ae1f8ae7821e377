import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { BuiltPage, Finding } from "./page.ts";

const loader = new StaticConfigLoader({
	extends: ["html-validate:recommended"],
	rules: {
		// Astro writes HTML without these niceties; they change nothing for a reader.
		"void-style": "off",
		"no-trailing-whitespace": "off",
		"attribute-boolean-style": "off",
		"attribute-empty-style": "off",
		doctype: "off",
		"doctype-style": "off",
		// Long titles are plain statements of who does what; search engines cut them, readers need them.
		"long-title": "off",
		// A region that scrolls needs a tab stop (WCAG 2.1.1, technique G202).
		"no-redundant-role": "off",
		"prefer-native-element": "off",
		// Components are scoped by a class of the compiler's.
		"no-inline-style": "error",
		"require-sri": "off",
	},
});

/** Every page is valid HTML. */
export async function auditHtml(pages: readonly BuiltPage[]): Promise<Finding[]> {
	const validator = new HtmlValidate(loader);
	const findings: Finding[] = [];
	for (const page of pages) {
		const report = await validator.validateString(page.html, page.file);
		for (const result of report.results) {
			for (const message of result.messages) {
				findings.push({ audit: "html", page: page.path, message: `line ${message.line}: ${message.message} (${message.ruleId})` });
			}
		}
	}
	return findings;
}
