import type { Rule } from "./rule.ts";

export const pricesFitPayers: Rule = {
	name: "prices-fit-payers",
	scope: "record",
	description: "A product that is not paid for can be had by someone who pays nothing; one that is paid for cannot.",
	check({ records }, report) {
		for (const entry of records.platform) {
			for (const [index, { id, paid, pays }] of entry.data.products.entries()) {
				const free = pays.includes("nobody");
				if (paid !== free) continue;
				const message = `"${id}" has paid: ${paid} and pays: ${pays.join(", ")}.`;
				const fix = free ? 'leave out "nobody", or write paid: false' : 'add "nobody", or write paid: true';
				report(entry, ["products", index, "pays"], message, fix);
			}
		}
	},
};
