import fileCheck from "./file-check.ts?worker&url";

/**
 * The comparison is fetched only when the box is opened: most readers never do. It is a file of its own, named by its
 * address: `import()` would bring the bundler's preload helper to every clause page.
 */
const box = document.querySelector("file-check")?.closest("details");
const load = () => document.head.append(Object.assign(document.createElement("script"), { type: "module", src: fileCheck }));
box?.addEventListener("toggle", load, { once: true });
