import { z } from "zod";

/** Longest address that browsers, mail programs and reference managers all take (the least of them, Internet Explorer's, long held the web to it). */
const LONGEST_ADDRESS = 2000;

/** https:// as typed, a host with a dot or in brackets, without a name or password before it. */
function isFull(value: string): boolean {
	if (!/^https:\/\/[^/\\?#@]+(?:[/?#]|$)/.test(value)) return false;
	const { username, password, hostname } = new URL(value);
	return username === "" && password === "" && hostname.includes(".") && !hostname.endsWith(".");
}

/**
 * The same as far as a pattern can say it: JSON Schema, which readers of the published files hold them against, knows no
 * protocols, so that `javascript:alert(1)` would be an address there.
 */
const WRITTEN = /^https:\/\/[^\s"'<>`\\/?#@]+(?:[/?#][^\s"'<>`\\]*)?$/;

/** The only kind of address that may be printed as a link: in records, and in every file that the site publishes. */
export const httpsUrl = z
	.url({
		protocol: /^https$/,
		pattern: WRITTEN,
		error: "must be a full https:// address",
	})
	.max(LONGEST_ADDRESS)
	.refine((value) => !/[\s"'<>`\\]/.test(value), {
		error: "must not contain spaces, quotes, backslashes or angle brackets",
	})
	.refine((value) => !URL.canParse(value) || new URL(value).protocol !== "https:" || isFull(value), {
		error: "must be https:// and the name of a site, without a user before it",
	});
