import { Socket } from "node:net";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded into a command that another one started: it ends when the other one does, even where that was killed and
 * could tell nobody. Both hold an end of a pipe, and the system closes it with the process. Programs that the command
 * starts itself load this too, by the flags they inherit, and are not held: their parent is another.
 */
if (isMainThread && process.env.CLAUSEBOOK_PARENT === String(process.ppid)) {
	const line = new Socket({ fd: 3, readable: true, writable: false });
	const end = () => process.exit(1);
	line.on("error", end).on("close", end).resume();
	line.unref();
}
