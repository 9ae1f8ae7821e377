import { expect, test } from "vitest";
import { auditLanguages } from "./languages.ts";
import { toPage } from "./page.ts";

const findings = (body: string) =>
	auditLanguages([toPage("x/index.html", `<!doctype html><html lang="en"><head><title>日本語</title></head><body>${body}</body></html>`)]);

test.each([
	['<p lang="ar" dir="rtl">سياسة الخصوصية، Acme 2025</p>'],
	['<p>In the row “<span lang="he" dir="rtl">מטרה</span>”:</p>'],
	['<blockquote lang="ja" dir="ltr"><p>第2条、サービス</p></blockquote>'],
	['<p lang="ko" dir="ltr">개인정보 處理方針</p>'],
	['<p lang="zh" dir="ltr">隱私政策</p>'],
	['<p lang="el" dir="ltr">Πολιτική</p>'],
	['<p lang="und-Arab" dir="rtl">سياسة</p>'],
	['<pre>Acme, <span lang="ja" dir="ltr">利用規約</span>, 2025</pre>'],
	["<p>Naïve Größe, § 5, 5 µg, α-release, Ł</p>"],
	['<script type="application/json">{"a":"日本語"}</script>'],
])("is marked: %s", (body) => {
	expect(findings(body)).toEqual([]);
});

test.each([
	["<p>سياسة الخصوصية</p>", 'lang="en"'],
	['<p lang="ar" dir="rtl">In the row “<span lang="en" dir="ltr">سياسة</span>”</p>', 'lang="en"'],
	['<p lang="ar">سياسة</p>', 'dir="ltr"'],
	['<p lang="he" dir="rtl">سياسة</p>', 'lang="he"'],
	['<p dir="rtl">سياسة</p>', 'lang="en"'],
	["<cite>利用規約</cite>", 'lang="en"'],
	['<p lang="zh" dir="ltr">サービス</p>', 'lang="zh"'],
	['<p lang="de" dir="ltr">Политика</p>', 'lang="de"'],
	["<pre>Acme, 利用規約</pre>", 'lang="en"'],
	["<option>개인정보</option>", 'lang="en"'],
])("is not: %s", (body, said) => {
	expect(findings(body)).toEqual([expect.objectContaining({ audit: "languages", page: "/x/", message: expect.stringContaining(said) })]);
});
