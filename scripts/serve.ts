import { existsSync } from "node:fs";
import { DIST } from "./lib/paths.ts";
import { serve } from "./lib/server.ts";

if (!existsSync(`${DIST}/index.html`)) {
	console.error("There is no built site in dist/. Fix: npm run build");
	process.exit(1);
}
const { url, stop } = await serve(Number(process.env.PORT ?? 4321));
console.log(`\nClausebook is at ${url}\nPress Ctrl+C to end.`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => {
		void stop().finally(() => process.exit(0));
	});
}
