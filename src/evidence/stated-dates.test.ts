import { describe, expect, test } from "vitest";
import { normaliseText } from "./normalise.ts";
import { dayPattern, readDay, statedDates } from "./stated-dates.ts";

test.each([
	["July 8, 2026", "2026-07-08"],
	["8 July 2026", "2026-07-08"],
	["8th of July 2026", undefined],
	["Sept. 3, 2025", "2025-09-03"],
	["on 2026-07-08.", "2026-07-08"],
	["February 30, 2026", undefined],
	["Version 8, 2026", undefined],
	["no day", undefined],
])("%s is %s", (text, day) => {
	expect(readDay(text)).toBe(day);
});

test.each([
	// Heads as the archive has them.
	["Privacy Policy\n===\n\nEffective July 8, 2026[Previous Version](https://a.example/)", undefined, "2026-07-08"],
	["Updated: 1 December 2025\n\nServices Agreement\n\n**Effective: January 1, 2026**", "2025-12-01", "2026-01-01"],
	["Terms\n\nLast Updated: June 13, 2025", "2025-06-13", undefined],
	["_Effective: June 26, 2026 ([previous version](https://x.example/previous-2026-04-10))_", undefined, "2026-06-26"],
	["Effective 2 April 2026 | [Archived versions](https://a.example)", undefined, "2026-04-02"],
	["Thank you for using us. An effective way to read this is slowly, since 2 April 2026 was long ago.", undefined, undefined],
	[`${"A line.\n".repeat(25)}Effective July 8, 2026`, undefined, undefined],
])("%s", (text, published, effective) => {
	expect(statedDates(normaliseText(text))).toEqual({ published, effective });
});

describe("a text states 28 August 2025", () => {
	test.each([
		["ar", "تاريخ السريان: 28 أغسطس 2025"],
		["ar", "تاريخ السريان: ٢٨ أغسطس ٢٠٢٥"],
		["ar", "28 آب 2025"],
		["ar", "28 غشت 2025"],
		["ar", "28 أوت 2025"],
		["ar", "٢٨/٠٨/٢٠٢٥"],
		["ar", "28 آب/أغسطس 2025"],
		["ar", "5 ربيع الأول 1447"],
		["ar", "4 ربيع الأول 1447 هـ"],
		["ar", "28 اغسطس، 2025"],
		["he", "בתוקף מ-28 באוגוסט 2025"],
		["he", "28 אוגוסט 2025"],
		["he", "ה-28.8.2025"],
		["he", "4 באלול 5785"],
		["ja", "２０２５年８月２８日施行"],
		["ja", "令和7年8月28日 施行"],
		["ja", "令和７年８月２８日"],
		["ja", "令和七年八月二十八日"],
		["ja", "2025年8月28日"],
		["ja", "2025/08/28"],
		["ja", "２０２５／８／２８"],
		["zh", "二〇二五年八月二十八日"],
		["zh", "二○二五年八月廿八日"],
		["zh", "二零二五年八月二十八日"],
		["zh", "2025年8月28号"],
		["zh", "民國114年8月28日"],
		["zh", "中華民國一一四年八月二十八日"],
		["zh", "2025 年 8 月 28 日"],
		["de", "Gültig ab 28. August 2025"],
		["de", "28.08.2025"],
		["ko", "2025년 8월 28일"],
		["ko", "2025. 8. 28."],
		["ru", "28 августа 2025 г."],
		["ru", "28.08.2025"],
		["uk", "28 серпня 2025 року"],
		["pl", "28 sierpnia 2025 r."],
		["cs", "28. srpna 2025"],
		["sk", "28. augusta 2025"],
		["sl", "28. avgusta 2025"],
		["hr", "28. kolovoza 2025."],
		["sr", "28. avgusta 2025."],
		["sr", "28. августа 2025."],
		["el", "28 Αυγούστου 2025"],
		["fi", "28. elokuuta 2025"],
		["hu", "2025. augusztus 28."],
		["lt", "2025 m. rugpjūčio 28 d."],
		["lv", "2025. gada 28. augusts"],
		["lv", "2025. gada 28. augustā"],
		["et", "28. august 2025"],
		["ro", "28 august 2025"],
		["tr", "28 Ağustos 2025"],
		["vi", "28 tháng 8 năm 2025"],
		["vi", "ngày 28 tháng 8, 2025"],
		["id", "28 Agustus 2025"],
		["ms", "28 Ogos 2025"],
		["th", "28 สิงหาคม 2568"],
		["th", "28 สิงหาคม พ.ศ. 2568"],
		["th", "๒๘ สิงหาคม ๒๕๖๘"],
		["th", "28 ส.ค. 2568"],
		["hi", "28 अगस्त 2025"],
		["hi", "२८ अगस्त २०२५"],
		["fa", "۶ شهریور ۱۴۰۴"],
		["fa", "28 اوت 2025"],
		["fa", "۱۴۰۴/۰۶/۰۶"],
		["fa", "۶ شهریور ماه ۱۴۰۴"],
		["ca", "28 d’agost de 2025"],
		["ca", "28 d'agost del 2025"],
		["es", "28 de agosto de 2025"],
		["pt", "28 de agosto de 2025"],
		["fr", "28 août 2025"],
		["it", "28 agosto 2025"],
		["nl", "28 augustus 2025"],
		["sv", "den 28 augusti 2025"],
		["da", "28. august 2025"],
		["no", "28. august 2025"],
		["bg", "28 август 2025 г."],
		["ur", "28 اگست 2025"],
		["bn", "২৮ আগস্ট ২০২৫"],
		["en", "Aug. 28, 2025"],
		["en", "28th of August, 2025"],
	])("%s: %s", (language, text) => {
		expect(dayPattern("2025-08-28", language).test(normaliseText(text).text)).toBe(true);
	});

	test("in the first year of an era", () => {
		expect(dayPattern("2019-05-01", "ja").test("令和元年5月1日")).toBe(true);
	});
});

describe("a text does not state 28 August 2025", () => {
	test.each([
		["ar", "٢٨ أغسطس ٢٠٢٤"],
		["ar", "٢٩ أغسطس ٢٠٢٥"],
		["ar", "١٢٨ أغسطس ٢٠٢٥"],
		["ja", "令和6年8月28日"],
		["ja", "平成7年8月28日"],
		["zh", "二〇二五年八月八日"],
		["zh", "二〇二五年十八月二十八日"],
		["zh", "二〇二五年八月十八日"],
		["he", "28 ביולי 2025"],
		["th", "28 สิงหาคม 2567"],
		["ru", "28 июля 2025"],
		["fa", "۷ شهریور ۱۴۰۴"],
		["vi", "28 tháng 9 năm 2025"],
		["en", "September 28, 2025"],
		["zh", "民國113年8月28日"],
		["ko", "2025년 8월 2일"],
		["zh", "2025年8月28"],
	])("%s: %s", (language, text) => {
		expect(dayPattern("2025-08-28", language).test(normaliseText(text).text)).toBe(false);
	});
});
