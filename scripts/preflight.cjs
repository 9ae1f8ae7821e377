// Runs on any Node, however old, so no modern syntax here. Says in words what is missing instead of a stack trace.
var major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
	console.error(
		[
			"Clausebook needs Node 24. This is Node " + process.versions.node + ".",
			"`npm ci` brings Node 24 along as the package `node`, but its install script did not run here.",
			"Fix: run `npm ci` without --ignore-scripts, or `npm rebuild node`, and start through npm (`npm start`, `npm test`).",
			"Or put Node 24 on the PATH yourself.",
		].join("\n"),
	);
	process.exit(1);
}
try {
	require.resolve("astro/package.json");
} catch (_error) {
	console.error("The packages are not installed. Fix: run `npm ci` first.");
	process.exit(1);
}
