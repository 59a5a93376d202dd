/**
 * Given names of the Turkic and Muslim peoples, in Azerbaijani spelling: the skeleton of a name makes the Russian, Turkish
 * and English spellings meet them.
 */
export const EAST_MEN = `
Anar Həsənbala Qəmbər Xəqan Şöhrət Sənani Cahanbaxş Əlipaşa Ağabala Mirağa Məzahir Nüsrəddin Rəmiz Şahid Tünzər Üzeyir Vahab Zöhrab Yavər Əlövsət Fəxrəddin Mirsəid Səfalı Sərraf Ümüd Ruhulla İsfəndiyar Xəlilulla Mahmudağa Muxtarəli Nəriman Nəsimi Şəhriyar Rafi Sadir Səmid Şahmir Ilqar Aras Berkay Cengiz Cemal Cem Ömer Ömür Ali Mehmet Ahmet Hüseyin Mustafa Hasan Ibrahim Ismail Osman Yusuf Murat Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Kadir Emre Hakan Adem Bülent Selçuk Turgut Necati Necdet Nihat Orhan Sezer Tayyip Ufuk Vedat Yiğit Zeki Zafer Şükrü Şenol Rıza Rauf Metin Mert Mesut Levent Kerim Kaan Ilker Ilhan Gökhan Ferhat Ertan Erol Ercan Engin Doğukan Devrim Cihan Cenk Barış Bahadır Aykut Arda Alper Alparslan Akın
Abbas Abdulla Abdullah Abdulhəmid Abdul Abdurrahman Abil Abış Adəm Adil Adilxan Adnan Afət Afiq Afşin Ağa Ağababa Ağacan Ağahüseyn Ağakərim Ağalar
Ağamalı Ağamirzə Ağarəhim Ağasəf Ağasi Ağaverdi Ağşin Alim Alişan Allahverdi Alp Alpay Alparslan Altay Altuğ Amid Amil Aqil Aqşin Araz Arif
Arslan Artuğ Asif Aslan Asim Asəf Atakişi Atabəy Ata Atilla Attila Avtandil Ayaz Aydın Ayhan Ayxan Aytəkin Azad Azər Azim Aşot Babək Babəkir
Bağır Baba Baxtiyar Balakişi Balaş Bayram Bayraməli Barış Batur Behbud Behruz Behnam Bəhram Bəhruz Bəxtiyar Bəhmən Bədəl Bəkir Bəşir Bəylər Bilal
Burak Burhan Bülənd Bünyad Bahəddin Bahadır Cabbar Cabir Cahan Cahangir Cahid Calal Camal Camaləddin Camil Can Canər Cavad Cavanşir Cavid Ceyhun
Cəbrayıl Cəfər Cəlal Cəlil Cəmil Cəmşid Cəmaləddin Cəsarət Cəsur Cəm Cüneyt Çingiz Çetin Daşqın Davud Davut Dadaş Dəmir Dilqəm Dilşad Doğan Duman
Ədalət Ədhəm Əfqan Əfrasiyab Əhəd Əhməd Əjdər Əkbər Əkrəm Ələddin Ələkbər Ələsgər Əli Əliabbas Əliağa Əlibala Əliheydər Əlişir Əlihəsən Əlihüseyn
Əlimərdan Əlirza Əlisəfa Əlixan Əliyar Əmin Əmir Əmiraslan Əmrah Əmrulla Ənvər Ərdoğan Ərəstun Ərşad Əsəd Əsədulla Əsgər Əşrəf Əvəz Əyyub Əziz Əbülfəz Əbülfət
Əbdül Ekrem Elbəy Elbrus Elcan Elçin Eldar Eldəniz Eldost Elgiz Elkin Elmar Elman Elmin Elməddin Elnur Elsevər Elşad Elşən Elton Elvin Elxan Elyar Emil
Emin Emrah Emre Enver Erdem Erdal Erkan Ersin Ertuğrul Etibar Eynulla Eyvaz Eyyub Famil Faiq Fazil Fariz Farid Faris Fəda Fərda Fərəc Fərhad Fərid Fəridun Fərman Fərrux
Fərz Fəxrəddin Fəxri Fəyyaz Fikrət Firdovsi Firudin Firuz Fuad Füzuli Füzulü Fərqan Fatih Ferit Fevzi Feyzulla Gəray Gündüz Günay Gürkan Habil Hacı Hacıağa Hadi Hakan
Halil Hamid Hamlet Haris Harun Hasan Haşım Həbib Həbibulla Həbil Həmid Həmzə Həsən Həsənağa Həşim Həzi Hidayət Hikmət Hilal Hilmi Hüsaməddin Hüseyn Hüseynqulu Hüsnü
Xaliq Xalid Xalis Xan Xanlar Xaqan Xaqani Xəlil Xəqani Xətai Xəyal Xıdır Xudayar Xuraman Xosrov İbad İbadulla İbrahim İdris İxtiyar İkram İlham İlkin İlqar İlqam İlyas İltifat
İmamverdi İman İmran İnqilab İntiqam İsa İsaq İsgəndər İskəndər İslam İsmayıl İsmət İsrafil İsrail İzzət İzzəddin İlhami İlkər İsmail İrfan İmdad Kamal Kamandar Kamil
Kamran Kazım Kənan Kərəm Kərim Kemal Korkut Köçəri Kərəməddin Ləzgi Lətif Lokman Loğman Mahir Mahmud Malik Maqsud Mais Mayıl Maarif Mehman Mehdi Mehmet Mehmed Mehti
Məcid Mədəd Mədət Məhəmməd Məhərrəm Məhyəddin Məlik Məmməd Məmmədağa Məmmədəli Məmmədhəsən Məmmədrza Məmmədtağı Mənaf Mənsim Mənsur Mərdan Məsud Məzahir Mikayıl
Mirabbas Mirələm Mirəli Mirzə Mirzağa Mirzəli Mircavad Mirhəsən Mirteymur Misir Mithət Mobil Mövsüm Mübariz Müzəffər Muxtar Murad Muradəli Murat Murtuz Musa Mustafa Mustafa Mürşüd Mürsəl
Mütəllim Müşfiq Münir Məmun Muhamməd Nadir Nadim Nağı Nahid Nail Namiq Natiq Nazim Nazir Nemət Neyman Nəbi Nəcəf Nəcməddin Nəriman Nəsib Nəsimi Nəsir Nəsrulla Niyaz
Niyazi Niyaməddin Nicat Nizami Nizaməddin Novruz Novruzəli Nurlan Nurəddin Nurməmməd Nurəli Nuru Nusrət Nüsrət Niyəddin Oqtay Oktay Orhan Orxan Osman Oruc Ozan Onur Okan Ömər Özcan Özkan
Paşa Pərviz Pənah Polad Pünhan Qabil Qadir Qafar Qalib Qara Qardaşxan Qasım Qaraxan Qəhrəman Qəzənfər Qənimət Qiyas Qoşqar Qorxmaz Qurban Qulam Qulu Qüdrət Raqib Ramal Ramin
Ramil Ramiz Rasim Rauf Razim Rahib Rahil Rahim Rafael Rafiq Rafail Rəcəb Rəfael Rəfi Rəhim Rəhman Rəis Rəmzi Rəna Rəsul Rəşad Rəşid Rəsim Rövşən Rövnəq Ruslan Rüfət Rüstəm Rza Rizvan
Rufat Rizo Rəvan Rəzzaq Sabir Sabit Sabiq Sadıq Sadiq Sahib Sahibqıran Saleh Salam Salman Samid Samir Samur Samət Sani Sarvan Savalan Seyfulla Seyfəddin Seymur Seyran Seyran Sədi Sədrəddin Səfa Səfər
Səid Səlim Səməd Səmədağa Sənan Sərdar Sərxan Sərvər Səttar Səxavət Səyavuş Səyyad Səyyar Siyavuş Sirac Sinan Soltan Sultan Sübhan Süleyman Sulhəddin Surxay Suat Serkan Selim Selçuk Serdar Şahbaz Şahin
Şahlar Şahmar Şahmalı Şahmurad Şahrux Şahvələd Şakir Şaiq Şamil Şamo Şəfi Şəfiq Şəhriyar Şəmistan Şəmsəddin Şərif Şəmsi Şirəli Şirin Şirzad Şirvan Şahsuvar Şahismayıl Şaban Şükrü Şövkət Tacəddin
Taleh Tahir Tapdıq Tariyel Tayyar Teyfur Teymur Teyyub Təhmasib Tərlan Təvəkkül Tofiq Toğrul Tural Turan Turqut Turxan Tuncay Tərcüman Tamerlan Timur Tarık Tolga Tağı Tayfun Telman Ulvi Ural Urfan Umar
Uğur Ümid Ümit Üzeyir Vaqif Vahid Valeh Vasif Vasim Vazeh Vəfadar Vəkil Vəli Vəliyəddin Vəzir Vidadi Vilayət Vilayət Vüqar Vüsal Veysəl Volkan Xəlifə Yadigar Yaqub Yalçın Yaşar Yavər Yavuz Yəhya Yəşar Yılmaz
Yunis Yusif Yusuf Yunus Yaqut Yədulla Zabil Zahid Zahir Zakir Zal Zamin Zamiq Zaur Zaman Zeynal Zeynalabdin Zəfər Zəkəriyyə Zəki Zəlimxan Zəfər Ziya Ziyad Ziyəddin Zöhrab Zülfüqar Zülfü Zabit
Rinat Ravil Rəvil Radik Rais Ilnur İlnur İldar İlşat Marat Mirxat Mərat Fanis Fərit Firdaus Ayrat Azat Aynur Almaz Damir Danis Danil Rishat Rüstəm Rastəm Talqat Xaydar Şavkat Rafaél Rəmil Ramazan
Nurislam Gabdulla İlgiz İlsur Zinnur Minnexan Mintimer Fərid Vildan Tagir Salavat Bulat Aydar Rustam Bəxtiyər Shavkat Jahongir Bobur Ulugbek Sherzod Otabek Jasur Farrux Akmal Anvar Bekzod Bahodir Dilshod Islom
Xurshid Nodir Oybek Rustam Sardor Temur Zafar Alisher Abdulla Yerlan Erlan Nursultan Askar Kanat Kairat Daulet Dauren Serik Berik Arman Aslanbek Azamat Bekzat Bolat Galym Yermek Marat Nurlan Olzhas Sanzhar
Talgat Timur Zhandos Bakyt Bakytbek Almazbek Azamat Chyngyz Kubanychbek Mirlan Nurbek Sadyr Talant Ulan Ermek Emomali Rahmon Firdavs Daler Farhod Jamshed Komron Manuchehr Rustami Somon Suhrob Magomed Maqomed
Ramazan Kamil Gamzat Abdulmuslim Şamil Hadzhimurad Zaur Zalimkhan Ruslan Ramzan Akhmat Adam Apti Beslan Isa Mairbek Aslambek Khamzat Movsar Turpal Umar Usman Murad Asker Astemir Kazbek Soslan Tamerlan Alan Batraz Aslanbek Inal
Omar Khaled Khalid Ahmed Mohammed Mohamed Muhammad Mohammad Hassan Hussein Ibrahim Yousef Youssef Mahmoud Mustafa Tariq Tarek Karim Nabil Samir Sami Walid Waleed Ziad Zaid Fadi Fouad Faisal Farouk George Hani Hisham Imad
Jamal Jamil Kamel Majid Marwan Mazen Mounir Nader Nasser Nizar Osama Rami Rashid Saad Said Saeed Salem Salim Saleh Salah Sharif Sherif Taha Wael Wissam Yasser Yasin Zakaria Abdelkader Abdelaziz Abdulaziz Abdulrahman Abdallah Anwar
Ashraf Ayman Bashar Bassam Bilal Elias Emad Ghassan Habib Haitham Hamza Hatem Ismail Kareem Khalil Maher Muayad Munir Nabeel Omer Qasim Raed Ramzi Riad Riyad Rafik Sabri Tayeb Amr Adel Alaa Amin Amir Amjad Rachid Reda
Reza Hossein Mehdi Mehrdad Behrouz Bijan Dariush Farhad Farzad Hamid Hooman Iraj Javad Kambiz Kaveh Keyvan Kourosh Mansour Masoud Massoud Mehran Mohsen Morteza Nader Nima Omid Parviz Payam Ramin Saeid Siamak Sohrab Soroush Shahram
`;
export const EAST_WOMEN = `
Aida Afaq Afət Afərim Aidə Ağabacı Ağca Aləm Almas Almaz Altun Aliyə Amalya Aminə Arifə Aqşin Arzu Aslı Aynur Ayna Aysel Aysu Aysun Ayşə Aytac Ayten Aytən Ayan Aygül Aygün Aygün Ayla Aylin Azadə Azərin Aybəniz Almara Aynurə Arzugül
Banu Bahar Bəhər Bəsti Bəyaz Bənövşə Betül Burcu Bəyim Cahan Cəvahir Cəmilə Ceyran Cəmaliyə Ceyda Cansu Çiçək Çinarə Çimnaz Damla Dilarə Dilbər Dilbər Dilrubə Dilşad Dürdanə Dəstə Defne Derya Deniz Dilək Ədilə Əfsanə Əminə Əntiqə Əsmər Əzizə
Ebru Elenora Elmira Elmaz Elnarə Elnurə Elvira Esmira Esma Esra Emine Elif Ece Ezgi Fatimə Fatma Fədayə Fəridə Fərəh Fərqanə Fəxriyyə Fidan Firəngiz Firuzə Firuza Feride Fəranə Fizzə Gövhər Gülay Güla Gülbahar Gülçin Gülçöhrə Gülər Gülgəz Gülgün Güllü
Gülnar Gülnarə Gülnaz Gülsabah Gülsüm Gülşad Gülşən Gültac Gültəkin Gülxanım Gülzar Günay Günel Günəş Gülrux Gülbəniz Güləbətin Gülarə Gülya Gülşirin Hafizə Həcər Həlimə Həmidə Həqiqət Hicran Humay Hürü Hüsniyyə Hatice Hande Hülya Xalidə Xanım Xatirə Xavər Xədicə Xəyalə Xoşqədəm
Xuraman Xumar İlahə İlhamə İnci İradə İlkanə İpək İlayda Jalə Kamalə Kamilə Kəmalə Kəmaləddin Kəklik Kifayət Könül Kübra Lalə Lamiyə Lətafət Lətifə Leyla Leylə LalezarLəman Mahirə Mahizər Mələk Mələkxanım Mədinə Məhbubə Məhluqə Məhri Məlahət Məleykə Mənzər Məryəm Məsmə Məsumə
Mərziyə Mehin Mehparə Mehriban Mehri Minarə Minayə Mirvari Müşkünaz Müjgan Mürvət Münəvvər Mənsurə Mehtap Meryem Melike Melis Naidə Nailə Naibə Naringül Narıngül Nataəvan Natəvan Nazanə Nazilə Nazlı Nəcibə Nəfisə Nərgiz Nərmin Nəsibə Nəzakət Nəzirə Nigar Nübar Nuranə Nuray Nuriyyə Nurcan
Nurlanə Nüşabə Nuranə Nisə Niyar Nuridə Nilüfər Nəzrin Nur Ofelya Oksana Ötər Pakizə Pəri Pərixanım Pərvanə Pəricahan Püstə Pınar Qabilə Qənirə Qəmər Qətibə Qızbəs Qumru Qızılgül Rahilə Raminə Rasimə Raisə Rəfiqə Rəhimə Rəna Rəsmiyyə Röya Rövşanə Rübabə Rumiyyə Ruhəngiz Roza Rəvanə Rüxsarə Rafiqə
Rəşidə Reyhan Sabirə Sabina Sadə Sahibə Saida Sakinə Salatın Samirə Sara Sayad Səadət Səbinə Sədaqət Səfurə Səidə Səkinə Səlimə Səltənət Səma Səmayə Səmra Sənəm Sənubər Sərvinaz Sevda Sevil Sevinc Sevər Sevgi Sədəf Sitarə Solmaz Sona Südabə Sürəyya Suğra Surə Selin Seda Şahanə Şəbnəm Şəfəq Şəhla Şəhrəbanu
Şəhanə Şərafət Şəlalə Şəms Şəmsiyyə Şirin Şövkət Şükufə Şükriyyə Şərqiyyə Tacirə Tahirə Tamara Tamilla Tamella Təranə Tərbiyə Təhminə Təzəgül Telli Turan Türkan Turanə Turə Tünzalə Tubu Ülkər Ülviyyə Ülfət Ümidə Ümmügülsüm Vəfa Vəsilə Vüsalə Vilayə Yasəmən Yaqut Yeganə Yetər Yəqut Yəmən Yasemin
Zahidə Zakirə Zamirə Zərifə Zəminə Zəhra Zəminə Zenfira Zeynəb Zərnigar Zibeydə Ziba Zinyət Zöhrə Züleyxa Zülfiyyə Zümrüd Zümrə Zərəngül Zəkiyyə Zübeydə Xanımana Nurana Alsu Aigul Elvira Guzel Guzəl Gulnara Dilyara Zulfiya Landysh Ləysən Leysan Liliya Rezeda Regina Rimma Alfiya Alfira Farida Fəridə
Flyura Flura Ilsiyar Ilsia Kadriya Minsılu Naila Nuriya Rauza Raziya Rozaliya Saniya Sufia Tansylu Venera Zemfira Zilya Zukhra Aizhan Aigerim Ainur Aliya Asel Assel Dinara Gaukhar Gulnar Kamshat Madina Saltanat Togzhan Zarina Zhanar Bermet Cholpon Gulnura Jyldyz Mahabat Nazira Roza Dilnoza Feruza Gulchehra Kamola Lola
Malika Nargiza Nigora Nilufar Sevara Shahnoza Umida Zebo Ozoda Manizha Parvina Shahlo Amira Aisha Ayesha Fatima Fatema Hala Hanan Hiba Huda Iman Khadija Lamia Layla Leila Lina Lubna Maha Mariam Maryam Mona Mouna Nada Nadia Nadine Najwa Nawal Noor Noura Rana Randa Rania Reem Rima Salma Samar Samia Samira Sana Sawsan Yasmin Yasmine
Zainab Zaynab Zeina Zahra Souad Suad Safiya Saida Bushra Dalia Dina Farah Ghada Hind Inas Jamila Karima Latifa Malak Marwa Nahla Rasha Rawan Sahar Shirin Shireen Azadeh Bahareh Farah Fereshteh Forough Golnaz Mahnaz Mahsa Mina Mitra Narges Nasrin Niloufar Parisa Pari Roya Samira Sepideh Setareh Shabnam Shahla Shiva Simin Soraya Zohreh Patimat Aminat Zalina Madina Zarema Bella Luiza Milana Seda Tanzila
`;
