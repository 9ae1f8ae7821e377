/** Words of one language that turn a sentence. `|` parts them, `~` stands for any ending; longer forms first where one begins another. */
export interface TurningList {
	/** Whole words. */
	readonly words?: string;
	/** Letters that count wherever they stand: of scripts without spaces, and endings that say it. */
	readonly anywhere?: string;
	/** Letters that are written in front of a word of the list, without a space. */
	readonly prefix?: string;
}

/**
 * Negations, exceptions, conditions and consent in the languages that archives of terms hold. Written from grammars and from
 * how terms of service say it; each list is held to sentences of its language (turning.test.ts). Too many words cost a reason
 * in a record, too few a false quote. A language without a list is not guessed at: see turning.ts.
 */
export const TURNING: Readonly<Record<string, TurningList>> = {
	en: {
		words: [
			"\\w+n['’]t|cannot|not|no longer|no|never|none|neither|nor|nobody|nothing|without|unable|unwilling|unless|unlike|until|hardly|rarely|seldom|rather than|instead of|(?:apart|aside) from|in the absence of|far from|(?:fail|ceas|refus|forbid|disallow)\\w*|forbidden|except(?:ion|ions|ing|ed)?|exclud\\w+|exclusive of|other than|save (?:for|as|that|where)",
			"only (?:if|when|where|with|after|to the extent)|if|provided (?:that|,)|subject to|as long as|so long as|to the extent|conditional(?:ly)? (?:on|upon)|prohibit\\w*|refrain\\w*|in the event|with your (?:\\w+ ){0,2}(?:consent|permission|agreement)|opt(?:ed|s|ing)?[- ]?(?:out|in)|(?:turned|switched) off|disabled|object(?:ed|s)? to|declin\\w+",
		].join("|"),
	},
	ar: {
		prefix: "[وف]?[بلك]?(?:ال)?",
		words:
			"لا|لم|لن|(?<![بكل])ما|لما|ليس~|لسنا|لست~|غير~|دون|دونما|عدم|الا|سوى|عدا|ماعدا|استثناء~|مستثن~|[استني]?ستثن~|اذا|ان (?:لم|كان~|كنت|شئت|واف~)|لو|لولا|شرط~|شريط~|يشترط|تشترط|نشترط|مشروط~|رهن~|حال|حالة|فقط|حصر~|[تين]حظر~|محظور~|حظر~|ممنوع~|[تين]منع~|[تين]متنع~|امتن~|[تين]رفض~|رفض~|[تين]عترض~|اعتر[اض]~|موافق~|[تين]وافق~|وافق~|اذن~|رضا~|حتى|طالما|مادام~|دام~|دمت|قبل ان|ريثما|الغ[اي]~|تعطيل~|ايقاف~|[تين]وقف~|ابدا|مطلقا|كلا|انما|لكن~|خلاف~|باست~|اختيار~|هل",
	},
	bg: {
		words:
			"не|ни|нито|няма~|никога|никой|никак~|нищо|без|освен|изключ~|ако|щом|дали|услови~|само|единствено|доколкото|докато|забран~|отказ~|възра[жз]~|съглас~|разреш~|в случай|недопуст~|невъзмож~|преустанов~|спир~|спре~|вместо",
	},
	ca: {
		words:
			"no|mai|cap|ningú|res|sense|excepte|excepci~|llevat|tret|fora de|exclo~|exclu~|si|sempre que|condici~|només|únicament|sols|sinó|prohib~|nega~|neguem|oposa~|oposi~|consentiment~|permís|autoritza~|fins que|mentre|tampoc|ni|desactiv~|en lloc de|en cas|quan",
	},
	cs: {
		words:
			"ne(?!bo(?:[tť]|li)?(?![\\p{L}])|j(?!sou|sm|st|si|sem|en)|zbytn|dávn|děl)~|nikdy|nikdo|nikoli~?|nic|ni(?:čeho|jak|kter)~|žádn~|bez|kromě|mimo|výjim~|vyjma|vyjím~|pokud|jestliže|kdy(?:ž|by)|leda~|pouze|jen~|podmín~|zaká?[zž]~|zákaz~|odm[íi]t~|souhlas~|svolen~|námit~|dokud|v případě|vylouč~|místo|zda|\\p{L}+-li",
	},
	da: {
		words:
			"ikke|ej|aldrig|ingen|intet|ingenting|hverken|uden|undta[gl]~|medmindre|hvis|såfremt|hvorvidt|om|forudsat|forudsætning~|beting~|kun|alene|udelukkende|forbud~|forbyd~|næg~|indsigelse~|modsæt~|samtykke~|tilladelse~|så længe|i det omfang|indtil|udeluk~|bortset|afst[åo]~|afvis~|fravælg~|fravalg~|når|deaktiver~|slå(?:et|r)? fra|i stedet|næppe|sjældent",
	},
	de: {
		words:
			"nicht~|kein~|nie|niemals|niemand~|nirgends|weder|ohne|sofern|soweit|falls|wenn|ob|auße[rn]~|ausnahm~|ausnehm~|ausgenommen|ausschl[ious]~|ausgeschlossen~|es sei denn|vorbehalt~|vorausgesetzt|voraussetzung~|bedingung~|untersag~|verboten~|verbiet~|verbot~|widersp[rcho]+~|unterl[aä]ss~|unterlieg~|verweiger~|verzicht~|ablehn~|abgelehnt~|lehn(?:en|t)|statt~|anstatt|anstelle|sondern|nur|lediglich|allein|einwillig~|eingewilligt|zust[ai]mm~|zugestimmt|erlaubnis|genehmigung|solange|bis (?:auf|zu[rm]?|sie|dass)|deaktiv~|abgeschaltet|ausgeschaltet|kaum|selten|abgesehen|unmöglich|unzulässig~|im Falle",
	},
	el: {
		words:
			"δεν|δε|μη|μην|ούτε|μήτε|όχι|ποτέ|κανέν~|κανείς|κανενός|καμία[ςν]?|καμιά[ςν]?|τίποτα|τίποτε|χωρίς|άνευ|δίχως|εκτός|πλην|εξαιρ~|εξαίρ~|αν|εάν|εφόσον|όταν|υπό τ(?:ον όρο|ην)|προϋπ[οό]θ[εέ]σ~|μόνο[ν]?|αποκλει~|αποκλεί~|απαγορ~|αρν~|αντίρρησ~|αντιρρήσ~|αντιτ[αάί]~|εναντι[ωώ]~|συγκατ[αά]θ[εέ]σ~|συναίν~|συναιν~|άδει~|έως|μέχρι|παύ~|ενόσω|αντί",
	},
	es: {
		words:
			"no|nunca|jamás|nadie|nada|ningun[oa]?s?|ningún|ni|tampoco|sin|salvo|exce[pc]~|exclu~|menos que|si|siempre (?:que|y cuando)|sujet[oa]s? a|sólo|solo|solamente|únicamente|cuando|hasta que|mientras|en caso|condici[oó]n~|cond[io]cionad~|prohib~|prohíb~|impid~|impedi~|rechaz~|n[ie]+g(?:a|amos|ar~)|op[ou][ns]~|oposici~|consentimiento~|consi(?:ente|entes)~|permiso~|autori[zc]~|abst~|dej(?:a|amos|ar) de|cesa~|en (?:lugar|vez) de|sino|desactiv~|inhabilit~",
	},
	et: {
		words:
			"ei|ega|mitte~|ära|ärge|pole~|ilma|välja (?:arvatud|lülit~)|peale|erand~|kui|kas|juhul|tingimus~|eeldus~|ainult|üksnes|vaid|keela~|keeld~|keelu~|nõusolek~|luba~|loa[l]?|kuni|iial|kunagi|keegi|miski|vastuväi~|vastu|välist~|loobu~|\\p{L}+mata",
	},
	fa: {
		words:
			"نه|نا|نيست~|نمي~|نخواه~|نشد~|نشو~|نكرد~|نكن~|نباي~|نبود~|نباش~|ندار~|نداشت~|نداد~|نده~|نگير~|نگرفت~|نفروش~|هرگز|هيچ~|هيچگاه|بدون|بي|بلا|مگر|جز|بجز|غير~|استثنا~|مستثن~|اگر|چنانچه|مشروط~|شرط~|شرايط|صورتي~|در صورت|هنگامي|زماني|وقتي|فقط|تنها|صرفا|منحصرا|ممنوع~|منع|خودداري|اجتناب|امتناع|مخالف~|اعتراض~|انصراف~|رضايت~|موافقت~|اجازه~|تا|مادام~|لغو|غيرفعال~|عدم|خاموش|رد|آيا",
	},
	fi: {
		words:
			"en|et|ei|emme|ette|eivät|enkä|etkä|eikä|emmekä|ettekä|eivätkä|älä|älkää|ellei~|ellemme|jollei~|ilman|vailla|paitsi|lukuun ottamatta|pois lukien|poislukien|poissul~|jos|josko|mikäli|kun|edelly[tk]~|ehdo[lt]~|vain|ainoastaan|yksinomaan|kielle~|kiellä~|kielt[äo]~|est[äe]~|vastust~|suostu~|lup[aa]~|luva[ln]~|kunnes|niin kauan|tuskin|harvoin|koskaan|mitään|mikään|kukaan|ketään|lopet~|lakkaa~|peru[ut]~|poikke~|kieltäyty~|\\p{L}+(?:matta|mättä)",
	},
	fr: {
		words:
			"ne|n['’]~|pas|jamais|aucun~|nul~|rien|ni|sans|sauf|except~|exclu~|hormis|hors|moins que?|si|s['’]ils?|sous réserve|conditions? (?:que?|d['’]~)|conditionn~|dans la mesure|tant que?|qu['’](?:avec|après|en cas|à)|que si|lorsqu~|quand|en cas|interdi~|prohib~|empêch~|refus~|oppos~|consent~|accord|autoris~|seul~|uniquement|jusqu['’]~|plutôt que?|au lieu|désactiv~|cess~|absten~|abstien~|guère|dépourvu~",
	},
	he: {
		prefix: "[ושהכלמב]{0,3}",
		words:
			"לא|אל|אין|אינ~|איננ~|בלי|בלעדי~|ללא|מבלי|לולא|אלמלא|אלא|למעט|חוץ|מלבד|פרט|זולת|אם|אילו|האם|תנאי~|כפוף~|כפיפות|רק|בלבד|אך|אסור~|נאסר~|אוסר~|איסור~|מנוע~|מנע~|נמנע~|הימנע~|ימנע~|סירב~|סרב~|יסרב~|תסרב~|סירוב~|התנגד~|תנגד~|התנגדות~|הסכמ~|סכי[מם]~|הסכי[מם]~|אישור~|רשות~|הרשא~|ביטל~|ביטול~|כיבי~|השבת~|עד|עוד|מעולם|עולם|אף|שום|טרם|היעדר~|העדר~|מקרה|ככל|אי|חדל~|הפסק~|חריג~|החריג~",
	},
	hi: {
		words:
			"नहीं|न|ना|मत|बिना|बगैर|बग़ैर|सिवाय|सिवा|अलावा|अतिरिक्त|छोड़कर|अपवाद~|यदि|अगर|जब|तक|बशर्ते|शर्त~|केवल|सिर्फ|सिर्फ़|मात्र|मना|निषिद्ध|निषेध|प्रतिबंध~|वर्जित|अस्वीकार~|इनकार|इंकार|आपत्ति~|सहमति|सहमत|अनुमति|कभी|कोई|ऑप्ट|बंद|क्या",
	},
	hr: {
		words:
			"ne|nije~|nis(?:am|i|mo|te|u)|neće~|nema~|nemoj~|nikad~|nikak~|nitko|niko|ništa|nikog~|ni|niti|bez|osim|izuze~|iznim~|isključ~|ako|ukoliko|li|kad~|uvjet~|uslov~|samo|jedino|zabran~|odbi~|prigovor~|protiv~|usprotiv~|pristan~|pristaj~|suglas~|saglas~|privol~|dozvol~|dopu[sš]~|dok|slučaju|obustav~|onemogu~|umjesto|umesto|nemogu~",
	},
	hu: {
		words:
			"nem|ne|se|sem|sincs~|nincs~|soha|sosem|senki~|semmi~|sehol|nélkül~|kivéve|kivétel~|kizár~|csak|csupán|ha|vajon|amennyiben|felté[vt]~|hacsak|tilos|tilt~|megtilt~|megtagad~|elutas~|hozzájárul~|beleegyez~|engedély~|tiltakoz~|ellenz~|amíg|mindaddig|esetén|esetben|leáll~|letilt~|kikapcsol~|helyett|mellőz~|\\p{L}+(?:atlan|etlen)~",
	},
	id: {
		words:
			"tidak~|tak|bukan~|belum|jangan|tanpa|kecuali|selain|pengecualian|dikecualikan|jika|jikalau|apakah|apabila|bila|bilamana|kalau|asal|asalkan|hanya|di?larang|larangan|melarang|menolak|penolakan|keberatan|persetujuan~|setuju|menyetujui~|izin~|mengizinkan|seizin|sepanjang|selama|hingga|sampai|tunduk|syarat|menonaktifkan|dinonaktifkan|berhenti|enggan|mustahil|saat|ketika",
	},
	it: {
		words:
			"non|mai|nessun~|niente|nulla|né|neanche|nemmeno|neppure|senza|salvo|eccett~|eccez~|esclu~|tranne|meno che|se|purché|condizion~|patto che|soggett~|viet~|divieto|proib~|impedi~|rifiut~|oppo[nrs]~|oppost~|nega~|solo|soltanto|solamente|unicamente|qualora|quando|laddove|in caso|fin(?:o a|ché)|consens~|consent~|autorizz~|permess~|cess~|asten~|anziché|invece|disattiv~|ove",
	},
	ja: {
		anywhere:
			"ない|なく|なかっ|なけれ|なし|無し|ず|ぬ|まい|ません|ませぬ|かね[まるな]|がた[いく]|不|未|無|非|除|以外|場合|限|のみ|だけ|しか|ただし|但し|但、|もっとも|例外|禁|拒|断り|断っ|断る|遠慮|控え|辞退|反対|異議|停止|中止|やめ|オフ|無効|解除|同意|承諾|許諾|許可|承認|了承|オプト|れば|たら|なら(?!び)|とき|時(?:に|点|は|の)|(?<![国実])際|まで(?!も)|前提|条件|か(?=[。？?」]|$)|でしょうか",
	},
	ko: {
		words: "안|못|단|만약|만일|다만|오직|비록|혹시",
		anywhere:
			"않|없|아니|아닌|아닙|못하|못합|못할|못한|지 ?마|말아|말 것|금[지하]|금합|불가|불허|불능|미동의|비동의|제외|외에|예외|배제|거부|거절|거치지|반대|이의|철회|중지|중단|경우|한하|한해|한정|에만|때만|만을|만이|게만|후만|전제|조건|동의|승낙|허락|허용|승인|으면|[하되]면|[면]서?는|라면|다면|한다면|때까지|까지는|이상|비활성|해제|옵트|까(?=[?？.]|$)|나요",
	},
	lt: {
		words:
			"ne~|nė|nei|nėra|nebent|be|išskyrus|išimt~|jei|jeigu|ar|su sąlyga|sąlyg~|tik|vien|draud~|uždraud~|atsisak~|prieštar~|sutik~|leid~|kol|iki|jok[is]~|jokia~|niek~|atveju|kai|vietoj",
	},
	lv: {
		words:
			"ne~|nē|nav|bez|izņem~|izņēm~|ja|vai|nosacīj~|tikai|vienīgi|aizlieg~|atsak~|atteik~|iebil~|piekri~|piekrīt~|atļau~|kamēr|līdz|gadījum~|kad|izslēg~|vietā",
	},
	ms: {
		words:
			"tidak~|tak|bukan~|belum|jangan|tanpa|kecuali|melainkan|selain|pengecualian|dikecualikan|jika|adakah|sama ada|sekiranya|apabila|kalau|asalkan|hanya|di?larang|larangan|melarang|menolak|enggan|membantah|bantahan|persetujuan|bersetuju|kebenaran|izin|keizinan|tertakluk|syarat|selagi|selama|sehingga|menyahaktifkan|berhenti|mustahil",
	},
	nl: {
		words:
			"niet~|geen|nooit|nimmer|niemand|niets|noch|zonder|tenzij|behalve|behoudens|buiten|uitzonder~|uitgezonderd|uitgeslot~|uitsluit~|indien|als|of|mits|voor zover|voorbehoud|voorwaarde~|verbied~|verbod~|verboden|weiger~|bezwaar|afzien|zien? af|verhinder~|alleen|slechts|enkel|toestemm~|toegestemd|instem~|akkoord|zolang|totdat|tot u|wanneer|in plaats van|anders dan|uitgeschakeld|uitschakel~|nauwelijks|zelden|onmogelijk|in het geval",
	},
	no: {
		words:
			"ikke|ikkje|ei|aldri|ingen|inga|inkje|ingenting|verken|korkje|uten|utan|unnta[kt]~|unntak~|med mindre|hvis|dersom|viss|om|såfremt|forutsatt|føresett|forutsetning~|bare|berre|kun|utelukkende|forbud~|forby~|nekt~|innvend~|motset~|samtykk~|tillat~|løyve|så lenge|så lenge|i den grad|inntil|bortsett|avst[åo]~|når|reserver~|deaktiver~|sl(?:å|ått|år) av|i stedet|neppe|sjelden|hvorvidt",
	},
	pl: {
		words:
			"nie|ni|ani|nigdy|nikt|nik(?:ogo|omu|im)|nic|niczego|niczym|żad[en]~|bez|oprócz|poza|wyjąt~|wyłącz~|chyba|jeśli~|jeżeli~|czy|o ile|warunk~|tylko|jedynie|dopóki|dopóty|zakaz~|zabr[ao]ni~|odm[aoó]w~|sprzeciw~|zgod~|zgadza~|zezw[oa]l~|pozw[oa]l~|w przypadku|w razie|gdy~|brak~|zaprzesta~|rezygn~|zamiast|niemożliw~|niedozwol~",
	},
	pt: {
		words:
			"não|nunca|jamais|ninguém|nada|nenhu[mn]~|nem|tampouco|sem|salvo|exce[tçp]~|exclu~|menos que|se|desde que|contanto|sujeit[oa]s? a|condiç~|condicion~|proib~|proíb~|veda~|imped~|recus~|nega~|op(?:o|õ|us)~|objeç~|só|somente|apenas|unicamente|caso|quando|enquanto|até que|mediante|consent~|autoriz~|permiss~|abst~|cess~|deix(?:a|amos|ar) de|em vez|senão|desativ~",
	},
	ro: {
		words:
			"nu|n-\\p{L}+|nici~|nimeni|nimic|fără|excep[tț]~|exclu~|exclus~|decât|dacă|numai|doar|condiț~|condiți~|sub rezerva|interz[ic]~|împiedic~|refuz~|opun~|opuneți|opoziți~|obiec[tț]~|consimț~|acord~|permisiun~|autoriza~|până|cazul|măsura|în timp ce|când|nepermi~|neautoriz~|înceta~|dezactiv~|în loc|altfel",
	},
	ru: {
		words:
			"не|ни|нет|нельзя|нету|никогда|ник(?:то|ого|ому|ем|ак~|уда)|нич(?:то|его|ему|ем|уть)|нигде|без~|кроме|исключ~|помимо|если|ли|разве|при услови~|услови~|только|лишь|пока|покуда|до тех пор|запре[тщ]~|отказ~|откаж~|отклон~|отключ~|отмен~|возра[жз]~|прекра[тщ]~|перест~|воздерж~|соглас~|разреш~|позвол~|в случае|когда|невозмож~|недопуст~|неправомер~|несоглас~|вместо|едва|вряд|отсутств~",
	},
	sk: {
		words:
			"ne(?!bo(?![\\p{L}])|vyhnutn|dávn)~|nie|nikdy|nikto|nič~|nijak~|žiad~|bez|okrem|výnim~|vyňa~|ak|pokiaľ|keď|či|len|iba|výlučne|podmien~|podmien~|zaká[zž]~|zakaz~|zákaz~|odmiet~|súhlas~|povolen~|námiet~|kým|v prípade|vylúč~|namiesto",
	},
	sl: {
		words:
			"ne|ni|nis(?:o|mo|te|em|i|va|ta)|nikoli|nikdar|noben~|nihče|nikogar|nič~|nima~|noče~|brez|razen|izjem~|izključ~|če|ali|kadar|kolikor|pogoj~|samo|le|zgolj|prepoved~|zavrn~|ugovor~|nasprot~|soglas~|soglaš~|privol~|dovol~|dokler|primeru|namesto|onemogoč~|preneha~",
	},
	sr: {
		words:
			"ne|nije~|nis(?:am|i|mo|te|u)|neće~|nema~|nikad~|nikak~|niko|ništa|ni|niti|bez|osim|izuze~|isključ~|ako|ukoliko|li|kad~|uslov~|samo|jedino|zabran~|odbi~|prigovor~|protiv~|pristan~|saglas~|dozvol~|dok|slučaju|obustav~|onemogu~|umesto|не|није~|нис(?:ам|и|мо|те|у)|неће~|нема~|никад~|никак~|нико|ништа|ни|нити|без|осим|изузе~|искључ~|ако|уколико|ли|кад~|услов~|само|једино|забран~|одби~|приговор~|против~|пристан~|саглас~|дозвол~|док|случају|обустав~|онемогу~|уместо",
	},
	sv: {
		words:
			"inte|ej|icke|aldrig|ingen|inga|inget|ingenting|varken|utan|utom|förutom|undanta[gs]~|undantag~|om|ifall|huruvida|såvida|såvitt|förutsatt|förutsättning~|villkorat|bara|endast|enbart|förbjud~|förbud~|vägra~|motsätt~|invänd~|samtyck~|tillstånd|medgivande~|tillåtelse~|så länge|i den mån|tills|när|utesl[ou]~|uteslut~|knappast|sällan|avstå~|avböj~|avaktiver~|inaktiver~|stäng(?:t|er|a) av|i stället|istället|omöjlig~|olaglig~",
	},
	th: {
		anywhere:
			"ไม่|มิ(?!ถุ)|ห้าม|ยกเว้น|เว้นแต่|เว้น|นอกจาก|นอกเหนือ|หาก|ถ้า|เมื่อ|เฉพาะ|เท่านั้น|เพียง|ยินยอม|อนุญาต|ตกลง|ปฏิเสธ|คัดค้าน|ปราศจาก|ไร้|เงื่อนไข|จนกว่า|งด|ปิด|เลิก|หยุด|กรณี|แต่|ตราบ|หรือไม่|ไหม|มั้ย|อย่า(?!ง)",
	},
	tr: {
		words:
			"\\p{L}+m[ıiuü]yor~|\\p{L}+m[ae]y[ae]~|\\p{L}+m[ae]y[ıi][zn]~|\\p{L}+m[ae]z~|\\p{L}+m[ae]d[ıiae]~|\\p{L}+m[ae]m[ae]~|\\p{L}+m[ae]m[ıi]ş~|\\p{L}+m[ae]ks[ıi]z[ıi]n|\\p{L}+m[ae]y[ıi]p|\\p{L}{2,}s[ıiuü]z~|değil~|yok~|hiç~|asla|hariç|dışında|istisna~|müstesna|eğer|şayet|ise~|\\p{L}+s[ae]n[ıi]z|\\p{L}+s[ae][kn]?|\\p{L}+d[ıiuü]ğ[ıiuü]n?d[ae]|mı|mi|mu|mü|\\p{L}+ (?:sürece|takdirde|halinde|durumunda)|sürece|şart~|koşul~|kaydıyla|yaln[ıi]z~|sadece|ancak|yasak~|engelle~|redde~|ret|itiraz~|onay~|izn~|izin~|rıza~|muvafakat~|kadar|takdirde|durum~|halinde|kapat~|devre dışı|yerine|muaf~",
	},
	uk: {
		words:
			"не|ні|нема~|ніколи|ніхто|нікого|ніщо|нічого|ніяк~|жод[еон]~|без|крім|окрім|винят~|виключ~|якщо|якби|чи|коли|умов~|тільки|лише|лиш|доки|поки|заборон~|відмов~|відхил~|запереч~|згод~|згоден|погод~|погодж~|дозвол~|у разі|в разі|випадку|неможлив~|недопуст~|припин~|хіба|вимк~|вимик~|навряд|замість|утрим~",
	},
	ur: {
		words:
			"نہیں|نہ|مت|بغیر|بلا|بنا|سوائے|سوا|ماسوا|علاوہ|الا|اگر|جب|تک|بشرطیکہ|شرط~|مشروط|صرف|محض|ممنوع~|ممانعت|منع|انکار|اعتراض~|رضامند~|اجازت|منظوری|مستثن~|استثن~|کبھی|کوئی|غیر~|بند|کیا",
	},
	vi: {
		words:
			"không|chẳng|chưa|đừng|chớ|trừ|ngoại trừ|loại trừ|nếu|miễn|điều kiện|chỉ|cấm|từ chối|phản đối|đồng ý|chấp thuận|cho phép|cho đến|đến khi|trường hợp|ngoài|thiếu|tắt|hủy|huỷ|ngừng|dừng|bao giờ|khi|thay vì|vô hiệu|ngoại lệ",
	},
	zh: {
		anywhere:
			"不|没|沒|未|无|無|非|否|勿|莫|毋|[请請再]别|[请請再]別|除|如果|(?<![例比诸諸譬])如(?![下何此同是])|若|倘|假[如使]|万一|萬一|要是|仅|僅|只|才[会會能可]|方可|唯|惟|前提|条件|條件|限于|限於|以外|之外|例外|豁免|禁|拒|停止|终止|終止|停用|关闭|關閉|关掉|避免|反对|反對|异议|異議|撤回|撤销|撤銷|取消|同意|授权|授權|许可|許可|允许|允許|准许|準許|征得|徵得|经您|經您|情况下|情況下|范围内|範圍內|限度|情形|直到|直至|之前|只要|一旦|必须|但|吗|嗎",
	},
};

/** Other codes of these languages. */
export const SAME_LIST: Readonly<Record<string, string>> = { nb: "no", nn: "no", iw: "he", in: "id", bs: "hr" };
