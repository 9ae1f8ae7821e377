import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Presses a button that saves a file, and reads the file. */
export async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
	const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
	return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}
