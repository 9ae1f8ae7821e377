/**
 * Counts things by the one group each belongs to. Numbers that a page prints side by side come from here, because then they
 * add up to the whole: nothing is counted twice, and nothing is left out.
 *
 * @param groupOf the group of a thing; one that would fit several needs a group of its own or a rule that picks
 */
export function countEach<T, G>(things: Iterable<T>, groupOf: (thing: T) => G): ReadonlyMap<G, number> {
	const counts = new Map<G, number>();
	for (const thing of things) counts.set(groupOf(thing), (counts.get(groupOf(thing)) ?? 0) + 1);
	return counts;
}
