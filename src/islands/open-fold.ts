/** Opens the fold whose heading an address names: who follows a link to a part came for what is in it. */
function unfold(): void {
	const fold = document.getElementById(location.hash.slice(1))?.closest("summary")?.parentElement;
	if (fold instanceof HTMLDetailsElement) fold.open = true;
}

unfold();
addEventListener("hashchange", unfold);
