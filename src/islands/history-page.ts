import "./copy-text.ts";

/** Unfolds what an address names: who follows a link to a change came for its words. */
function unfold(): void {
	const named = document.getElementById(location.hash.slice(1));
	for (const fold of named?.querySelectorAll("details") ?? []) fold.open = true;
}

unfold();
addEventListener("hashchange", unfold);
