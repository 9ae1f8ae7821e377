import { recover } from "../src/content/whole.ts";
import { command } from "./lib/command.ts";
import { needSite } from "./lib/need.ts";
import { PATHS } from "./lib/paths.ts";
import { portOf, serve } from "./lib/server.ts";

const USAGE = `npm run serve

  serves the built site on this machine, at the port that PORT names or else 4321; the next one where it is taken`;

await command({ usage: USAGE, options: {} }, async () => {
	// A build that was killed while it put its site in place had moved the last one aside.
	recover(PATHS.dist);
	needSite();
	const { url, stop } = await serve(portOf(process.env.PORT, 4321));
	console.log(`\nClausebook is at ${url}\nPress Ctrl+C to end.`);
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, () => {
			void stop().finally(() => process.exit(0));
		});
	}
});
