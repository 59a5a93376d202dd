export interface Place {
  code: string;
  az: string;
  ru: string;
  en: string;
  phones: string;
}

const COUNTRIES: [code: string, phones: string, cities: string][] = [
  ['RU', '+7903', `Moskva/Москва/Moscow Sankt-Peterburq/Санкт-Петербург/Saint-Petersburg Kazan/Казань/Kazan Samara/Самара/Samara
    Yekaterinburq/Екатеринбург/Yekaterinburg Rostov/Ростов/Rostov Krasnodar/Краснодар/Krasnodar Dərbənd/Дербент/Derbent
    Saratov/Саратов/Saratov Volqoqrad/Волгоград/Volgograd Həştərxan/Астрахань/Astrakhan Ufa/Уфа/Ufa Perm/Пермь/Perm
    Tümen/Тюмень/Tyumen Omsk/Омск/Omsk Novosibirsk/Новосибирск/Novosibirsk Voronej/Воронеж/Voronezh Tver/Тверь/Tver
    Tula/Тула/Tula Surqut/Сургут/Surgut Çelyabinsk/Челябинск/Chelyabinsk Stavropol/Ставрополь/Stavropol
    Krasnoyarsk/Красноярск/Krasnoyarsk Vladivostok/Владивосток/Vladivostok Yaroslavl/Ярославль/Yaroslavl Orenburq/Оренбург/Orenburg
    Mahaçqala/Махачкала/Makhachkala İrkutsk/Иркутск/Irkutsk Ryazan/Рязань/Ryazan Penza/Пенза/Penza`],
  ['TR', '+90532', `İstanbul/Стамбул/Istanbul Ankara/Анкара/Ankara İzmir/Измир/Izmir İğdır/Ыгдыр/Igdir Bursa/Бурса/Bursa
    Antalya/Анталья/Antalya Qars/Карс/Kars`],
  ['DE', '+49151', `Berlin/Берлин/Berlin Hamburq/Гамбург/Hamburg Münhen/Мюнхен/Munich Köln/Кёльн/Cologne
    Frankfurt/Франкфурт/Frankfurt Ştutqart/Штутгарт/Stuttgart`],
  ['UA', '+38050', 'Kiyev/Киев/Kyiv Odessa/Одесса/Odesa Xarkov/Харьков/Kharkiv Dnepr/Днепр/Dnipro Lvov/Львов/Lviv'],
  ['GE', '+99559', 'Tiflis/Тбилиси/Tbilisi Marneuli/Марнеули/Marneuli Rustavi/Рустави/Rustavi Batum/Батуми/Batumi'],
  ['KZ', '+7701', `Almatı/Алматы/Almaty Astana/Астана/Astana Şımkənt/Шымкент/Shymkent Aktau/Актау/Aktau
    Qaraqanda/Караганда/Karaganda`],
  ['UZ', '+99890', 'Daşkənd/Ташкент/Tashkent Səmərqənd/Самарканд/Samarkand'],
  ['TM', '+99365', 'Aşqabad/Ашхабад/Ashgabat'],
  ['BY', '+37529', 'Minsk/Минск/Minsk Qomel/Гомель/Gomel'],
  ['MD', '+37369', 'Kişinyov/Кишинёв/Chisinau'],
  ['LV', '+37120', 'Riqa/Рига/Riga'],
  ['LT', '+37060', 'Vilnüs/Вильнюс/Vilnius'],
  ['EE', '+37250', 'Tallin/Таллин/Tallinn'],
  ['FR', '+3360', 'Paris/Париж/Paris Strasburq/Страсбург/Strasbourg Lion/Лион/Lyon'],
  ['GB', '+4470', 'London/Лондон/London Mançester/Манчестер/Manchester'],
  ['US', '+1212', `Nyu-York/Нью-Йорк/New-York Vaşinqton/Вашингтон/Washington Hyuston/Хьюстон/Houston
    Los-Anceles/Лос-Анджелес/Los-Angeles Çikaqo/Чикаго/Chicago`],
  ['CA', '+1416', 'Toronto/Торонто/Toronto Monreal/Монреаль/Montreal'],
  ['IL', '+97250', 'Təl-Əviv/Тель-Авив/Tel-Aviv Hayfa/Хайфа/Haifa'],
  ['SE', '+4670', 'Stokholm/Стокгольм/Stockholm Höteborq/Гётеборг/Gothenburg'],
  ['NO', '+479', 'Oslo/Осло/Oslo'],
  ['NL', '+316', 'Amsterdam/Амстердам/Amsterdam Haaqa/Гаага/The-Hague'],
  ['BE', '+32470', 'Brüssel/Брюссель/Brussels'],
  ['AT', '+43660', 'Vyana/Вена/Vienna'],
  ['CH', '+4179', 'Cenevrə/Женева/Geneva Sürix/Цюрих/Zurich'],
  ['IT', '+39320', 'Roma/Рим/Rome Milan/Милан/Milan'],
  ['ES', '+3460', 'Madrid/Мадрид/Madrid Barselona/Барселона/Barcelona'],
  ['PL', '+4850', 'Varşava/Варшава/Warsaw Krakov/Краков/Krakow'],
  ['CZ', '+42060', 'Praqa/Прага/Prague'],
  ['HU', '+3620', 'Budapeşt/Будапешт/Budapest'],
  ['AE', '+97150', 'Dubay/Дубай/Dubai'],
  ['AU', '+6140', 'Sidney/Сидней/Sydney Melburn/Мельбурн/Melbourne'],
]; // biome-ignore format: a table

/** Where Azerbaijanis live outside Azerbaijan, the larger communities first. */
export const PLACES: Place[] = COUNTRIES.flatMap(([code, phones, cities]) =>
  cities.split(/\s+/).map((city) => {
    const [az = '', ru = '', en = ''] = city.split('/');
    return { code, phones, az, ru, en: en.replaceAll('-', ' ') };
  }),
);
