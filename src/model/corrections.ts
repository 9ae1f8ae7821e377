/** The page of corrections asks here, the page of changes where re-gradings are. */
export { toCorrections } from "./changes/ours.ts";
