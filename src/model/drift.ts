import { DRIFTED_STATES } from "../schema/lock.ts";
import type { VersionView } from "./book.ts";

/** What stands where an answer would, while the words it rested on are being read again. */
export const DRIFTED_LABEL = "Being read again";

/** Whether the newest archived text no longer bears this current version out. Such a version answers nothing. */
export function isDrifted({ drift }: VersionView): boolean {
	return drift !== undefined && DRIFTED_STATES.includes(drift.state);
}

/** A version that may still be shown as an answer. */
export function isSound(version: VersionView): boolean {
	return !isDrifted(version);
}
