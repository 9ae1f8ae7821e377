import { createServer } from "node:net";
import { preview } from "astro";
import { DIST, ROOT } from "./paths.ts";

/** Whether nobody listens on a port of this machine. */
function isFree(port: number): Promise<boolean> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once("error", () => done(false));
		probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
	});
}

/** The first free port from `start`, at most 100 further. */
export async function freePort(start: number): Promise<number> {
	for (let port = start; port < start + 100; port++) if (await isFree(port)) return port;
	throw new Error(`Ports ${start} to ${start + 99} are all taken. Fix: close something, or set PORT`);
}

/**
 * Serves the built site on this machine only.
 *
 * @param start port to try first; the next free one is taken
 * @param dist folder of the built site; that of the environment unless told
 * @returns its address and a function that ends it
 */
export async function serve(start: number, dist = DIST): Promise<{ url: string; stop: () => Promise<void> }> {
	const port = await freePort(start);
	const server = await preview({ root: ROOT, outDir: dist, logLevel: "error", server: { port, host: "127.0.0.1" } });
	const base = (process.env.CLAUSEBOOK_BASE ?? "/").replace(/\/?$/, "/");
	return { url: `http://localhost:${server.port}${base}`, stop: () => server.stop() };
}
