/**
 * Names as Azerbaijanis bear them, the frequent ones first: roughly their order among living people, not a count. Fathers
 * take their names from the same men.
 */
export const MEN = `
Elçin Əli Vüqar Məmməd Rəşad Elnur Anar Elşən İlqar Hüseyn Samir Araz Ramil Elvin Orxan Fərid Nicat Tural Zaur Rauf
Murad Kamran Emin Ceyhun Rövşən Həsən Elxan Ruslan Azər Teymur Yusif İbrahim Rüstəm Elman Natiq Bəxtiyar Vasif Fuad
İlham Heydər Tofiq Arif Rafiq Əhməd Mahir Namiq Şahin Eldar Nizami Famil Vüsal Ramin Cavid Elmar Məhəmməd Babək Rasim
Fikrət Adil Aqil Asif Akif Mübariz Nazim Pərviz Zahid Etibar Xəyal Tahir Sabir Səid Sərxan Taleh Toğrul Ümid Xalid
Yaşar Zakir Oqtay Osman Polad Qabil Qadir Ələddin Əkrəm Əsgər Əlisəfa Əliağa Ağa Mirzə Müslüm Novruz Nurlan Nəsimi
Nəriman Nadir Mais Mirələm Mikayıl Mətin Məhərrəm Mehman Mehdi Mahmud Lətif Kərim Kənan Kamil Kamal İsmayıl İsa İntiqam
İlyas İlkin İdris Hikmət Həmid Hafiz Hacı Habil Gündüz Fəxrəddin Fərhad Faiq Fazil Etiqad Eyvaz Eynulla Elton Elsevər
Eltun Elbrus Elbəy Ehtiram Davud Daşqın Cəmil Cəlal Cəfər Cavanşir Camal Cahangir Çingiz Bəhruz Bəhram Bayram Balakişi
Azad Aydın Ayaz Aslan Alim Abbas Abdulla Ağasəf Ağarəhim Vaqif Vahid Valeh Vəli Valid Vidadi Veysəl Ülvi Üzeyir Tağı
Tərlan Telman Təbriz Tanrıverdi Süleyman Səyavuş Səttar Səfər Sənan Səməd Salman Saleh Sahib Sadiq Rza Rəcəb Rəhim
Rəhman Rəsul Rəfael Ramiz Ramazan Qasım Qəhrəman Qənbər Qurban Qəzənfər Pənah Paşa Orduxan Ömər Nəbi Nəcəf Nəzər
Nurəddin Nizam Niyaz Niyazi Möhsün Müzəffər Muxtar Musa Mustafa Mərdan Məzahir Mircəfər Mirhəsən Mirhüseyn Nəcməddin
Şəmsəddin Şəmistan Şakir Şamil Şahmar Şirin Şirzad Şükür Şahlar Şaiq Zülfüqar Zülfü Zöhrab Ziyad Zeynal Zaman Zabil
Yunis Yaqub Yalçın Yavər Yadigar Xaqani Xanlar Xəlil Xəqan Xosrov Xudayar Həşim Həsənağa Hüseynqulu Hümbət Hidayət
Hilal Heybət Əfqan Əhəd Əjdər Əkbər Ələkbər Ələsgər Əlövsət Əlibala Əliheydər Əlimurad Əliyar Əlləz Ənvər Əşrəf Əvəz
Əziz Əyyub Əbülfəz Əbdül Elgün Emil Fərahim Füzuli Gəray Göyüş İmran İmamverdi İradət İsgəndər İsrafil Kazım Kəmaləddin
Laçın Loğman Allahverdi Alıkişi Altay Amil Amin Atakişi Atilla Avtandil Ağamirzə Babür Bala Barat Bədəl Cabir
Cümşüd Cəbrayıl Coşqun Çapay Dadaş Dəmir Dilqəm Dursun Dünyamalı`
  .trim()
  .split(/\s+/);

export const WOMEN = `
Aygün Günel Sevinc Aynur Nigar Leyla Gülnar Aytən Lalə Aysel Ülviyyə Könül Nərgiz Sevda Fatimə Zəhra Elnarə Gülnarə
Şəbnəm Təranə Xatirə Rəna Səbinə Nailə Afaq Mehriban Vəfa Arzu Zeynəb İradə Şəfəq Pərvanə Kəmalə Samirə Nuray Fidan
Turanə Türkan Aidə Sədaqət Mətanət Ruhiyyə Yeganə Xəyalə Ofelya Zərifə Ləman Nərmin Aygül Rəhilə Sara Səidə Solmaz
Esmira Gülşən Gülər Həcər Fəridə Dilarə Cəmilə Almaz Amaliya Ayşən Ayişə Ayda Bahar Bənövşə Billurə Çinarə Çiçək
Dilbər Dürdanə Elmira Elza Əsmər Əminə Əsmət Firuzə Fərqanə Fəxriyyə Flora Gülbahar Gülzar Gülçin Gülsüm Gövhər
Günay Gülarə Hicran Həqiqət Humay İlhamə İnarə İlahə Jalə Kifayət Kübra Ləyaqət Lətafət Lamiyə Mahirə Mələk Mədinə
Məryəm Məsumə Məlahət Minarə Mirvari Münəvvər Müşkünaz Nabat Nazilə Nazlı Nazəndə Nəzakət Nəcibə Nisə Nuriyyə Nurlanə
Nurtən Nərgizxanım Pərişan Pünhan Püstə Qəmər Qızılgül Qumru Ramilə Reyhan Roza Ruqiyyə Rübabə Rəfiqə Röya
Sabirə Sahibə Sahilə Səadət Səkinə Səlminaz Səmayə Sənubər Sənəm Səriyyə Səyyarə Sima Simuzər Sona Südabə Suğra
Sürəyya Svetlana Şəhla Şəhrəbanu Şəlalə Şərqiyyə Şölə Şükufə Tahirə Tamara Tamilla Telli Tərlanə Tovuz Tükəzban
Tünzalə Ulduz Ülkər Validə Vəsilə Vüsalə Xalidə Xumar Xuraman Xədicə Yaqut Yasəmən Yazgül Zahidə Zemfira Zenfira
Zibeydə Ziba Zivər Ziyafət Zöhrə Zülfiyyə Zümrüd Zərəngiz Zərqələm Abidə Adelya Adilə Ağabacı Ağgül Aliyə Anaxanım
Anjela Arifə Asya Bəsti Bikə Brilyant Dilşad Dünya Elfanə Elgünə Fizzə Fəzilə Gəncay Gülbəniz Güllü Gültəkin Hökümə
İfadə İnci Kəklik Laləzar Mahizər Mehparə Minaxanım Nübar Ofeliya Pakizə Pəri Rahibə Rəvanə Rasimə Sevil Sevər`
  .trim()
  .split(/\s+/);

/** Surnames as men bear them; how a woman's is made of one stands in `surnameOf`. */
export const SURNAMES = `
Məmmədov Əliyev Hüseynov Həsənov Quliyev Hacıyev Rəhimov İsmayılov İbrahimov Əhmədov Abdullayev Kərimov Vəliyev Babayev
Cəfərov Qasımov Mustafayev Səfərov Abbasov Bayramov Orucov Rüstəmov Məhərrəmov Əsgərov Ağayev Süleymanov Musayev Mirzəyev
Nəsirov Novruzov Tağıyev Yusifov Rzayev Zeynalov Heydərov Əkbərov Ələkbərov Qurbanov Salmanov Nağıyev Paşayev Sadıqov
Allahverdiyev Əzizov Nəbiyev İsgəndərov Nəcəfov Mahmudov Muradov Əlizadə Həsənli Hüseynli Məmmədli Əliyarlı İsmayıllı
Bağırov Cabbarov Cavadov Şükürov Xəlilov Kazımov Namazov Şirinov Talıbov Umudov Verdiyev Xudiyev Yaqubov Zamanov
Axundov Aslanov Atakişiyev Aydınov Ədilov Əfəndiyev Əhmədli Ələsgərov Əmirov Əsədov Eyvazov Fərəcov Fərzəliyev Fətəliyev
Feyzullayev Göyüşov Güləliyev Hətəmov Hidayətov Həmidov Həşimov Həsənzadə İmanov İsayev İsrafilov Kamilov Kəngərli
Lətifov Manafov Mehdiyev Mehtiyev Məlikov Məmmədzadə Mikayılov Mirzəliyev Möhsünov Mürsəlov Müslümov Muxtarov Nəzərov
Nərimanov Niftəliyev Niyazov Nurullayev Nuriyev Osmanov Ömərov Pənahov Pirəliyev Pirimov Qədirov Qəhrəmanov Qənbərov
Qarayev Qəribov Qafarov Rəcəbov Rəcəbli Rəsulov Rəsulzadə Ramazanov Sarıyev Səlimov Səmədov Səmədzadə Səttarov Soltanov
Şahbazov Şəfiyev Şərifov Şıxəliyev Şıxlı Şıxlinski Teymurov Tahirov Tanrıverdiyev Usubov Üzeyirov Vahabzadə Vəkilov
Xanlarov Xəlilzadə Xəlilli Xasayev Yəhyayev Yolçuyev Yunusov Zülfüqarov Zöhrabov Zeynallı Abdulov Abdullazadə Abbaszadə
Abasov Ağalarov Ağazadə Ağabəyov Ağaverdiyev Alıyev Alışov Allahyarov Alxasov Babazadə Bayramlı Bədəlov Bədəlbəyli
Bəhrəmov Bəkirov Bünyadov Böyükzadə Camalov Cahangirov Cümşüdov Cəbrayılov Cəlilov Cəmilov Cəfərli Cəfərzadə Çobanov
Çıraqov Dadaşov Dadaşzadə Dəmirov Dilbazi Eldarov Elçiyev Eminov Eyyubov Əbdürrəhmanov Əbilov Əkrəmov Əlimərdanov
Əlimuradov Əlixanov Əliyarov Ələddinov Əmiraslanov Əmrahov Ənvərov Əyyubov Əziməli Fərhadov Fərzəlibəyov Fəyzullazadə
Gəraybəyli Gözəlov Güləhmədov Gündüzov Hacıbəyov Hacıbəyli Hacızadə Həbibov Həmzəyev Həsənoğlu Hüseynzadə Hüseynoğlu
Hümbətov İbadov İbrahimli İbrahimzadə İlyasov İmaməliyev İmanquliyev İsgəndərli İsmayılzadə Kamalov Kazımzadə Kəlbəliyev
Kərimli Kərimzadə Kərbəlayev Köçərli Laçınov Ləzgiyev Mahmudlu Mehbalıyev Mehdizadə Mehrəliyev Məcidov Məhəmmədov
Məlikzadə Məmmədəliyev Məmmədhəsənov Məmmədquliyev Mərdanov Məsimov Mirzəzadə Mollayev Muradlı Muradzadə Musazadə Nadirov
Nağızadə Nəbizadə Nəcəfzadə Nəcəfli Nəsibov Nəsirli Nəzirov Novruzlu Nurəliyev Nuruyev Ocaqov Orucəliyev Orucoğlu Oruczadə
Paşazadə Pənahəliyev Pərvizov Piriyev Poladov Qaraqoyunlu Qaramanov Qarabağlı Qaçayev Qasımlı Qasımzadə Qəmbərov Qocayev
Qorxmazov Qubadov Quluzadə Rəfiyev Rəhimli Rəhimzadə Rəhmanov Rzalı Rzazadə Sadıqzadə Salahov Salayev Sarıbəyli Səfərli
Səfiyev Səlimxanov Səlimzadə Seyidov Seyidzadə Sultanlı Süleymanlı Şabanov Şahmarov Şahverdiyev Şamilov Şərifzadə Şirəliyev
Şirvanlı Şirzadov Şükürlü Tağızadə Talışinski Tapdıqov Turabov Ulubabov Üsubov Vəlizadə Vəlibəyov Xanəliyev Xankişiyev
Xıdırov Xocayev Xudaverdiyev Xəlfəli Yadigarov Yaqublu Yəqubzadə Yusifli Yusifzadə Zahidov Zakirov Zamanlı Zərgərov Zülalov`
  .trim()
  .split(/\s+/);

/** What else surnames are made of: a man's name and one of these. Rare ones all of them, but there are very many. */
export const ENDINGS = ['ov', 'ov', 'ov', 'ov', 'li', 'zadə', 'oğlu'] as const;

export const CITIES_AT_HOME =
  `Bakı Gəncə Sumqayıt Mingəçevir Naxçıvan Şəki Quba Lənkəran Şirvan Qazax Tovuz Ağdam Füzuli
Cəlilabad Masallı Salyan Zaqatala Şamaxı`.split(/\s+/);
