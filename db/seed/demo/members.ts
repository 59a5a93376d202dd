import type { ConsentPurpose, MembershipEnd, MembershipType, Visibility } from '@/db/enums';
import type { memberships } from '@/db/schema/memberships';
import { slugify, uniqueSlug } from '@/lib/slugs';
import type { OtherName } from '../rows';
import type { InEach } from '../shapes';
import type { PersonToWrite } from '../write-people';
import { CHILDREN } from './families';
import { INVENTED_SURNAMES, MEN, SURNAMES, WOMEN } from './names';

export const MEMBER_COUNT = 60;

export interface DemoMember extends PersonToWrite {
  memberships: Omit<typeof memberships.$inferInsert, 'organizationId' | 'personId'>[];
  visibilities: [field: string, visibility: Visibility][];
  agrees: ConsentPurpose[];
}

/** The numbers of people who hold or held an office or signed the statement: their names are public. */
export const PUBLIC_MEMBERS = 14;

const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('an empty list');
  return value;
};
const two = (number: number) => String(number).padStart(2, '0');
const LOCALES_SPOKEN = ['az', 'az', 'ru', 'az', 'en'] as const;
const CITIES = ['Berlin', 'Berlin', 'Potsdam', 'Leipzig', 'Berlin'];
const OCCUPATIONS = ['müəllim', 'proqramçı', 'həkim', 'mühəndis', 'tələbə', 'musiqiçi', 'aşpaz', 'memar', 'tərcüməçi', 'sürücü']; // biome-ignore format: a list

/** Sixty invented people, the same every time. Nobody lives in 00000 Berlin, and nobody has these numbers. */
export function demoMembers(startsSoon: string): DemoMember[] {
  const slugs = new Set<string>();
  return Array.from({ length: MEMBER_COUNT }, (_, i) => {
    const member = demoMember(i, startsSoon);
    const slug = uniqueSlug(member.slug, (taken) => slugs.has(taken));
    slugs.add(slug);
    return { ...member, slug };
  });
}

function demoMember(i: number, startsSoon: string): DemoMember {
  const isWoman = i % 2 === 1;
  const given = at(isWoman ? WOMEN : MEN, Math.floor(i / 2));
  // Names that show in public are made up as a whole, lest one of them be somebody's.
  const surnames = i < PUBLIC_MEMBERS ? INVENTED_SURNAMES : isWoman ? SURNAMES.women : SURNAMES.men;
  const surname = at(surnames, i < PUBLIC_MEMBERS ? i * 3 + 1 : i * 7 + Math.floor(i / 18));
  const father = at(MEN, i * 3 + 5);
  const patronymic = i % 3 === 2 ? null : patronymicOf(father, isWoman);
  const name = { given: given.az, surname: surname.az, patronymic: patronymic?.az ?? null };
  const form = (locale: 'ru' | 'en', isUnofficial: boolean): OtherName => ({
    form: locale,
    name: { given: given[locale], surname: surname[locale], patronymic: patronymic?.[locale] ?? null },
    isUnofficial,
  });
  const otherNames =
    i % 4 === 3 ? [] : [form('ru', i % 8 === 0), ...(i % 3 === 0 ? [] : [form('en', false)])];
  if (i === 5 || i === 25) {
    const former = at(SURNAMES.women, i * 5 + 1).az;
    otherNames.push({ form: 'former', name: { ...name, surname: former }, isUnofficial: false });
  }
  const slug = slugify(`${name.surname} ${name.given}`);
  const isChild = CHILDREN.has(i);
  return {
    slug,
    name,
    otherNames,
    isNamedPublicly: i < PUBLIC_MEMBERS,
    details: {
      birthEdtf: birthOf(i),
      email: isChild || i % 11 === 7 ? null : `uzv${two(i + 1)}.${slug}@example.org`,
      // Kept free for film and theatre by the German network agency: nobody is called by them.
      phone: isChild || i % 7 === 4 ? null : `+493023125${String(100 + i)}`,
      city: at(CITIES, i),
      address: i % 5 === 0 ? `Nümunə küçəsi ${i + 1}, 00000 ${at(CITIES, i)}` : null,
      occupation: isChild || i % 4 === 1 ? null : at(OCCUPATIONS, i * 3),
      notes: i === 9 ? 'Uydurma qeyd: rəqs dərnəyinə kömək etmək istəyir.' : null,
      memberNumber: `N-${String(i + 1).padStart(3, '0')}`,
      locale: at(LOCALES_SPOKEN, i),
    },
    memberships: membershipsOf(i, startsSoon),
    visibilities: visibilitiesOf(i),
    agrees: agreesOf(i),
  };
}

function patronymicOf(father: InEach, isWoman: boolean): InEach {
  const [az, ru, en] = isWoman ? ['qızı', 'гызы', 'gizi'] : ['oğlu', 'оглы', 'oghlu'];
  return { az: `${father.az} ${az}`, ru: `${father.ru} ${ru}`, en: `${father.en} ${en}` };
}

/** Some days, some months, some years, two unknown: as in a real register. The youth is young, and three are children. */
function birthOf(i: number): string | null {
  if (CHILDREN.has(i)) return `2012-${two((i % 12) + 1)}-09`;
  if (i === 17 || i === 44) return null;
  const year = isYouth(i) ? 2004 + (i % 5) : 1948 + ((i * 13) % 52);
  if (i % 9 === 3) return String(year);
  const month = `${year}-${two(((i * 5) % 12) + 1)}`;
  return i % 13 === 6 ? month : `${month}-${two(((i * 7) % 28) + 1)}`;
}

const isYouth = (i: number) => i % 8 === 6 || CHILDREN.has(i);

function typeOf(i: number): MembershipType {
  if (isYouth(i)) return 'youth';
  if (i % 20 === 19) return 'honorary';
  return i % 10 === 4 ? 'family' : 'ordinary';
}

const ENDED = new Map<number, [end: string, endsOn: string, reason: MembershipEnd]>([
  [15, ['2022-12-31', '2022-12-31', 'left']],
  [21, ['2023-05', '2023-05-01', 'moved']],
  [28, ['2024-02-10', '2024-02-10', 'moved']],
  [33, ['2024-11-30', '2024-11-30', 'left']],
  [37, ['2025', '2025-01-01', 'left']],
  [42, ['2023-08-19', '2023-08-19', 'died']],
  [48, ['2025-06-30', '2025-06-30', 'moved']],
  [55, ['2024-09-01', '2024-09-01', 'expelled']],
]);

/** Since when, as well as it is known; eight have ended, one of them came back, and one begins soon. */
function membershipsOf(i: number, startsSoon: string): DemoMember['memberships'] {
  const type = typeOf(i);
  if (i === MEMBER_COUNT - 1) return [{ type, startEdtf: startsSoon, startsOn: startsSoon }];
  const year = CHILDREN.has(i) ? 2022 : 2012 + (i % 10);
  const month = two(((i * 5) % 12) + 1);
  const day = two(((i * 11) % 28) + 1);
  const begun = [
    { startEdtf: String(year), startsOn: `${year}-01-01` },
    { startEdtf: `${year}-${month}`, startsOn: `${year}-${month}-01` },
    { startEdtf: `${year}-${month}-${day}`, startsOn: `${year}-${month}-${day}` },
  ];
  const start = at(begun, i % 7 === 0 ? 0 : i % 7 === 1 ? 1 : 2);
  const ended = ENDED.get(i);
  if (!ended) return [{ type, ...start }];
  const [endEdtf, endsOn, endReason] = ended;
  const first = { type, ...start, endEdtf, endsOn, endReason };
  return i === 33 ? [first, { type, startEdtf: '2025-09-01', startsOn: '2025-09-01' }] : [first];
}

/** What members chose to share; whoever chose nothing keeps the standard of each field. */
function visibilitiesOf(i: number): DemoMember['visibilities'] {
  if (CHILDREN.has(i)) return [];
  if (i % 3 === 0) {
    return [
      ['email', 'members'],
      ['phone', i % 2 === 0 ? 'members' : 'board'],
      ['city', 'members'],
      ['occupation', 'members'],
      ['birth', i % 6 === 0 ? 'members' : 'board'],
    ];
  }
  if (i % 5 === 1)
    return [
      ['email', 'self'],
      ['phone', 'self'],
    ];
  return i % 4 === 2
    ? [
        ['city', 'members'],
        ['name', 'admins'],
      ]
    : [];
}

/** One in seven was taken over from a list, and not asked yet. Whoever is named in public has agreed to it. */
function agreesOf(i: number): ConsentPurpose[] {
  if (CHILDREN.has(i)) return ['record'];
  if (i >= PUBLIC_MEMBERS && i % 7 === 3) return [];
  return [
    'record',
    'sharing',
    ...(i < PUBLIC_MEMBERS ? (['publication'] as const) : []),
    ...(i % 3 === 0 ? [] : (['photographs'] as const)),
    ...(i % 4 === 1 ? [] : (['newsletter'] as const)),
  ];
}
