/** Parts of the world, parts of countries, old countries: the same three columns. */
export const REGIONS = `
Qarabağ|Карабах|Karabakh
Borçalı|Борчалы|Borchali
Kartli|Картли|Kartli
Kaxetiya|Кахетия|Kakheti
Acarıstan|Аджария|Adjara
Abxaziya|Абхазия|Abkhazia
Dağıstan|Дагестан|Dagestan
Çeçenistan|Чечня|Chechnya
Tatarıstan|Татарстан|Tatarstan
Başqırdıstan|Башкортостан|Bashkortostan
-|Башкирия|Bashkiria
Krım|Крым|Crimea
Sibir|Сибирь|Siberia
Ural|Урал|-
Povoljye|Поволжье|-
Qalisiya|Галиция|Galicia
-|Буковина|Bukovina
-|Волынь|Volhynia
-|Закарпатье|Transcarpathia
Bavariya|Бавария|Bavaria
-|Бранденбург|Brandenburg
-|Саксония|Saxony
Anadolu|Анатолия|Anatolia
Ahıska|Месхетия|Meskheti
İngiltərə|Англия|England
Şotlandiya|Шотландия|Scotland
Uels|Уэльс|Wales
Böyük Britaniya|Великобритания|Great Britain
-|-|Britain
-|-|Northern Ireland
-|-|Lancashire
-|-|Yorkshire
-|-|Kent
-|-|Essex
-|-|Munster
-|-|Connacht
-|-|Ulster
Kaliforniya|Калифорния|California
Texas|Техас|Texas
Florida|Флорида|Florida
Nyu-Cersi|Нью-Джерси|New Jersey
-|Пенсильвания|Pennsylvania
-|Массачусетс|Massachusetts
-|Иллинойс|Illinois
-|Мичиган|Michigan
-|Огайо|Ohio
-|Вирджиния|Virginia
-|Мэриленд|Maryland
-|-|Connecticut
-|-|Minnesota
-|-|Wisconsin
Ontario|Онтарио|Ontario
Kvebek|Квебек|Quebec
Alberta|Альберта|Alberta
-|Манитоба|Manitoba
-|Саскачеван|Saskatchewan
-|-|New South Wales
-|-|Queensland
-|-|Kerala
-|Пенджаб|Punjab
-|Гуджарат|Gujarat
-|Тамилнад|Tamil Nadu
-|Бенгалия|Bengal
-|-|Goa
-|-|Guangdong
-|-|Fujian
Avropa|Европа|Europe
Asiya|Азия|Asia
Orta Asiya|Средняя Азия|Central Asia
Mərkəzi Asiya|Центральная Азия|-
Amerika|Америка|America
Afrika|Африка|Africa
Qafqaz|Кавказ|Caucasus
Cənubi Qafqaz|Южный Кавказ|South Caucasus
Yaxın Şərq|Ближний Восток|Middle East
Baltikyanı|Прибалтика|Baltics
Skandinaviya|Скандинавия|Scandinavia
Balkan|Балканы|Balkans
`;

/** What countries are called besides the names that `Intl` has. */
export const MORE_COUNTRIES = `
ABŞ|США|USA
Sovet İttifaqı|Советский Союз|Soviet Union
SSRİ|СССР|USSR
-|Белоруссия|-
-|Молдавия|-
-|Киргизия|-
-|Туркмения|-
-|Чехия|Czech Republic
-|ФРГ|-
-|ОАЭ|UAE
Hollandiya|Голландия|Holland
Türkiyə|Турция|Turkey
-|-|UK
-|-|United States
-|Югославия|Yugoslavia
-|Чехословакия|Czechoslovakia
`;
