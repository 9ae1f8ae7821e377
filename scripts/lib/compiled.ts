import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Loaded before a command: what Node compiles of it and of its libraries is kept, which is a second of every run.
enableCompileCache(join(import.meta.dirname, "..", "..", ".cache", "node"));
