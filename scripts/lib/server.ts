import type { Server } from "node:http";
import { preview } from "astro";
import { show } from "../../src/content/field.ts";
import { Failure } from "./command.ts";
import { PATHS, ROOT } from "./paths.ts";

/** Highest port of TCP (RFC 9293: 16 bits). */
const LAST_PORT = 65_535;

/** Whether an address can be the name of a file: what is escaped is UTF-8, and hides no slash and no end of a text. */
export function canBeServed(address: string): boolean {
	const [path = ""] = address.split(/[?#]/);
	try {
		decodeURIComponent(path);
	} catch {
		return false;
	}
	return !/%2f|%5c|%00/i.test(path);
}

/** Scripts beside the site, by path. */
type Beside = ReadonlyMap<string, string>;

/**
 * Answers, in the place of Astro's preview, what it meets with a stack trace, and what stands beside the site. It takes no
 * middleware of ours.
 */
function answerBefore(server: Server, beside: Beside): void {
	const before = server.listeners("request");
	server.removeAllListeners("request");
	server.on("request", (request, response) => {
		const script = beside.get(request.url ?? "/");
		if (script !== undefined) {
			response.setHeader("Content-Type", "text/javascript; charset=utf-8");
			response.setHeader("Cache-Control", "max-age=3600");
			response.end(script);
			return;
		}
		if (canBeServed(request.url ?? "/")) {
			for (const answer of before) Reflect.apply(answer, server, [request, response]);
			return;
		}
		response.statusCode = 400;
		response.setHeader("Content-Type", "text/plain; charset=utf-8");
		response.end("This address cannot be read.\n");
	});
}

/**
 * The port a person asked for.
 *
 * @param text of the environment; nothing where none is asked for
 * @throws with what a port is, where it is none
 */
export function portOf(text: string | undefined, otherwise: number): number {
	if (text === undefined || text === "") return otherwise;
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > LAST_PORT)
		throw new Failure(`PORT is ${show(text)}: it must be a whole number from 1 to ${LAST_PORT}, such as 4321`);
	return port;
}

/**
 * Serves the built site on this machine only.
 *
 * @param start port to try first; the next free one is taken
 * @param dist folder of the built site; that of the environment unless told
 * @param beside scripts that tests load into pages, by path: the policy of a page lets in what its own site serves
 * @returns its address and a function that ends it
 */
export async function serve(
	start: number,
	dist = PATHS.dist,
	beside: Beside = new Map(),
): Promise<{ url: string; stop: () => Promise<void> }> {
	const server = await preview({ root: ROOT, outDir: dist, logLevel: "error", server: { port: start, host: "127.0.0.1" } });
	// A part of what Astro gives that its types do not tell of.
	answerBefore((server as unknown as { server: Server }).server, beside);
	const base = (process.env.CLAUSEBOOK_BASE ?? "/").replace(/\/?$/, "/");
	return { url: `http://localhost:${server.port}${base}`, stop: () => server.stop() };
}
