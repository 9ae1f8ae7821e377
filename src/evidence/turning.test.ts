import { describe, expect, test } from "vitest";
import { locateParts } from "./locate.ts";
import { normaliseText } from "./normalise.ts";
import { danglingIn, idleExplanations, swallowedIn } from "./omissions.ts";
import { knowsTurningWords, TURNING_LANGUAGES, turningWords } from "./turning.ts";

/** What is swallowed where the longest piece outside of the brackets is quoted and the rest is not. */
function swallowedBy(sentence: string, language: string, explained: Parameters<typeof swallowedIn>[2] = []): string[] {
	const part = sentence
		.split(/\[[^\]]*\]/)
		.map((piece) => piece.trim())
		.reduce((a, b) => (b.length > a.length ? b : a));
	const document = normaliseText(sentence.replace(/[[\]]/g, ""));
	const result = locateParts(document, [part]);
	if ("missing" in result) throw new Error(`"${part}" is not in "${document.text}"`);
	return swallowedIn(document, result.found, explained, language).map(({ word }) => word);
}

/** Sentences as terms of service have them. What stands in brackets turns the rest, and a quote of the rest alone is false. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
	ar: [
		"[لا] نستخدم محادثاتك لتدريب نماذجنا.",
		"[ولا] نستخدم محادثاتك لتدريب نماذجنا.",
		"[لَمْ] نستخدم محادثاتك لتدريب نماذجنا.",
		"[لـــن] نستخدم محادثاتك لتدريب نماذجنا.",
		"[ﻻ] نستخدم محادثاتك لتدريب نماذجنا.",
		"نستخدم محادثاتك لتدريب نماذجنا [إلا إذا اعترضت].",
		"نستخدم محادثاتك لتدريب نماذجنا [الا اذا اعترضت].",
		"نستخدم محادثاتك لتدريب نماذجنا [بعد موافقتك].",
		"نستخدم محادثاتك لتدريب نماذجنا، [باستثناء الملفات].",
		"يُحظر [علينا] استخدام محادثاتك لتدريب نماذجنا.".replace("يُحظر [علينا]", "[يُحظر علينا]"),
	],
	bg: [
		"Ние [не] използваме вашите чатове за обучение.",
		"Използваме вашите чатове за обучение, [освен ако възразите].",
		"[Само с ваше съгласие] използваме вашите чатове за обучение.",
	],
	ca: [
		"[No] fem servir els vostres xats per entrenar models.",
		"Fem servir els vostres xats per entrenar models, [llevat que us hi oposeu].",
	],
	cs: [
		"Vaše konverzace [nepoužíváme] k trénování modelů.",
		"Vaše konverzace používáme k trénování modelů, [pokud vyjádříte souhlas].",
		"Vaše konverzace používáme k trénování modelů [s výjimkou firemních účtů].",
	],
	da: [
		"Vi bruger [ikke] dine samtaler til at træne modeller.",
		"Vi bruger dine samtaler til at træne modeller, [medmindre du gør indsigelse].",
		"[Kun med dit samtykke] bruger vi dine samtaler til at træne modeller.",
	],
	de: [
		"Wir verwenden Ihre Chats zum Training [keineswegs].",
		"[Nur mit Ihrer Einwilligung] verwenden wir Chats zum Training.",
		"Wir verwenden Chats zum Training, [sofern Sie dem zugestimmt haben].",
		"Wir verwenden Chats zum Training [bis auf Widerruf].",
		"Wir verwenden Chats zum Training [ausnahmslos anonymisiert].",
		"[Wir unterlassen es], Ihre Chats für das Training zu verwenden.",
	],
	el: [
		"[Δεν] χρησιμοποιούμε τις συνομιλίες σας για εκπαίδευση.",
		"Χρησιμοποιούμε τις συνομιλίες σας για εκπαίδευση, [εκτός εάν αντιταχθείτε].",
	],
	es: [
		"[No] usamos sus conversaciones para entrenar modelos.",
		"[Solo con su consentimiento] usamos sus conversaciones para entrenar modelos.",
		"Usamos sus conversaciones para entrenar modelos [salvo que se oponga].",
		"Usamos sus conversaciones para entrenar modelos [hasta que lo rechace].",
	],
	et: ["Me [ei] kasuta teie vestlusi mudelite treenimiseks.", "Kasutame teie vestlusi mudelite treenimiseks, [kui olete nõus]."],
	fa: [
		"ما از گفتگوهای شما برای آموزش استفاده [نمی‌کنیم].",
		"ما از گفتگوهای شما برای آموزش استفاده [نمي کنيم].",
		"ما از گفتگوهای شما برای آموزش استفاده می کنیم، [مگر اینکه مخالفت کنید].",
		"[فقط با رضایت شما] از گفتگوهای شما برای آموزش استفاده می کنیم.",
		"ما [هرگز] از گفتگوهای شما برای آموزش استفاده می کنیم.",
	],
	fi: [
		"[Emme] käytä keskustelujasi mallien kouluttamiseen.",
		"Käytämme keskustelujasi mallien kouluttamiseen, [ellet kiellä sitä].",
		"Käytämme keskustelujasi mallien kouluttamiseen [suostumuksellasi].",
		"Käytämme keskustelujasi mallien kouluttamiseen [kysymättä lupaa].",
	],
	fr: [
		"Nous [n’] utilisons [pas] vos conversations pour entraîner nos modèles.".replace("[n’] utilisons [pas]", "[n’utilisons pas]"),
		"[Avec votre accord], nous utilisons vos conversations pour entraîner nos modèles.",
		"Nous utilisons vos conversations pour entraîner nos modèles [jusqu’à ce que vous vous y opposiez].",
		"[S’il y consent], nous utilisons vos conversations pour entraîner nos modèles.",
	],
	he: [
		"אנחנו [לא] משתמשים בשיחות שלך לאימון המודלים.",
		"אנו מבהירים [שאיננו] משתמשים בשיחות שלך לאימון המודלים.",
		"אנו משתמשים בשיחות שלך לאימון המודלים [אלא אם התנגדת].",
		"אנו משתמשים בשיחות שלך לאימון המודלים [בכפוף להסכמתך].",
		"אנו [לֹא] משתמשים בשיחות שלך לאימון המודלים.",
		"[רק בהסכמתך] אנו משתמשים בשיחות שלך לאימון המודלים.",
	],
	hi: [
		"हम आपकी चैट का उपयोग मॉडल को प्रशिक्षित करने के लिए [नहीं] करते।",
		"[यदि आप सहमत हैं], हम आपकी चैट का उपयोग प्रशिक्षण के लिए करते हैं।",
		"हम आपकी चैट का उपयोग प्रशिक्षण के लिए करते हैं, [जब तक आप मना न करें]।",
	],
	hr: [
		"Vaše razgovore [ne] koristimo za treniranje modela.",
		"Vaše razgovore koristimo za treniranje modela, [osim ako uložite prigovor].",
		"[Nećemo] koristiti vaše razgovore za treniranje modela.",
	],
	hu: [
		"Beszélgetéseit [nem] használjuk fel modellek tanítására.",
		"Beszélgetéseit modellek tanítására használjuk, [hacsak nem tiltakozik].",
		"[Az Ön hozzájárulásával] beszélgetéseit modellek tanítására használjuk.",
	],
	id: [
		"Kami [tidak] menggunakan percakapan Anda untuk melatih model.",
		"Kami menggunakan percakapan Anda untuk melatih model [kecuali Anda keberatan].",
		"[Dengan persetujuan Anda], kami menggunakan percakapan Anda untuk melatih model.",
	],
	it: [
		"[Non] utilizziamo le tue conversazioni per addestrare modelli.",
		"[Solo con il tuo consenso] utilizziamo le tue conversazioni per addestrare modelli.",
		"Utilizziamo le tue conversazioni per addestrare modelli, [a meno che tu non ti opponga].",
	],
	ja: [
		"チャットを学習に使用[いたしかねます]。",
		"チャットを学習に使用することは[ございません]。",
		"チャットを学習に使用[しません]。",
		"チャットを学習に使用[できかねます]。",
		"[同意いただいたお客様のみ、]チャットを学習に使用します。",
		"[お客様が設定をオフにされるまで]チャットを学習に使用します。",
		"[ご同意いただけましたら、]チャットを学習に使用します。",
		"チャットを学習に使用することは[ご遠慮しております]。",
		"チャットを学習に使用します[か]。",
		"[お断りしない限り]チャットを学習に使用します。",
		"チャットを学習に使用することは[ﾅｼ]。".replace("ﾅｼ", "無し"),
	],
	ko: [
		"귀하의 데이터를 학습에 사용하지 [않습니다].",
		"귀하의 데이터를 학습에 [안] 씁니다만 그 밖의 용도로는 사용합니다.",
		"[동의하신 경우에만] 귀하의 데이터를 학습에 사용합니다.",
		"귀하의 데이터를 학습에 사용할 수 [없습니다].",
		"귀하의 데이터를 학습에 사용하는 것을 [금지합니다].",
		"[설정을 끄지 않으면] 귀하의 데이터를 학습에 사용합니다.",
		"귀하의 데이터를 학습에 사용[합니까?]".replace("사용[합니까?]", "사용 [합니까?]"),
	],
	lt: ["[Nenaudojame] jūsų pokalbių modeliams mokyti.", "Naudojame jūsų pokalbius modeliams mokyti, [jei sutinkate]."],
	lv: ["Mēs [neizmantojam] jūsu sarunas modeļu apmācībai.", "Mēs izmantojam jūsu sarunas modeļu apmācībai, [ja vien neiebilstat]."],
	ms: [
		"Kami [tidak] menggunakan perbualan anda untuk melatih model.",
		"Kami menggunakan perbualan anda untuk melatih model [tertakluk kepada kebenaran anda].",
	],
	nl: [
		"Wij gebruiken uw gesprekken [niet] om modellen te trainen.",
		"[Alleen met uw toestemming] gebruiken wij uw gesprekken om modellen te trainen.",
		"Wij gebruiken uw gesprekken om modellen te trainen [behoudens bezwaar].",
	],
	no: [
		"Vi bruker [ikke] samtalene dine til å trene modeller.",
		"Vi bruker samtalene dine til å trene modeller [med mindre du reserverer deg].",
		"Vi brukar [ikkje] samtalane dine til å trene modellar.",
	],
	pl: [
		"[Nie] wykorzystujemy Twoich rozmów do trenowania modeli.",
		"Wykorzystujemy Twoje rozmowy do trenowania modeli, [chyba że wyrazisz sprzeciw].",
		"[Za Twoją zgodą] wykorzystujemy Twoje rozmowy do trenowania modeli.",
	],
	pt: [
		"[Não] usamos suas conversas para treinar modelos.",
		"[Somente mediante autorização] usamos suas conversas para treinar modelos.",
		"Usamos suas conversas para treinar modelos [até que você se oponha].",
	],
	ro: [
		"[Nu] folosim conversațiile dvs. pentru a antrena modele.",
		"Folosim conversațiile pentru a antrena modele [cu excepția cazului în care vă opuneți].",
	],
	ru: [
		"Мы [не] используем ваши чаты для обучения.",
		"[Только с вашего согласия] мы используем ваши чаты для обучения.",
		"Мы используем ваши чаты для обучения, [кроме рабочих учётных записей].",
		"Мы используем ваши чаты для обучения, [пока вы не отключите это].",
		"[Если вы согласны], мы используем ваши чаты для обучения.",
		"Мы [не́] используем ваши чаты для обучения.",
		"[Запрещается] использовать ваши чаты для обучения.",
	],
	sk: ["Vaše konverzácie [nepoužívame] na trénovanie modelov.", "Vaše konverzácie používame na trénovanie modelov, [pokiaľ nenamietate]."],
	sl: ["Vaših pogovorov [ne] uporabljamo za učenje modelov.", "Vaše pogovore uporabljamo za učenje modelov, [razen če ugovarjate]."],
	sr: ["Ваше разговоре [не] користимо за обучавање модела.", "Vaše razgovore koristimo za obučavanje modela, [osim ako uložite prigovor]."],
	sv: [
		"Vi använder [inte] dina samtal för att träna modeller.",
		"[Endast med ditt samtycke] använder vi dina samtal för att träna modeller.",
		"Vi använder dina samtal för att träna modeller [såvida du inte motsätter dig det].",
	],
	th: ["เรา[ไม่]ใช้แชทของคุณเพื่อฝึกโมเดล", "เราใช้แชทของคุณเพื่อฝึกโมเดล[เว้นแต่คุณจะคัดค้าน]", "เราใช้แชทของคุณเพื่อฝึกโมเดล[เมื่อคุณยินยอม]"],
	tr: [
		"Sohbetlerinizi modelleri eğitmek için [kullanmıyoruz].",
		"Sohbetlerinizi modelleri eğitmek için [kullanmayacağız].",
		"[Onayınız olmadan] sohbetlerinizi modelleri eğitmek için kullanırız.",
		"Sohbetlerinizi modelleri eğitmek için kullanırız, [itiraz ederseniz durdururuz].",
		"Sohbetlerinizi modelleri eğitmek için [kullanmaz].",
	],
	uk: [
		"Ми [не] використовуємо ваші чати для навчання.",
		"Ми використовуємо ваші чати для навчання, [якщо ви погодилися].",
		"[Лише за вашою згодою] ми використовуємо ваші чати для навчання.",
	],
	ur: ["ہم آپ کی گفتگو تربیت کے لیے استعمال [نہیں] کرتے۔", "ہم آپ کی گفتگو تربیت کے لیے استعمال کرتے ہیں [جب تک آپ اعتراض نہ کریں]۔"],
	vi: [
		"Chúng tôi [không] sử dụng cuộc trò chuyện của bạn để huấn luyện mô hình.",
		"Chúng tôi sử dụng cuộc trò chuyện của bạn để huấn luyện mô hình [trừ khi bạn phản đối].",
	],
	zh: [
		"我們從未或[沒有]使用您的內容訓練模型。".replace("從未或", ""),
		"我們[僅在您同意後]使用您的內容訓練模型。",
		"[经您授权，]我们使用您的内容训练模型。",
		"[如您勾选，]我们使用您的内容训练模型。",
		"我們使用您的內容訓練模型，[但企業帳戶的內容不在此列]。",
		"[在取得您的許可之前]我們使用您的內容訓練模型。",
		"[停止]使用您的内容训练模型。",
		"我们使用您的内容训练模型[吗]？",
		"[在您授權的範圍內，]我們使用您的內容訓練模型。".replace("授權", "勾選"),
		"[除企業版外，]我們使用您的內容訓練模型。",
	],
};

describe("a quote that leaves out what turns its sentence is refused", () => {
	test("in every language with a list but English, which omissions.test.ts holds", () => {
		expect(Object.keys(SENTENCES).sort()).toEqual([...TURNING_LANGUAGES].filter((language) => language !== "en").sort());
	});

	const cases = Object.entries(SENTENCES).flatMap(([language, sentences]) => sentences.map((sentence) => [language, sentence] as const));
	test.each(cases)("%s: %s", (language, sentence) => {
		expect(swallowedBy(sentence, language)).not.toEqual([]);
	});
});

describe("plain sentences beside a quote turn nothing", () => {
	test.each([
		["ar", "نجمع المعلومات التي تقدمها إلينا. [نستخدم محادثاتك لتدريب نماذجنا، كما ورد أعلاه.]"],
		["de", "[Wir verwenden] Ihre Chats und Dateien zum Training der Modelle."],
		["fr", "[Nous utilisons] vos conversations pour entraîner nos modèles."],
		["he", "[אנחנו משתמשים] בשיחות שלך לאימון המודלים."],
		["ja", "[当社は、]チャットを学習に使用します。"],
		["ko", "[당사는] 귀하의 데이터를 학습에 사용합니다."],
		["pt", "[Usamos os dados salvos no aplicativo e] suas conversas para treinar modelos."],
		["ru", "[Мы используем] ваши чаты и файлы для обучения моделей."],
		["zh", "[我们可能会]使用您的内容（例如对话）训练模型。"],
		["tr", "[Sohbetlerinizi] modelleri eğitmek için kullanırız."],
	])("%s: %s", (language, sentence) => {
		expect(swallowedBy(sentence, language)).toEqual([]);
	});
});

describe("a language without a list", () => {
	const AMHARIC = "[አንጠቀምም] የእርስዎን ውይይቶች ሞዴሎችን ለማሰልጠን.";
	const MALTESE = "[Ma nużawx] il-konversazzjonijiet tiegħek biex inħarrġu l-mudelli.";
	test.each([
		["am", AMHARIC],
		["mt", MALTESE],
		["ga", "[Ní] úsáidimid do chomhráite chun samhlacha a thraenáil."],
		["ka", "თქვენს საუბრებს მოდელების სწავლებისთვის [არ ვიყენებთ]."],
		["hy", "Մենք ձեր զրույցները [չենք] օգտագործում մոդելներ մարզելու համար։"],
		["km", "យើង[មិន]ប្រើការជជែករបស់អ្នកដើម្បីបណ្តុះបណ្តាលម៉ូដែលទេ។"],
	])("leaves nothing out of a sentence without a reason: %s", (language, sentence) => {
		expect(knowsTurningWords(language)).toBe(false);
		expect(swallowedBy(sentence, language)).not.toEqual([]);
	});

	test("a reason covers what it names, and no more", () => {
		expect(swallowedBy(MALTESE, "mt", [{ part: 1, words: "Ma nużawx" }])).toEqual([]);
		expect(swallowedBy(MALTESE, "mt", [{ part: 1, words: "nużawx" }])).toEqual(["Ma nużawx"]);
		const document = normaliseText(MALTESE.replace(/[[\]]/g, ""));
		const result = locateParts(document, ["il-konversazzjonijiet tiegħek"]);
		if ("missing" in result) throw new Error("not there");
		expect(idleExplanations(document, result.found, [{ part: 1, words: "Ma nużawx" }])).toEqual([]);
	});

	test("whole sentences leave nothing out, and dangle on nothing", () => {
		expect(swallowedBy("Nużaw il-konversazzjonijiet tiegħek. Ninfurmawk.", "mt")).toEqual([]);
		expect(danglingIn("Nużaw il-konversazzjonijiet tiegħek.", "mt")).toBeUndefined();
	});
});

test("other codes of a language have its list", () => {
	for (const code of ["de-AT", "zh-Hant", "nb", "nn", "iw", "pt-BR"]) expect(knowsTurningWords(code), code).toBe(true);
	expect(turningWords("nicht", "de-CH")).toEqual([{ word: "nicht", at: 0 }]);
});

test("a word is given as the text has it, at its place", () => {
	expect(turningWords("ثُمَّ لَا نستخدم", "ar")).toEqual([{ word: "لَا", at: 6 }]);
});
