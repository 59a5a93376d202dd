/**
 * The facts of the seeded page, told as another newspaper might tell them; one name of a festival is misspelled. No sentence is
 * taken from the article that the page is seeded from.
 */
export const OWN_WORDS = `Moskvanın qərbindəki azərbaycanlılar: bir muxtariyyatın ili

"Moskva Şəhər Qərb İnzibati Dairəsi Azərbaycanlıların Milli Mədəni Muxtariyyatı" Rusiya paytaxtında məskunlaşmış azərbaycanlıların diaspor təşkilatıdır. Təşkilatın sədri hüquqşünas Əli Kazımovdur.

Kazımov Əli Əli oğlu 1975-ci il fevralın 2-də Hacıqabul rayonunda, musiqiçi ailəsində doğulub, orta məktəbi də orada bitirib. 1997-ci ildən Rusiyada yaşayır. Rusiya Vəkillər və Notariat Akademiyasını, sonra Rusiya Kənd Təsərrüfatı Akademiyasını bitirib.

2019-cu il yanvarın 24-də Rusiya Dumasında keçirilən iclasda təşkilatın nümayəndələri və diaspor fəalları Nizami Bəşirov, Elxan Rüstəmov, İlham Tağıyev, Raqib Bayramov, İlqar Məmmədov, Şamil Əliyev, Bahəddin Əhmədov, İmran Abdinov, Çingiz Qafarov, Zaur Qiyasov, Elnur Aslanov, Elşən Süleymanov, Fəxrəddin Abdullayev və Elnur Cavadov Rusiya Prezidentinə bəyanat ünvanlayıblar. Bəyanatda general-mayor Həzi Aslanovun adının Rusiyadakı küçələrdən birinə verilməsi xahiş olunub.

Muxtariyyat 2019-cu il mayın 18-də şairə və rəssam Maya Bədəlbəylinin yaradıcılıq gecəsində, mayın 23-də yazıçılar Sultan Mərzili, Aliq Nağıoğlu və Eyvaz Zeynallı ilə görüşdə, mayın 28-də Zelenoqradda Azərbaycan Xalq Cümhuriyyətinin 101-ci ildönümünə həsr olunmuş tədbirdə, iyunun 15-də Milli Qurtuluş Günü tədbirində, iyunun 26-da Silahlı Qüvvələrin 101-ci ildönümü tədbirində iştirak edib. Həmin il Ağdamın işğalı ilə bağlı anım tədbiri, avqust ayında Qurban bayramı tədbiri keçirilib.

2019-cu ildə təşkilatın fəalları Rusiyada keçirilən beynəlxalq hərbi oyunlarda, Ankara şəhərində "Dünya Azərbaycanlılarının Platforması" konfransında, "Sabuntay-2019" Beynəlxalq Moskva Festivalında və həkim-şairə Afaq Şıxlının yaradıcılıq gecəsində iştirak ediblər. Noyabr ayında "Balaşixa – böyük ailə" III Milli Mədəniyyət Festivalında, yenə noyabrda Zəngilan rayonunun işğalının 26-cı ildönümünə həsr olunmuş tədbirdə olublar. Dekabr ayında Dünya Azərbaycanlılarının Həmrəyliyi Gününə və Yeni ilə həsr olunmuş tədbirlər, 2020-ci ilin yanvarında isə 20 Yanvar faciəsinin 30-cu ildönümünə həsr olunmuş tədbirlər keçirilib.
`;

/** Of one event the same day, of another one the next day. */
export const SECOND_SOURCE =
  'Moskvadan xəbərlər\n\n' +
  '2019-cu il mayın 28-də Zelenoqradda Azərbaycan Xalq Cümhuriyyətinin 101-ci ildönümünə həsr olunmuş tədbir keçirilib. ' +
  '2019-cu il mayın 19-da şairə Maya Bədəlbəylinin yaradıcılıq gecəsi olub.\n';
