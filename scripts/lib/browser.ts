import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Where systems put them. The headless shell is the same engine without a window, and a fifth faster here. */
const SYSTEM = [
	"/usr/bin/chromium-headless-shell",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/snap/bin/chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export const HOW_TO_GET_A_BROWSER = [
	"No Chromium was found for the browser tests. Any one of these helps:",
	"  - set CLAUSEBOOK_CHROMIUM to the path of Chromium or Chrome",
	"  - Debian, Ubuntu: sudo apt-get install chromium",
	"  - macOS: install Google Chrome",
	"  - npx playwright install chromium",
].join("\n");

/** A browser that is already here: from the environment, the system or Playwright's own folder. */
export function findBrowser(): string | undefined {
	const named = process.env.CLAUSEBOOK_CHROMIUM;
	if (named) {
		if (!existsSync(named)) throw new Error(`CLAUSEBOOK_CHROMIUM names "${named}", which does not exist.`);
		return named;
	}
	return [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));
}

/** Tries the means this machine has to install one: its package manager as root, else Playwright's download. */
function install(): void {
	const attempt = (command: string, args: readonly string[]): boolean => {
		try {
			execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
			return true;
		} catch {
			return false;
		}
	};
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		console.log("  no browser here: installing Debian's headless Chromium …");
		attempt("apt-get", ["update", "-qq"]);
		for (const name of ["chromium-headless-shell", "chromium"])
			if (attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name])) return;
	}
	console.log("  no browser here: asking Playwright for Chromium …");
	attempt(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
}

/**
 * Path of a Chromium for tests; installs one if it must and can.
 *
 * @throws with what to do when none is to be had
 */
export function needBrowser(): string {
	const found = findBrowser();
	if (found) return found;
	install();
	const installed = findBrowser();
	if (!installed) throw new Error(HOW_TO_GET_A_BROWSER);
	return installed;
}
