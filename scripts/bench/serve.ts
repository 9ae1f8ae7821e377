import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** One answered request. */
export interface Served {
	readonly path: string;
	/** Bytes of the body as sent: texts compressed, as any host does. */
	readonly bytes: number;
}

export interface Server {
	readonly address: string;
	readonly served: readonly Served[];
	/** Forgets what was served before. */
	reset(): void;
	close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css",
	".js": "text/javascript",
	".json": "application/json",
	".svg": "image/svg+xml",
	".wasm": "application/wasm",
	".png": "image/png",
};
/** Pagefind compresses its own files; pictures are compressed too. */
const PACKED = new Set([".png", ".ico", ".pagefind", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"]);

/** Serves a built site on the loopback address and counts what it sends. */
export function serve(dist: string): Promise<Server> {
	const served: Served[] = [];
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
		const wanted = join(dist, normalize(path));
		const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, "index.html") : wanted;
		if (!file.startsWith(dist) || !existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const packed = PACKED.has(extname(file));
		const body = packed ? readFileSync(file) : gzipSync(readFileSync(file));
		served.push({ path, bytes: body.length });
		response
			.writeHead(200, {
				"Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
				"Content-Length": body.length,
				...(packed ? {} : { "Content-Encoding": "gzip" }),
			})
			.end(body);
	});
	return new Promise((done) => {
		server.listen(0, "127.0.0.1", () => {
			const place = server.address();
			const port = typeof place === "object" && place ? place.port : 0;
			done({
				address: `http://127.0.0.1:${port}`,
				served,
				reset: () => served.splice(0),
				close: () =>
					new Promise((closed) => {
						server.closeAllConnections();
						server.close(() => closed());
					}),
			});
		});
	});
}
