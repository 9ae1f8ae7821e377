import { at, type Rule } from "./rule.ts";

const NAME = "prices-fit-payers";

export const pricesFitPayers: Rule = {
	name: NAME,
	description: "A product that is not paid for can be had by someone who pays nothing; one that is paid for cannot.",
	check({ records }) {
		return records.platform.flatMap((entry) =>
			entry.data.products.flatMap(({ id, paid, pays }, index) => {
				const free = pays.includes("nobody");
				if (paid !== free) return [];
				return [
					at(
						NAME,
						entry,
						["products", index, "pays"],
						`"${id}" has paid: ${paid} and pays: ${pays.join(", ")}.`,
						free ? 'leave out "nobody", or write paid: false' : 'add "nobody", or write paid: true',
					),
				];
			}),
		);
	},
};
