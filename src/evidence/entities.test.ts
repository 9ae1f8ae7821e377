import { expect, test } from "vitest";
import { decodeEntity } from "./entities.ts";

test.each([
	["&amp;", "&"],
	["&eacute;", "é"],
	["&#65;", "A"],
	["&#x1F600;", "😀"],
	["&#150;", "–"],
	["&nosuch;", undefined],
	["&#0;", undefined],
	["&#xD800;", undefined],
	["&#1114112;", undefined],
])("%s stands for %j", (entity, character) => {
	expect(decodeEntity(entity)).toBe(character);
});
