import type { Problem } from "../content/problem.ts";
import type { ArchiveReference } from "../schema/document.ts";
import { type DocumentVersion, isUsable, isWithin } from "./versions.ts";

interface Named {
	readonly document: string;
	readonly commit: string;
}

/** A copy that a record names, and where it lies. */
interface Copy {
	readonly reference: ArchiveReference;
	readonly blob: string | undefined;
	readonly date: string;
}

type Unfit = Pick<Problem, "message" | "fix"> | undefined;

const nameOf = ({ document, commit }: Named) => `The copy of "${document}" at ${commit.slice(0, 12)}`;

/**
 * Why a copy proves nothing of its document: it cannot be the document, or it is another text of the same path.
 *
 * @param place recordings of the place of that copy
 */
export function unfitToProve(named: Named, copy: Copy, place: readonly DocumentVersion[]): Unfit {
	const fix = `name a usable copy; \`npm run evidence -- versions ${named.document}\` lists them`;
	const same = place.filter(({ blob }) => blob === copy.blob);
	if (same.length > 0 && !same.some(isUsable)) return { message: `${nameOf(named)} is unusable: ${same[0]?.unusable}.`, fix };
	if (!isWithin(copy.reference, copy.date))
		return { message: `${nameOf(named)} is of ${copy.date}, when its path held another text.`, fix };
	return undefined;
}

/**
 * Why a copy shows no silence: it proves nothing at all, it was made after the search, or there was a newer one by then.
 *
 * @param on day of the search
 * @param history recordings of the place of that copy, and of all places of the document, oldest first
 */
export function unfitToSearch(
	named: Named,
	copy: Copy,
	on: string,
	history: { readonly place: readonly DocumentVersion[]; readonly all: readonly DocumentVersion[] },
): Unfit {
	const unfit = unfitToProve(named, copy, history.place);
	if (unfit) return unfit;
	if (copy.date > on)
		return { message: `${nameOf(named)} is of ${copy.date}, after the search of ${on}.`, fix: "correct the day or the commit" };
	const newest = history.all.findLast((version) => isUsable(version) && version.date <= on);
	// One text may stand in several places, and a text that came back is the same text.
	if (newest && newest.blob !== copy.blob && newest.date > copy.date)
		return {
			message: `${nameOf(named)} is of ${copy.date}, and by ${on} there was one of ${newest.date}.`,
			fix: `search ${newest.commit}`,
		};
	return undefined;
}
