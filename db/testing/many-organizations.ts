import type pg from 'pg';
import type { Database } from '@/db/client';
import { membershipTypes, membershipTypeTexts } from '@/db/schema/membership-types';
import { organizations, organizationTexts, organizationTokens } from '@/db/schema/organizations';
import { searchTokens } from '@/lib/names/search-tokens';
import { chance, idBy } from './chance';
import { type Community, inventPeople } from './invented-people';
import { PLACES, type Place } from './names/places';
import { writePeople } from './write-people';

/** How organizations call themselves, in each language: `{}` is the city. */
const KINDS = [
  ['{} Azərbaycanlıları Birliyi', 'Союз азербайджанцев города {}', 'Union of Azerbaijanis of {}'],
  ['{} Azərbaycan Mədəniyyət Mərkəzi', 'Азербайджанский культурный центр, {}', 'Azerbaijani Cultural Centre, {}'],
  ['“Odlar Yurdu” Cəmiyyəti, {}', 'Общество «Одлар юрду», {}', 'Odlar Yurdu Society, {}'],
  ['{} Azərbaycanlı Qadınlar Məclisi', 'Совет азербайджанок города {}', 'Council of Azerbaijani Women, {}'],
  ['“Xəzər” Gənclər Təşkilatı, {}', 'Молодёжная организация «Хазар», {}', 'Khazar Youth Organization, {}'],
  ['“Qarabağ” Xeyriyyə Cəmiyyəti, {}', 'Благотворительное общество «Карабах», {}', 'Garabagh Charitable Society, {}'],
  ['Nizami adına Dostluq Evi, {}', 'Дом дружбы имени Низами, {}', 'Nizami House of Friendship, {}'],
  ['{} Azərbaycanlı Sahibkarlar Assosiasiyası', 'Ассоциация азербайджанских предпринимателей, {}', 'Azerbaijani Business Association, {}'],
] as const; // biome-ignore format: a table

const OWN_TYPES = ['Fəxri qonaq', 'Tələbə üzv'];
const HAS_OWN_TYPES_FROM = 2_000;

export interface InventedOrganization {
  id: string;
  slug: string;
  kind: (typeof KINDS)[number];
  place: Place;
  members: number;
  types: string[];
}

/** How many members each has, the largest first: a few have very many, most have some hundreds. */
export function sizesOf(count: number, people: number): number[] {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 9) ** 1.1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map((weight) => Math.floor((weight / whole) * people));
  sizes[0] = (sizes[0] ?? 0) + people - sizes.reduce((sum, size) => sum + size, 0);
  return sizes;
}

/** Organizations of the diaspora, the same for the same seed. As many as there are places and kinds, and no more. */
export function inventOrganizations(count: number, people: number, seed = 1): InventedOrganization[] {
  if (count > PLACES.length * KINDS.length) throw new Error(`there are only ${PLACES.length * KINDS.length}`);
  const next = chance(seed);
  return sizesOf(count, people).map((members, rank) => {
    const place = PLACES[rank % PLACES.length] as Place;
    const nth = Math.floor(rank / PLACES.length);
    return {
      id: idBy(next),
      slug: `many-${rank + 1}`,
      kind: KINDS[nth] as InventedOrganization['kind'],
      place,
      members,
      types: members >= HAS_OWN_TYPES_FROM ? OWN_TYPES.map(() => idBy(next)) : [],
    };
  });
}

/**
 * Inserts organizations and their members as the owner, the same ones for the same seed, with everything that a search
 * looks at. A million people are some minutes of work.
 */
export async function makeManyOrganizations(
  db: Database,
  { count, people, seed = 1 }: { count: number; people: number; seed?: number },
): Promise<InventedOrganization[]> {
  const made = inventOrganizations(count, people, seed);
  await writeOrganizations(db, made);
  const client = await db.$client.connect();
  try {
    for (const [rank, organization] of made.entries()) {
      const { place, types } = organization;
      const community: Community = {
        seed: seed * 1_000 + rank,
        city: place.az,
        phones: place.phones,
        types,
        hasGaps: true,
      };
      await writePeople(client, organization.id, inventPeople(community, organization.members));
      await seatChair(client, organization.id);
    }
    return made;
  } finally {
    client.release();
  }
}

/** The first of the members is in the chair: a chair is public, and the directory finds an organization by the name. */
async function seatChair(client: pg.ClientBase, organizationId: string): Promise<void> {
  await client.query(
    `with chair as (update people set is_named_publicly = true where organization_id = $1 and slug = 'many-1' returning id),
       body as (insert into bodies (organization_id, kind, is_public) values ($1, 'board', true) returning id),
       office as (insert into offices (organization_id, body_id, kind, is_public) select $1, id, 'chair', true from body returning id),
       seat as (insert into seats (organization_id, office_id) select $1, id from office returning id)
     insert into terms (organization_id, seat_id, person_id, start_edtf, starts_on)
     select $1, seat.id, chair.id, '2024', '2024-01-01' from seat, chair`,
    [organizationId],
  );
}

async function writeOrganizations(db: Database, made: readonly InventedOrganization[]): Promise<void> {
  const now = new Date();
  await db.insert(organizations).values(
    made.map(({ id, slug, place }, rank) => ({
      id,
      slug,
      countryCode: place.code,
      timezone: 'Europe/Moscow',
      publishedAt: now,
      confirmedAt: rank % 5 === 4 ? null : now,
    })),
  );
  const texts = made.flatMap(textsOf);
  await db.insert(organizationTexts).values(texts);
  const tokens = made.flatMap(({ id }, rank) => {
    const own = texts.slice(rank * 3, rank * 3 + 3);
    return searchTokens(own.flatMap(({ name, city }) => [name, city])).map((token) => ({
      organizationId: id,
      token,
    }));
  });
  await db.insert(organizationTokens).values(tokens);
  const types = made.flatMap(({ id: organizationId, types }) =>
    types.map((id, position) => ({ organizationId, id, position, label: OWN_TYPES[position] ?? '' })),
  );
  if (types.length === 0) return;
  await db.insert(membershipTypes).values(types);
  await db.insert(membershipTypeTexts).values(
    types.map(({ organizationId, id, label }) => ({
      organizationId,
      typeId: id,
      locale: 'az' as const,
      label,
    })),
  );
}

function textsOf({ id, kind, place }: InventedOrganization) {
  const [az, ru, en] = kind;
  const text = (locale: 'az' | 'ru' | 'en', name: string, city: string, summary: string) => ({
    organizationId: id,
    locale,
    name: name.replace('{}', city),
    city,
    nameUnofficial: locale !== 'az',
    summary: summary.replace('{}', city),
  });
  return [
    text(
      'az',
      az,
      place.az,
      '{} şəhərində yaşayan azərbaycanlıları birləşdirir, dil dərsləri və bayramlar təşkil edir.',
    ),
    text(
      'ru',
      ru,
      place.ru,
      'Объединяет азербайджанцев, которые живут в городе {}: уроки языка, праздники, взаимопомощь.',
    ),
    text(
      'en',
      en,
      place.en,
      'Brings together the Azerbaijanis of {}: language lessons, holidays, mutual help.',
    ),
  ];
}
