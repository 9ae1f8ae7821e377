/** The one door to code of the build: a packet made in the browser is the packet made at build time, by the same functions. */
// biome-ignore lint/style/noRestrictedImports: a packet made in the browser is the packet made at build time, by the same functions
export * from "../../export/packet/formats.ts";
