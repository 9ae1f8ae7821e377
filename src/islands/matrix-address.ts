/**
 * The table of all platforms stood here once, narrowed by its address (`?platform=anthropic&audience=business`). The bench
 * takes the same words, so such an address goes on showing what it showed.
 */
const bench = document.querySelector<HTMLElement>("[data-matrix]")?.dataset.bench;
if (bench && location.search !== "") location.replace(bench + location.search);
