import { describe, expect, test } from "vitest";
import { isOtherLanguage, languageOf } from "./language.ts";

/** The same few sentences of a privacy policy. */
const POLICIES: Readonly<Record<string, string>> = {
	en: "When you use the service, we collect the information that you give us. You can delete your account at any time. If you do not want us to use your chats to train models, you can turn this off in the settings.",
	de: "Wenn Sie den Dienst nutzen, erheben wir die Daten, die Sie uns geben. Sie können Ihr Konto jederzeit löschen. Wenn Sie nicht möchten, dass wir Ihre Chats zum Training nutzen, können Sie das in den Einstellungen abschalten.",
	fr: "Lorsque vous utilisez le service, nous recueillons les informations que vous nous donnez. Vous pouvez supprimer votre compte à tout moment. Si vous ne voulez pas que vos conversations servent à entraîner des modèles, vous pouvez le désactiver.",
	da: "Når du bruger tjenesten, indsamler vi oplysninger, som du giver os. Du kan til enhver tid slette din konto. Hvis du ikke ønsker, at vi bruger dine samtaler til at træne modeller, kan du slå det fra under indstillinger.",
	no: "Når du bruker tjenesten, samler vi inn opplysninger som du gir oss. Du kan når som helst slette kontoen din. Dersom du ikke ønsker at vi bruker samtalene dine til å trene modeller, kan du slå av dette under innstillinger.",
	sv: "När du använder tjänsten samlar vi in uppgifter som du ger oss. Du kan när som helst radera ditt konto. Om du inte vill att vi använder dina samtal för att träna modeller kan du stänga av det under inställningar.",
	is: "Þegar þú notar þjónustuna söfnum við upplýsingum sem þú gefur okkur. Þú getur eytt reikningnum þínum hvenær sem er. Ef þú vilt ekki að við notum samtölin þín til að þjálfa líkön getur þú slökkt á því í stillingum.",
	fi: "Kun käytät palvelua, keräämme tietoja, jotka annat meille. Voit poistaa tilisi milloin tahansa. Jos et halua, että käytämme keskustelujasi mallien kouluttamiseen, voit poistaa sen käytöstä asetuksista.",
	et: "Kui kasutate teenust, kogume teavet, mille te meile annate. Saate oma konto igal ajal kustutada. Kui te ei soovi, et kasutaksime teie vestlusi mudelite treenimiseks, saate selle seadetes välja lülitada.",
	ca: "Quan feu servir el servei, recollim la informació que ens doneu. Podeu suprimir el compte en qualsevol moment. Si no voleu que fem servir les vostres converses per entrenar models, podeu desactivar-ho a la configuració.",
	es: "Cuando utiliza el servicio, recopilamos la información que usted nos da. Puede eliminar su cuenta en cualquier momento. Si no quiere que usemos sus conversaciones para entrenar modelos, puede desactivarlo en la configuración.",
	pt: "Quando você usa o serviço, coletamos as informações que você nos dá. Você pode excluir sua conta a qualquer momento. Se não quiser que usemos suas conversas para treinar modelos, pode desativar isso nas configurações.",
	it: "Quando utilizzi il servizio, raccogliamo le informazioni che ci fornisci. Puoi eliminare il tuo account in qualsiasi momento. Se non vuoi che usiamo le tue conversazioni per addestrare i modelli, puoi disattivarlo nelle impostazioni.",
	ro: "Când utilizați serviciul, colectăm informațiile pe care ni le oferiți. Puteți șterge contul în orice moment. Dacă nu doriți să folosim conversațiile pentru a antrena modele, puteți dezactiva opțiunea din setări.",
	pl: "Gdy korzystasz z usługi, zbieramy informacje, które nam podajesz. W każdej chwili możesz usunąć konto. Jeśli nie chcesz, abyśmy używali twoich rozmów do trenowania modeli, możesz to wyłączyć w ustawieniach.",
	cs: "Když používáte službu, shromažďujeme informace, které nám poskytnete. Svůj účet můžete kdykoli smazat. Pokud nechcete, abychom vaše konverzace používali k trénování modelů, můžete to vypnout v nastavení.",
	tr: "Hizmeti kullandığınızda bize verdiğiniz bilgileri toplarız. Hesabınızı istediğiniz zaman silebilirsiniz. Sohbetlerinizi model eğitmek için kullanmamızı istemiyorsanız bunu ayarlardan kapatabilirsiniz.",
	vi: "Khi bạn sử dụng dịch vụ, chúng tôi thu thập thông tin mà bạn cung cấp. Bạn có thể xóa tài khoản bất cứ lúc nào. Nếu không muốn chúng tôi dùng các cuộc trò chuyện để huấn luyện mô hình, bạn có thể tắt trong phần cài đặt.",
	ru: "Когда вы пользуетесь сервисом, мы собираем данные, которые вы нам даёте. Вы можете удалить учётную запись в любое время. Если вы не хотите, чтобы мы использовали ваши чаты для обучения моделей, отключите это в настройках.",
	uk: "Коли ви користуєтеся сервісом, ми збираємо дані, які ви нам надаєте. Ви можете видалити обліковий запис у будь-який час. Якщо ви не хочете, щоб ми використовували ваші розмови для навчання моделей, вимкніть це в налаштуваннях.",
	bg: "Когато използвате услугата, ние събираме информацията, която ни предоставяте. Можете да изтриете профила си по всяко време. Ако не желаете да използваме разговорите ви за обучение на модели, изключете това в настройките.",
	el: "Όταν χρησιμοποιείτε την υπηρεσία, συλλέγουμε τις πληροφορίες που μας δίνετε. Μπορείτε να διαγράψετε τον λογαριασμό σας ανά πάσα στιγμή. Αν δεν θέλετε να χρησιμοποιούμε τις συνομιλίες σας, απενεργοποιήστε το.",
	ar: "عندما تستخدم الخدمة، نجمع المعلومات التي تقدمها لنا. يمكنك حذف حسابك في أي وقت. إذا كنت لا تريد أن نستخدم محادثاتك لتدريب النماذج، يمكنك إيقاف ذلك في الإعدادات.",
	fa: "هنگامی که از این سرویس استفاده می‌کنید، ما اطلاعاتی را که به ما می‌دهید جمع‌آوری می‌کنیم. می‌توانید حساب خود را در هر زمان حذف کنید. اگر نمی‌خواهید از گفتگوهای شما استفاده کنیم، آن را خاموش کنید.",
	he: "כאשר אתם משתמשים בשירות, אנו אוספים את המידע שאתם מוסרים לנו. אפשר למחוק את החשבון בכל עת. אם אינכם רוצים שנשתמש בשיחות שלכם לאימון מודלים, אפשר לכבות זאת בהגדרות.",
	hi: "जब आप सेवा का उपयोग करते हैं, तो हम वह जानकारी एकत्र करते हैं जो आप हमें देते हैं। आप किसी भी समय अपना खाता हटा सकते हैं। यदि आप नहीं चाहते कि हम आपकी बातचीत का उपयोग करें, तो इसे बंद कर सकते हैं।",
	ja: "本サービスをご利用になると、当社はお客様が提供する情報を収集します。お客様はいつでもアカウントを削除できます。会話をモデルの学習に使用されたくない場合は、設定で無効にできます。",
	ko: "서비스를 이용하시면 당사는 귀하가 제공하는 정보를 수집합니다. 귀하는 언제든지 계정을 삭제할 수 있습니다. 대화가 모델 학습에 사용되는 것을 원하지 않으시면 설정에서 끌 수 있습니다.",
	zh: "当您使用本服务时，我们会收集您提供给我们的信息。您可以随时删除您的帐户。如果您不希望我们使用您的对话来训练模型，可以在设置中关闭此功能。",
	th: "เมื่อคุณใช้บริการ เราจะเก็บรวบรวมข้อมูลที่คุณให้แก่เรา คุณสามารถลบบัญชีของคุณได้ทุกเมื่อ หากคุณไม่ต้องการให้เราใช้การสนทนาของคุณเพื่อฝึกโมเดล คุณสามารถปิดได้ในการตั้งค่า",
};
const TRADITIONAL =
	"當您使用本服務時，我們會收集您提供給我們的資訊。您可以隨時刪除您的帳戶。如果您不希望我們使用您的對話來訓練模型，可以在設定中關閉此功能。";
const { en = "", de = "" } = POLICIES;

describe("the language of a text", () => {
	test.each(Object.entries(POLICIES))("%s", (language, text) => expect(languageOf(text)).toBe(language));

	test.each([
		["traditional Chinese", TRADITIONAL, "zh"],
		["a wall of two lines", "Nur einen Moment…\n\nÜberprüfen Sie, dass Sie ein Mensch sind. Dies kann ein paar Sekunden dauern.", "de"],
		["a text under a menu of languages", `Deutsch Français Español 日本語 한국어 Русский العربية\n\n${en.repeat(8)}`, "en"],
		["a text that quotes another language", `${en.repeat(4)}${de}${en.repeat(4)}`, "en"],
		["a text with a head in another language", en.repeat(3) + de.repeat(7), "de"],
		["a text half in links", `${en} [x](https://example.com/der/die/und/das/nicht/mit/oder/${"wir-sie-ihr/".repeat(40)}) `.repeat(9), "en"],
		["two languages in halves", en.repeat(9) + de.repeat(9), undefined],
		["a heading", "Datenschutzerklärung", undefined],
		["numbers", "12345 67890 ".repeat(50), undefined],
		["nothing", "", undefined],
	])("%s", (_, text, language) => expect(languageOf(text)).toBe(language));
});

test.each([
	["de", "en", true],
	["de", "de", false],
	["uk", "ru", true],
	["no", "nb", false],
	["no", "nn", false],
	["da", "nb", true],
	["es", "gl", false],
	["pt", "gl", false],
	["en", "gl", true],
	["ms", "id", false],
	["hr", "sr", false],
	// Not known to the detector: nothing is said of it.
	["be", "kk", false],
	[undefined, "en", false],
])("a text that reads as %s is another than a record in %s says: %s", (found, language, expected) => {
	expect(isOtherLanguage(found, language)).toBe(expected);
});
