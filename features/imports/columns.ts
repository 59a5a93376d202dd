import type { NameOrder } from '@/lib/names/person-name';
import {
  type ColumnField,
  type CustomField,
  customField,
  FIELDS_OF_SEVERAL_COLUMNS,
  type FormField,
  type ImportField,
  type PaidField,
  paidField,
} from './fields';
import { fieldOfWords, nameWordsOf, plain, yearOfPayment } from './heading-words';

/** How the columns of a member list are called in Azerbaijani, Russian, English (and Turkish where it is near). */
const HEADINGS: Record<Exclude<ImportField, FormField | 'childBirth'>, string> = {
  fullName: `ad soyad; ad və soyad; soyad ad; soyad və ad; adı soyadı; soyadı adı; adı və soyadı; soyadı və adı; ad soyad ata adı; soyad ad ata adı;
    soyadı adı ata adı; soyadı adı atasının adı; SAA; ASA; tam ad; tam adı; üzvün adı soyadı; фио; ф и о; имя и фамилия; имя фамилия; фамилия имя;
    фамилия имя отчество; фамилия и имя; полное имя; член организации; full name; fullname; name; member; member name; name surname; surname name;
    name and surname; first and last name; last name first name; isim soyisim; ad soyadı`,
  surname:
    'soyad; soyadı; familiya; familiyası; фамилия; фам; surname; last name; lastname; family name; soyisim',
  given: 'ad; adı; имя; given name; given names; first name; firstname; isim; forename',
  patronymic:
    'ata adı; atasının adı; atanın adı; ata; отчество; отч; patronymic; middle name; father s name; fathers name; father name; baba adı',
  birth: `doğum tarixi; doğulduğu tarix; təvəllüd; doğum günü; doğum ili; doğum; anadan olduğu tarix; дата рождения; д р; др; день рождения; год рождения;
    г р; гр; рождение; дата рожд; date of birth; birth date; birthdate; birthday; dob; born; year of birth; doğum tarihi`,
  email: `e poçt; epoçt; elektron poçt; e poçt ünvanı; elektron ünvan; mail; e mail; email; email address; e mail address; e mail ünvanı; электронная почта;
    эл почта; почта; эл адрес; имейл; емейл; e posta; eposta`,
  phone: `telefon; telefon nömrəsi; tel; mobil; mobil nömrə; mobil telefon; əlaqə nömrəsi; nömrə; əlaqə; whatsapp; телефон; тел; моб; мобильный;
    мобильный телефон; моб телефон; номер телефона; контактный телефон; сотовый; phone; phone number; telephone; mobile; mobile phone; cell; cell phone;
    phones; telefonlar; телефоны; cep telefonu`,
  morePhones: `əlavə telefon; əlavə telefonlar; ikinci telefon; ikinci nömrə; digər telefon; digər telefonlar; ev telefonu; iş telefonu; доп телефон; доп тел;
    дополнительный телефон; второй телефон; другие телефоны; другой телефон; домашний телефон; рабочий телефон; second phone; other phone; other phones;
    further phones; additional phone; home phone; work phone; ev tel;
    digər əlaqələr; другие контакты; further contacts`,
  city: 'şəhər; yaşadığı şəhər; rayon; şəhər rayon; город; нас пункт; населенный пункт; city; town; şehir',
  address:
    'ünvan; yaşayış ünvanı; yaşadığı ünvan; ev ünvanı; адрес; адрес проживания; домашний адрес; address; home address; postal address; adres',
  occupation: `peşə; peşəsi; iş; iş yeri; ixtisas; məşğuliyyət; məşğuliyyəti; iş yeri və vəzifəsi; профессия; место работы; работа; род занятий; специальность;
    должность; occupation; profession; job; work; workplace; meslek`,
  education: `təhsil; təhsili; ali təhsil; təhsil müəssisəsi; bitirdiyi məktəb; образование; вуз; учебное заведение; education; university; school; degree;
    eğitim`,
  gender: 'cins; cinsi; cinsiyyət; пол; gender; sex; cinsiyet',
  languages: `dillər; bildiyi dillər; danışdığı dillər; dil bilikləri; языки; владение языками; знание языков; какими языками владеет; languages;
    languages spoken; spoken languages; diller`,
  memberNumber: `üzvlük nömrəsi; üzv nömrəsi; üzvlük №; vəsiqə nömrəsi; üzvlük vəsiqəsi; bilet nömrəsi; номер членского билета; членский билет; номер билета;
    № билета; членский номер; номер члена; билет; member number; membership number; member no; membership no; member id; card number; üye no`,
  language:
    'dil; ünsiyyət dili; məktub dili; yazışma dili; язык; язык общения; язык писем; язык переписки; language; lang; preferred language; language of letters',
  type: 'üzvlük növü; üzvlüyün növü; növ; вид членства; тип членства; категория; membership type; type; category; member type',
  start: `üzvlük tarixi; üzv olduğu tarix; üzv olma tarixi; üzv olub; üzv olduğu il; üzv olma ili; üzvlük ili; üzv qəbul tarixi; üzvlüyə qəbul tarixi;
    üzvlüyə qəbul; üzvlüyə qəbul ili; üzvlüyün başlanğıcı; üzvlüyün başlanma tarixi; qəbul tarixi; qəbul ili; qoşulma tarixi; üzvdür; daxil olma tarixi; дата вступления;
    дата вступления в организацию; год вступления; вступление; вступил; вступила; дата приема в члены; дата приёма в члены; начало членства;
     дата приема; дата приёма; член с; в организации с; member since; joined; date joined; joined on; join date; year joined; member from; membership date; start; start date;
    membership start; üyelik tarihi; üyelik başlangıcı`,
  end: `çıxma tarixi; üzvlüyün bitməsi; üzvlüyün bitmə tarixi; üzvlükdən çıxma tarixi; üzvlükdən çıxdığı tarix; bitmə tarixi; bitdiyi tarix; üzvlüyün bitdiyi tarix; son tarix; дата выхода; выход; выбыл; дата выбытия; окончание членства; дата окончания
    членства; дата прекращения; дата прекращения членства; left; left on; ended; ended on; membership ended on; end; end date;
    membership end; date left`,
  household: `ailə; ailə nömrəsi; ailə №; ailə kodu; ailənin nömrəsi; ev təsərrüfatı; ailə üzrə; семья; номер семьи; № семьи; код семьи; домохозяйство;
    номер домохозяйства; family; family id; family no; family number; family №; household; household id; household no; household number; aile; aile no`,
  spouse: `həyat yoldaşı; həyat yoldaşının adı; həyat yoldaşının adı soyadı; həyat yoldaşının ad soyadı; yoldaşı; xanımı; zövcəsi; супруг; супруга;
    супруг супруга; супруга супруг; супруг и; супруги; муж; жена; муж жена; жена муж; фио супруга; фио супруги; имя супруга; имя супруги; spouse; spouse name;
    name of spouse; wife; husband; husband wife; wife husband; partner; eş; eşi`,
  children: `uşaqlar; uşaqları; uşaq; uşağı; uşağın adı; uşaqların adı; uşaqların adları; övladlar; övladları; övlad; övladı; övladın adı; övladların adı;
    övladların adları; oğul; oğullar; oğlan; qız; qızlar; дети; ребёнок; имя ребёнка; имена детей; фио ребёнка; фио детей; дети фио; дети имена; сын; сыновья;
    дочь; дочери; children; child; kids; kid; child name; childs name; name of child; children names; childrens names; names of children; son; sons; daughter;
    daughters; çocuk; çocuklar; çocukları`,
  notes:
    'qeyd; qeydlər; əlavə məlumat; əlavə qeyd; şərh; примечание; примечания; комментарий; комментарии; заметки; прим; notes; note; comment; comments; remarks',
};

const FIELD_OF = new Map<string, ImportField>(
  (Object.entries(HEADINGS) as [ImportField, string][]).flatMap(([field, headings]) =>
    headings.split(/[;]/).map((heading): [string, ImportField] => [plain(heading), field]),
  ),
);

/** The field that a heading means; null where it says nothing to us. What stands in brackets is an explanation. */
export function fieldOfHeading(heading: string): ImportField | PaidField | null {
  const whole = FIELD_OF.get(plain(heading)) ?? fieldOfWords(heading);
  if (whole) return whole;
  const year = yearOfPayment(heading);
  if (year !== null) return paidField(year);
  const bare = heading.replace(/\(.*?\)|\[.*?\]|[*:]/g, ' ');
  return FIELD_OF.get(plain(bare)) ?? fieldOfNumbered(bare) ?? fieldOfLanguages(bare);
}

/** `Uşaq 1`, `2-ci uşaq`, `Ребёнок № 3`: only of what a list has several columns for. */
function fieldOfNumbered(heading: string): ImportField | null {
  const name = plain(heading)
    .replace(/^№? ?\d{1,2}(?: ?(?:ci|cu|и|ыи|ои|st|nd|rd|th))? /u, '')
    .replace(/ ?№? ?\d{1,2}$/u, '');
  const field = FIELD_OF.get(name);
  return field && FIELDS_OF_SEVERAL_COLUMNS.includes(field) ? field : null;
}

/** `Həyat yoldaşı / Супруг(а) / Spouse`: the same in several languages. */
function fieldOfLanguages(heading: string): ImportField | null {
  const [first = null, ...others] = heading.split(/[/|]/).map((name) => FIELD_OF.get(plain(name)) ?? null);
  return others.length > 0 && others.every((field) => field === first) ? first : null;
}

/** Somebody's job in the lists of others. In our own exports it was an office, too, until it got a name of its own; those are known by what else they have. */
const JOB_OR_OFFICE = plain('должность');
const BEHIND_OFFICES = plain('статус');
const BESIDE_OFFICES = new Set(['другие контакты', 'дата прекращения'].map(plain));

/** Whether a column names offices: the occupation has a column of its own, or the file is an export of ours. */
const namesOffices = (column: number, keys: readonly string[]): boolean =>
  keys[column] === JOB_OR_OFFICE &&
  (keys[column + 1] === BEHIND_OFFICES ||
    keys.some(
      (key) => BESIDE_OFFICES.has(key) || (key !== JOB_OR_OFFICE && FIELD_OF.get(key) === 'occupation'),
    ));

/** What the organization asks besides: its fields by every label that they have, in their order. */
export type OwnLabels = ReadonlyMap<string, readonly CustomField[]>;

export function ownLabels(fields: readonly { id: string; texts: readonly { label: string }[] }[]): OwnLabels {
  const labels = new Map<string, CustomField[]>();
  for (const { id, texts } of fields) {
    for (const key of new Set(texts.map(({ label }) => plain(label)).filter((label) => label !== ''))) {
      labels.set(key, [...(labels.get(key) ?? []), customField(id)]);
    }
  }
  return labels;
}

/**
 * The fields of the columns. Each is given to the first column that is called so, those of several columns to all. A label of
 * the organization's own counts where the heading is not that of a field everybody has.
 */
export function recogniseColumns(
  headings: readonly string[],
  own: OwnLabels = new Map(),
): (ColumnField | null)[] {
  const taken = new Set<ColumnField>();
  const isFree = (field: ColumnField | null | undefined): field is ColumnField =>
    Boolean(field && (!taken.has(field) || FIELDS_OF_SEVERAL_COLUMNS.includes(field)));
  const keys = headings.map(plain);
  const fields = headings.map((heading, column) => {
    const key = keys[column] ?? '';
    const asked = own.get(key)?.find(isFree);
    const known = namesOffices(column, keys) ? [asked] : [FIELD_OF.get(key), asked, fieldOfHeading(heading)];
    const field = known.find(isFree) ?? null;
    if (field) taken.add(field);
    return field;
  });
  // `Name` beside `Surname` is the given name.
  const full = fields.indexOf('fullName');
  if (full >= 0 && taken.has('surname')) fields[full] = taken.has('given') ? null : 'given';
  const given = fields.indexOf('given');
  if (given >= 0 && !taken.has('surname')) fields[given] = 'fullName';
  return fields;
}

/** The order that a heading promises: `Ad, soyad` the given name first, `ФИО` the surname. */
export function nameOrderOf(heading: string): NameOrder {
  return /^(?:ad|adi|имя|name|given|first|full name|isim)\b|^имя/u.test(plain(heading)) &&
    !/^(?:ad[iı]? ?)$/u.test(plain(heading))
    ? 'given-first'
    : 'surname-first';
}

/** The order of the parts of another form of the name, from the headings of its columns. */
export const orderOfForm = (headings: readonly string[]): NameOrder =>
  nameOrderOf(headings.map(nameWordsOf).filter(Boolean).join(' '));

/** So many rows are looked at for headings. */
export const HEADER_LOOKED_AT = 25;

/** A long text says what somebody told, not what stands below it. */
const mayBeHeading = (cell: string) => cell !== '' && cell.length <= LONGEST_HEADING;
const LONGEST_HEADING = 200;

/** The row of the headings: below title rows, the first that names the most columns. -1 where none names any. */
export function findHeader(rows: readonly (readonly string[])[], own: OwnLabels = new Map()): number {
  const known = rows
    .slice(0, HEADER_LOOKED_AT)
    .map(
      (row) =>
        row.filter((cell) => mayBeHeading(cell) && (own.has(plain(cell)) || fieldOfHeading(cell))).length,
    );
  const most = Math.max(0, ...known);
  return most === 0 ? -1 : known.indexOf(most);
}

/** `A`, `Z`, `AA`: as a spreadsheet counts its columns. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
