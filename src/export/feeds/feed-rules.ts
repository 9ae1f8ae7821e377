import { DOMParser, onWarningStopParsing } from "@xmldom/xmldom";
import ICAL from "ical.js";
import { httpsUrl } from "../../schema/link.ts";

/**
 * What the specifications of our feeds demand, for tests and for the audit of the built site. Parsing is left to libraries; the rules are named by section.
 */

export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** RFC 4151 section 2.1, for an authority that is a domain name. */
export const TAG_URI = /^tag:[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*$/;

const ATOM = "http://www.w3.org/2005/Atom";

/** Child elements of an element by their Atom name. */
function children(parent: Element, name: string): Element[] {
	return [...parent.childNodes].filter((node): node is Element => {
		const element = node as Element;
		return element.nodeType === 1 && element.namespaceURI === ATOM && element.localName === name;
	});
}

const text = (parent: Element, name: string): string => children(parent, name)[0]?.textContent ?? "";

/** Problems of what feed and entries have in common; `where` names the one looked at. */
function commonProblems(parent: Element, where: string): string[] {
	const problems: string[] = [];
	for (const name of ["id", "title", "updated"]) {
		const count = children(parent, name).length;
		if (count !== 1) problems.push(`4.1: ${where} has ${count} ${name} elements, must have 1`);
		if (text(parent, name) === "") problems.push(`4.2: ${where} has an empty ${name}`);
	}
	if (!TAG_URI.test(text(parent, "id"))) problems.push(`4.2.6: the id of ${where} is not a tag URI: ${text(parent, "id")}`);
	for (const date of [...children(parent, "updated"), ...children(parent, "published")]) {
		if (!INSTANT.test(date.textContent ?? "")) problems.push(`3.3: ${where} has no valid ${date.localName}`);
	}
	const kinds = alternatesOf(parent).map((link) => `${link.getAttribute("type")} ${link.getAttribute("hreflang")}`);
	if (new Set(kinds).size !== kinds.length) problems.push(`4.1: ${where} has two alternate links of one type`);
	for (const link of children(parent, "link")) {
		if (!httpsUrl.safeParse(link.getAttribute("href")).success) problems.push(`4.2.7.1: a link of ${where} has no full address`);
	}
	for (const category of children(parent, "category")) {
		if (!category.getAttribute("term")) problems.push(`4.2.2.1: a category of ${where} has no term`);
	}
	return problems;
}

const alternatesOf = (parent: Element): Element[] =>
	children(parent, "link").filter((link) => (link.getAttribute("rel") ?? "alternate") === "alternate");

/** Why a text is not a well-formed Atom feed (RFC 4287). Empty where it is one. */
export function atomProblems(xml: string): string[] {
	let feed: Element;
	try {
		const parser = new DOMParser({ onError: onWarningStopParsing });
		feed = parser.parseFromString(xml, "application/xml").documentElement as unknown as Element;
	} catch (error) {
		return [`XML: ${(error as Error).message}`];
	}
	if (feed.localName !== "feed" || feed.namespaceURI !== ATOM) return ["4.1.1: there is no feed element of Atom"];
	const problems = commonProblems(feed, "the feed");
	if (!children(feed, "link").some((link) => link.getAttribute("rel") === "self")) problems.push("4.1.1: the feed has no link to itself");
	const entries = children(feed, "entry");
	const named = (parent: Element) => children(parent, "author").some((author) => text(author, "name") !== "");
	if (!named(feed) && entries.some((entry) => !named(entry))) problems.push("4.1.1: the feed has no author");
	for (const entry of entries) {
		const where = `entry ${text(entry, "id")}`;
		problems.push(...commonProblems(entry, where));
		const contents = children(entry, "content");
		if (alternatesOf(entry).length + contents.length === 0) problems.push(`4.1.2: ${where} has neither content nor an alternate link`);
		for (const content of contents) {
			if (!["text", "html", "xhtml"].includes(content.getAttribute("type") ?? ""))
				problems.push(`4.1.3.1: the content of ${where} has no known type`);
		}
	}
	const ids = entries.map((entry) => text(entry, "id"));
	if (new Set(ids).size !== ids.length) problems.push("4.1.1: two entries have one id");
	const newest = entries.map((entry) => text(entry, "updated")).reduce((a, b) => (a > b ? a : b), "");
	if (newest > text(feed, "updated")) problems.push("4.2.15: an entry is newer than the feed");
	return problems;
}

/** Why a text is not a valid iCalendar object (RFC 5545). Empty where it is one. */
export function calendarProblems(text: string): string[] {
	const problems: string[] = [];
	let calendar: ICAL.Component;
	try {
		calendar = new ICAL.Component(ICAL.parse(text));
	} catch (error) {
		return [`3.4: ${(error as Error).message}`];
	}
	if (!text.endsWith("\r\n") || /(?<!\r)\n|\r(?!\n)/.test(text)) problems.push("3.1: a line does not end in CRLF");
	for (const line of text.split("\r\n")) {
		const octets = Buffer.byteLength(line);
		if (octets > 75) problems.push(`3.1: a line has ${octets} octets, at most 75: ${line}`);
		if (line.includes("\ufffd")) problems.push(`3.1: a character is cut: ${line}`);
	}
	if (calendar.name !== "vcalendar") return [...problems, "3.4: there is no VCALENDAR"];
	for (const name of ["version", "prodid"]) {
		if (calendar.getAllProperties(name).length !== 1) problems.push(`3.6: the calendar must have one ${name}`);
	}
	if (calendar.getFirstPropertyValue("version") !== "2.0") problems.push("3.7.4: the version is not 2.0");
	const parts = calendar.getAllSubcomponents();
	if (parts.length === 0) problems.push("3.6: the calendar holds no component");
	const events = calendar.getAllSubcomponents("vevent");
	for (const event of events) {
		for (const name of ["uid", "dtstamp", "dtstart"]) {
			if (event.getAllProperties(name).length !== 1) problems.push(`3.6.1: an event must have one ${name}`);
		}
		const { startDate, endDate, uid } = new ICAL.Event(event);
		if (startDate.compare(endDate) >= 0) problems.push(`3.8.2.2: ${uid} ends before it begins`);
		if (startDate.isDate !== endDate.isDate) problems.push(`3.8.2.2: ${uid} begins and ends in different kinds of time`);
	}
	const uids = events.map((e) => e.getFirstPropertyValue("uid"));
	if (new Set(uids).size !== uids.length) problems.push("3.8.4.7: two events have one UID");
	for (const zone of calendar.getAllSubcomponents("vtimezone")) {
		if (zone.getAllProperties("tzid").length !== 1) problems.push("3.6.5: a time zone has no id");
		const rules = [...zone.getAllSubcomponents("standard"), ...zone.getAllSubcomponents("daylight")];
		if (rules.length === 0) problems.push("3.6.5: a time zone has no rule");
		for (const rule of rules) {
			for (const name of ["dtstart", "tzoffsetfrom", "tzoffsetto"]) {
				if (rule.getAllProperties(name).length !== 1) problems.push(`3.6.5: a time zone rule must have one ${name}`);
			}
		}
	}
	return problems;
}
