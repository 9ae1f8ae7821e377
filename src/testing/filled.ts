/** What an author decides in a scaffolded clause of the valid book: a text that says who may read chats of its Team plan. */
interface Decided {
	readonly title: string;
	/** 40 hex digits. */
	readonly commit: string;
	/** Day of the first copy, YYYY-MM-DD. */
	readonly archived: string;
}

/** A scaffold as it is once an author has filled it in. What is left to say is said in one sentence. */
export function filledIn(scaffold: string, { title, commit, archived }: Decided): string {
	return scaffold
		.replace('"TODO: who does what, in plain words"', `"${title}"`)
		.replace(/topic: TODO.*/, "topic: human-review\nstanding: supports")
		.replace(/document: TODO.*/, "document: acme/terms")
		.replace(/products: \[TODO\].*/, "products: [acme-team]")
		.replace(/regions: TODO.*/, "regions: everywhere")
		.replace(/answer: TODO.*/, "answer: may-read")
		.replace(/covers: \[TODO\].*/, "covers: [inputs]")
		.replace(/kind: TODO.*/, "kind: none-stated")
		.replace(/who: TODO.*/, "who: not-stated")
		.replace(/reachesBack: TODO.*/, "reachesBack: not-stated")
		.replace(/basis: TODO.*/, "basis: explicit")
		.replace(/commit: TODO.*/, `commit: "${commit}"`)
		.replace(/published: TODO.*/, "published: not-stated")
		.replace(/archived: TODO.*/, `archived: "${archived}"`)
		.replaceAll(/TODO(: [a-z ]+)?/g, "It says so here.");
}
