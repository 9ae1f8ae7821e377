import { existsSync } from "node:fs";
import { DIST } from "./lib/paths.ts";
import { portOf, serve } from "./lib/server.ts";
import { recover } from "./lib/whole.ts";

// A build that was killed while it put its site in place had moved the last one aside.
recover(DIST);

function refuse(error: unknown): never {
	console.error((error as Error).message);
	process.exit(1);
}

function port(): number {
	try {
		return portOf(process.env.PORT, 4321);
	} catch (error) {
		return refuse(error);
	}
}

if (!existsSync(`${DIST}/index.html`)) {
	console.error("There is no built site in dist/. Fix: npm run build");
	process.exit(1);
}
const { url, stop } = await serve(port()).catch(refuse);
console.log(`\nClausebook is at ${url}\nPress Ctrl+C to end.`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => {
		void stop().finally(() => process.exit(0));
	});
}
