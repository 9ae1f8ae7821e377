import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { BuiltPage, Finding } from "./page.ts";

/** Works the rules out once, not anew for each page, which was a third of the time. */
class OneConfigLoader extends StaticConfigLoader {
	#resolved: ReturnType<StaticConfigLoader["getConfigFor"]> | undefined;

	override getConfigFor(handle: string): ReturnType<StaticConfigLoader["getConfigFor"]> {
		this.#resolved ??= super.getConfigFor(handle);
		return this.#resolved;
	}
}

const loader = new OneConfigLoader({
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
		// HTML takes any id without a space (Living Standard, 3.2.6); that of a change is the date of its version.
		"valid-id": ["error", { relaxed: true }],
		// A region that scrolls needs a tab stop (WCAG 2.1.1, technique G202).
		"no-redundant-role": "off",
		"prefer-native-element": "off",
		// Components are scoped by a class of the compiler's.
		"no-inline-style": "error",
		// Not in the recommended set. Axe finds both, but Chromium opens one page of a kind, and this every page.
		"heading-level": "error",
		"input-missing-label": "error",
		"require-sri": "off",
	},
});

/** Every page is valid HTML. */
export async function auditHtml(pages: readonly Pick<BuiltPage, "path" | "file" | "html">[]): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const page of pages) {
		// A validator for each page: one that goes on takes ever longer, twice as long over three thousand.
		const validator = new HtmlValidate(loader);
		const report = await validator.validateString(page.html, page.file);
		for (const result of report.results) {
			for (const message of result.messages) {
				findings.push({ audit: "html", page: page.path, message: `line ${message.line}: ${message.message} (${message.ruleId})` });
			}
		}
	}
	return findings;
}
