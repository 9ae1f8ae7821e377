import type { Finding } from "./page.ts";

/** Name of an audit and what it finds. */
export type Audited = readonly [name: string, findings: readonly Finding[]];

/** What an audit finds. One that a broken file stops says so: the others still report what they find. */
export function audited(audit: string, find: () => readonly Finding[]): Audited {
	try {
		return [audit, find()];
	} catch (error) {
		return [
			audit,
			[{ audit, page: "/", message: `A broken file stopped this audit, so that more may be wrong: ${(error as Error).message}` }],
		];
	}
}
