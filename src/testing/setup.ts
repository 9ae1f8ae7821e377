import { afterAll } from "vitest";
import { removeTemporaryFolders } from "./temporary.ts";

// A hook of every test file, because test workers are ended without an exit event.
afterAll(removeTemporaryFolders);
