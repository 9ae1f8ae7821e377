import { serve } from "../../../scripts/lib/server.ts";

/** Serves dist/ for all browser tests on a free port of this machine. */
export default async function setup(): Promise<() => Promise<void>> {
	const { url, stop } = await serve(4400);
	process.env.CLAUSEBOOK_URL = url;
	return stop;
}
