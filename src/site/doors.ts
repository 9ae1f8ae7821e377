import { route } from "../routes.ts";

/** One of the five ways in to the site, by what people come for. */
export interface Door {
	readonly name: string;
	/** Where a phone is narrow, the words that stand; the rest is still read aloud. */
	readonly short?: string;
	readonly href: string;
	/** What lies behind it: first parts of paths. */
	readonly holds: readonly string[];
}

export const DOORS: readonly Door[] = [
	{ name: "Your plan", href: route.answer(), holds: ["answer", "platforms", "clauses", "c"] },
	{ name: "Opt out", href: route.optOut(), holds: ["opt-out", "after-opt-out", "carve-outs", "checklist", "letters"] },
	{ name: "Compare", href: route.compare(), holds: ["compare", "topics", "conflicts", "silences", "elsewhere"] },
	{ name: "Changes", href: route.changes(), holds: ["changes", "corrections"] },
	{ name: "Check a promise", short: "Check", href: route.check(), holds: ["check", "teams", "packet"] },
];

/** Pages that tell of changes, below the page of something else. */
const OF_CHANGES = new Set(["changes", "history"]);

/** The door behind which a page lies: what its reader came for. None holds the front page and what is about the site itself. */
export function doorOf(path: string): Door | undefined {
	const [first = "", ...rest] = path
		.slice(route.home().length)
		.split("/")
		.filter((part) => part !== "");
	const of = rest.length > 0 && OF_CHANGES.has(rest.at(-1) ?? "") ? "changes" : first;
	return DOORS.find(({ holds }) => holds.includes(of));
}

/** What no door leads to, on every page. The page of a door leads to the rest. */
export const MORE: readonly { readonly heading: string; readonly links: readonly (readonly [name: string, href: string])[] }[] = [
	{
		heading: "Look up",
		links: [
			["Platforms", route.platforms()],
			["Topics", route.topics()],
			["All clauses", route.clauses()],
			["Laws", route.regulations()],
			["Guides", route.guides()],
			["Glossary", route.guide("glossary")],
		],
	},
	{
		heading: "Decide for others",
		links: [
			["For teams", route.teams()],
			["Evidence packet", route.packet()],
			["Open data", route.data()],
		],
	},
	{
		heading: "How far it goes",
		links: [
			["Method and limits", route.method()],
			["Coverage", route.coverage()],
			["Conflicts between texts", route.conflicts()],
			["What texts do not say", route.silences()],
			["Corrections", route.corrections()],
			["Other trackers", route.elsewhere()],
		],
	},
	{
		heading: "Who is behind it",
		links: [
			["About", route.about()],
			["Press", route.press()],
			["Answer as a provider", `${route.about()}#providers`],
		],
	},
];
