import { describe, expect, test } from "vitest";
import { sentencesWithSpace } from "../content/words.ts";
import { nearestPassage, similarity, wordDiff } from "./nearest.ts";
import { normaliseText } from "./normalise.ts";
import { carrierOf, passageFor } from "./passage.ts";

const CLAUSE = "我们可能会使用您提供的内容来训练我们的模型，除非您在设置中关闭此功能。";
const CHANGED = "我们可能会使用您上传的内容来训练我们的模型，除非您在设置中关闭此功能。";
const JAPANESE = "当社は、お客様が提供するコンテンツをモデルの学習に使用することがあります。";
const THAI = "เราอาจใช้เนื้อหาที่คุณให้ไว้เพื่อฝึกโมเดลของเรา";

describe("scripts without spaces", () => {
	test.each([
		[CLAUSE, CHANGED],
		[JAPANESE, JAPANESE.replace("提供", "送信")],
		[THAI, THAI.replace("ฝึก", "พัฒนา")],
	])("one changed word is a near passage, and not gone", (before, after) => {
		expect(similarity(before, after)).toBeGreaterThan(0.6);
		const text = normaliseText(`# 隐私\n\n这里是另一句话。${after}还有别的内容。\n\n完全不同的一段。`);
		expect(passageFor(text, before, before)).toMatchObject({ line: 3 });
		expect(nearestPassage(text, before)?.text).toContain(after.slice(0, 4));
	});

	test("a diff marks the word and not the clause", () => {
		expect(wordDiff(CLAUSE, CHANGED)).toContain("[-提供-] {+上传+}");
	});
});

describe("the nearest passage is a sentence, whatever mark ends it", () => {
	test.each([
		[
			"full-width point",
			"本条款适用于所有用户．我们使用您的聊天内容训练模型；我们也展示广告．您可以随时注销．",
			"我们使用您的聊天记录训练模型；",
			"我们使用您的聊天内容训练模型；",
		],
		[
			"half-width 。",
			"本条款适用于所有用户｡我们使用您的聊天内容训练模型｡您可以随时注销｡",
			"我们使用您的聊天记录训练模型｡",
			"我们使用您的聊天内容训练模型｡",
		],
		[
			"mark within quotes",
			"規約は次のとおりです。「当社はチャットを学習に使用します。」「当社は広告を表示します。」以上です。",
			"当社はチャットを学習に使用することがあります。",
			"「当社はチャットを学習に使用します。」",
		],
		[
			"Arabic ؟",
			"هل نستخدم محادثاتك؟ نعم نستخدم محادثاتك لتدريب نماذجنا دائما. يمكنك إغلاق حسابك.",
			"نستخدم محادثاتك لتدريب نماذجنا",
			"نعم نستخدم محادثاتك لتدريب نماذجنا دائما.",
		],
		[
			"Urdu ۔",
			"ہم اشتہار دکھاتے ہیں۔ ہم آپ کی گفتگو تربیت کے لیے استعمال کرتے ہیں۔ آپ اکاؤنٹ بند کر سکتے ہیں۔",
			"ہم آپ کی گفتگو ماڈل کی تربیت کے لیے استعمال کرتے ہیں۔",
			"ہم آپ کی گفتگو تربیت کے لیے استعمال کرتے ہیں۔",
		],
		[
			"danda",
			"हम विज्ञापन दिखाते हैं। हम आपकी चैट का उपयोग मॉडल को प्रशिक्षित करने के लिए करते हैं। आप खाता बंद कर सकते हैं।",
			"हम आपकी चैट का उपयोग मॉडल प्रशिक्षित करने के लिए करते हैं।",
			"हम आपकी चैट का उपयोग मॉडल को प्रशिक्षित करने के लिए करते हैं।",
		],
		[
			"Ethiopic ።",
			"ማስታወቂያ እናሳያለን። ውይይቶችዎን ሞዴሎችን ለማሰልጠን እንጠቀማለን። መለያዎን መዝጋት ይችላሉ።",
			"ውይይቶችዎን ሞዴሎችን ለማሰልጠን ልንጠቀም እንችላለን።",
			"ውይይቶችዎን ሞዴሎችን ለማሰልጠን እንጠቀማለን።",
		],
		[
			"Armenian ։",
			"Մենք գովազդ ենք ցուցադրում։ Մենք օգտագործում ենք ձեր զրույցները մոդելներ մարզելու համար։ Կարող եք փակել։",
			"Մենք օգտագործում ենք ձեր զրույցները մոդել մարզելու համար։",
			"Մենք օգտագործում ենք ձեր զրույցները մոդելներ մարզելու համար։",
		],
		[
			"Burmese ။",
			"ကြော်ငြာပြသည်။ သင်၏စကားဝိုင်းကိုမော်ဒယ်လေ့ကျင့်ရန်သုံးသည်။ အကောင့်ပိတ်နိုင်သည်။",
			"သင်၏စကားဝိုင်းကိုမော်ဒယ်များလေ့ကျင့်ရန်သုံးသည်။",
			"သင်၏စကားဝိုင်းကိုမော်ဒယ်လေ့ကျင့်ရန်သုံးသည်။",
		],
		["a space in Thai", "บริษัทแสดงโฆษณา เราใช้แชทของคุณเพื่อฝึกโมเดล คุณปิดบัญชีได้", "เราใช้แชทของคุณเพื่อฝึกโมเดลของเรา", "เราใช้แชทของคุณเพื่อฝึกโมเดล"],
		[
			"English quote marks",
			"He said: “We show ads.” “We train on your chats.” You may leave.",
			"We train on your chats and files.",
			'"We train on your chats."',
		],
	])("%s", (_, text, part, passage) => {
		const near = nearestPassage(normaliseText(text), part);
		expect(near?.text).toBe(passage);
		expect(near?.similarity).toBeGreaterThan(0.5);
		expect(sentencesWithSpace(text).join("")).toBe(text);
	});

	test.each(["Write to a.b@example.com or v2.0 now.", "第１．２条に同意します", "We pay 1．5 percent"])(
		"no mark within a word ends one: %s",
		(text) => {
			expect(sentencesWithSpace(text)).toEqual([text]);
		},
	);

	test("what carries a part is the sentence around it", () => {
		const text = normaliseText("本条款适用．我们使用您的聊天内容训练模型；我们展示广告．");
		expect(carrierOf(text, "您的聊天内容")).toBe("我们使用您的聊天内容训练模型；");
		expect(carrierOf(normaliseText("We show ads. We train on chats. You may leave."), "train on")).toBe("We train on chats.");
	});
});
