import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { listFiles } from "../records/read.ts";

/** Root of the project. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** One import of a source file. */
export interface Import {
	/** Path from the root for our own modules (`src/derive/book.ts`), else the package's name. */
	readonly to: string;
	readonly ours: boolean;
	/** Whether only types are imported, so that nothing of it runs. */
	readonly typeOnly: boolean;
}

export interface Source {
	/** Path from the root, with forward slashes. */
	readonly path: string;
	readonly lines: number;
	readonly imports: readonly Import[];
	/** Lines that use `any`. */
	readonly anys: readonly number[];
	/** Lines that use a non-null `!`. */
	readonly bangs: readonly number[];
}

/** TypeScript of a file: of an .astro file its front matter and scripts, on their own lines. */
function typescriptOf(path: string, text: string): string {
	if (path.endsWith(".css")) return "";
	if (!path.endsWith(".astro")) return text;
	const blocks = [...text.matchAll(/^---\n([\s\S]*?)\n---$|<script[^>]*>([\s\S]*?)<\/script>/gm)];
	let code = text.replace(/[^\n]/g, " ");
	for (const block of blocks) {
		const inner = block[1] ?? block[2] ?? "";
		const at = block.index + block[0].indexOf(inner);
		code = code.slice(0, at) + inner + code.slice(at + inner.length);
	}
	return code;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = clause.namedBindings;
	return (
		clause.name === undefined &&
		names !== undefined &&
		ts.isNamedImports(names) &&
		names.elements.length > 0 &&
		names.elements.every((element) => element.isTypeOnly)
	);
}

/** Reads one source file's imports and uses of what the house does without. */
export function readSource(path: string, text: string): Source {
	const imports: Import[] = [];
	const anys: number[] = [];
	const bangs: number[] = [];
	const file = ts.createSourceFile(path, typescriptOf(path, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
	const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
	const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
		if (!specifier || !ts.isStringLiteral(specifier)) return;
		const name = specifier.text;
		const ours = name.startsWith(".");
		imports.push({ to: ours ? join(dirname(path), name).replaceAll("\\", "/") : name, ours, typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
		if (node.kind === ts.SyntaxKind.AnyKeyword) anys.push(lineOf(node));
		if (ts.isNonNullExpression(node)) bangs.push(lineOf(node));
		ts.forEachChild(node, visit);
	};
	visit(file);
	return { path, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), imports, anys, bangs };
}

/** Every source file below src/ and scripts/, without test fixtures. */
export function readSources(): Source[] {
	return ["src", "scripts"].flatMap((folder) =>
		listFiles(join(ROOT, folder))
			.map((path) => relative(ROOT, join(ROOT, folder, path)).replaceAll("\\", "/"))
			.filter((path) => /\.(?:ts|astro|mjs|cjs|css)$/.test(path) && !path.includes("/fixtures/"))
			.map((path) => readSource(path, readFileSync(join(ROOT, path), "utf8"))),
	);
}
