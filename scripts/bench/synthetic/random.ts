/** Numbers that look random and are the same on every run and machine (mulberry32). */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** A number from 0 up to, not including, 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let t = this.#state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}

	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** @throws on an empty list */
	pick<T>(list: readonly T[]): T {
		const item = list[Math.floor(this.next() * list.length)];
		if (item === undefined) throw new Error("Nothing to pick from");
		return item;
	}

	/** Different items of a list, in its order; all of them if there are fewer. */
	some<T>(list: readonly T[], count: number): T[] {
		const order = list.map((_, index) => ({ index, rank: this.next() }));
		const chosen = new Set(
			order
				.sort((a, b) => a.rank - b.rank)
				.slice(0, count)
				.map(({ index }) => index),
		);
		return list.filter((_, index) => chosen.has(index));
	}

	/** Lower-case hexadecimal digits. */
	hex(length: number): string {
		return Array.from({ length }, () => this.between(0, 15).toString(16)).join("");
	}

	/** A day between two years, both included; every month has 28 days here. */
	day(firstYear: number, lastYear: number): string {
		const two = (n: number) => String(n).padStart(2, "0");
		return `${this.between(firstYear, lastYear)}-${two(this.between(1, 12))}-${two(this.between(1, 28))}`;
	}
}
