import { afterAll, vi } from "vitest";
import { removeTemporaryFolders } from "./temporary.ts";

// Hooks of every test file, because a worker goes on with the next file and is ended without an exit event: what one file
// set in the environment must not send the next one to a folder that is gone.
afterAll(removeTemporaryFolders);
afterAll(() => {
	vi.unstubAllEnvs();
});
