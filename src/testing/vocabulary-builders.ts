import type { Entry } from "../content/read.ts";
import { anEntry, type Fields, type Place } from "./entry.ts";

export function aTopic(fields: Fields<"topic"> = {}, { id = "training-on-conversations", body = "Text." }: Place = {}): Entry<"topic"> {
	const option = (name: string, points: number) => ({
		id: name,
		label: name,
		says: `${name} trains`,
		meaning: `It is ${name}.`,
		points,
	});
	return anEntry(
		"topic",
		id,
		{
			title: "Training on conversations",
			question: "May it train on your chats?",
			short: "Your chats",
			order: 1,
			effect: "trains",
			unstatedSays: "do not say whether it trains on your chats",
			searchFor: { en: ["reviewer"] },
			options: [option("never", 0), option("opt-in", 1), option("opt-out", 4), option("always", 6)],
			...fields,
		},
		body,
	);
}

export function aCarveOut(fields: Fields<"carve-out"> = {}, { id = "feedback", body = "Text." }: Place = {}): Entry<"carve-out"> {
	return anEntry(
		"carve-out",
		id,
		{
			label: "Feedback",
			meaning: "Rated chats are used.",
			stillHappens: "rated chats are used",
			order: 1,
			points: 1,
			...fields,
		},
		body,
	);
}

export function aRegulation(fields: Fields<"regulation"> = {}, { id = "eu-gdpr", body = "" }: Place = {}): Entry<"regulation"> {
	const url = "https://eur-lex.europa.eu/eli/reg/2016/679/oj";
	return anEntry(
		"regulation",
		id,
		{
			title: "Regulation (EU) 2016/679",
			short: "GDPR",
			jurisdiction: "European Union",
			status: "in-force",
			since: "2018-05-25",
			authorities: ["irish-dpc"],
			url,
			checked: "2026-09-01",
			provisions: [
				{
					id: "art-21",
					label: "Article 21",
					title: "Right to object",
					says: "A person may object.",
					status: "in-force",
					since: "2018-05-25",
					url,
				},
			],
			...fields,
		},
		body,
	);
}

export function anArchive(fields: Fields<"archive"> = {}, { id = "genai-contrib-versions" }: Place = {}): Entry<"archive"> {
	return anEntry("archive", id, {
		name: "An archive",
		origin: `https://github.com/OpenTermsArchive/${id}`,
		holds: "dated texts of services",
		licence: "ODC-BY 1.0",
		attribution: "Its contributors",
		...fields,
	});
}

export function anAuthority(fields: Fields<"authority"> = {}, { id = "irish-dpc" }: Place = {}): Entry<"authority"> {
	const url = "https://www.dataprotection.ie/";
	return anEntry("authority", id, {
		name: "Data Protection Commission",
		short: "DPC",
		jurisdiction: "Ireland",
		role: "Enforces the GDPR.",
		url,
		complaintUrl: url,
		checked: "2026-09-01",
		...fields,
	});
}

export function aGuide(fields: Fields<"guide"> = {}, { id = "opt-out", body = "Text." }: Place = {}): Entry<"guide"> {
	return anEntry(
		"guide",
		id,
		{ title: "How to opt out", description: "Where the switch is.", order: 1, checked: "2026-09-01", ...fields },
		body,
	);
}

export function aRubric(fields: Fields<"rubric"> = {}): Entry<"rubric"> {
	return anEntry("rubric", "rubric", {
		version: "1.0",
		bands: { low: 1, medium: 3, high: 6, critical: 9 },
		carveOutCap: 3,
		licence: { none: 0, "service-only": 0, improvement: 0, perpetual: 1, irrevocable: 1, sublicensable: 0, sale: 2 },
		licenceCap: 2,
		thirdParty: { none: 0, affiliates: 1, "third-parties": 2, "not-stated": 0 },
		models: { generative: 0, any: 0, "speech-or-vision": -1, "recommendation-or-ads": -2, "safety-or-fraud": -3, "not-stated": 0 },
		limits: { models: 1, data: 1, contract: 1, act: 1 },
		limitCap: 2,
		limitWords: ["foundation", "personal data", "only", "subject to"],
		conditionWords: ["unless", "by default"],
		control: {
			"not-needed": 0,
			"account-toggle": 0,
			"app-toggle": 0,
			"per-chat-mode": 1,
			form: 1,
			email: 1,
			"admin-setting": 1,
			"paid-plan": 2,
			contract: 1,
			"content-tag": 1,
			"robots-rules": 1,
			"objection-form": 1,
			"make-private": 1,
			"delete-it": 1,
			"not-doing-it": 0,
			"none-stated": 0,
		},
		appliesFrom: 2,
		...fields,
	});
}
