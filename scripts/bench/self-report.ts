import { writeFileSync } from "node:fs";

/** Loaded before a measured program where no GNU time is: the program reports its own cost as it ends. */
process.on("exit", () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	const { CLAUSEBOOK_BENCH_COST: file } = process.env;
	if (file) writeFileSync(file, `${userCPUTime / 1e6} ${systemCPUTime / 1e6} ${maxRSS}`);
});
