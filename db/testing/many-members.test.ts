import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people, personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { nameTokens, personTokens } from '@/db/schema/name-search';
import { personTokensOf } from '@/features/members/index-person';
import { chance } from './chance';
import { makeOrganization, ownerDb } from './factories';
import { type Community, inventPeople } from './invented-people';
import { makeManyMembers } from './many-members';
import { inventName, surnameOf } from './names/invent-name';
import { patronymicOf } from './names/russian';
import { inAzCyrillic, inEnglish, inRussian } from './names/spellings';
import { tokensOf } from './write-people';

const SOME: Community = { seed: 7, city: 'Kazan', phones: '+7843', types: [], hasGaps: true };
const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean) => all.filter(holds).length / all.length;

describe('invented people', () => {
  const all = [...inventPeople(SOME, 5_000)];

  it('are the same for the same seed, and others for another', () => {
    expect([...inventPeople(SOME, 200)]).toEqual(all.slice(0, 200));
    const others = [...inventPeople({ ...SOME, seed: 8 }, 200)];
    expect(
      shareOf(others, ({ given, surname }) =>
        all.slice(0, 200).some((one) => one.given === given && one.surname === surname),
      ),
    ).toBeLessThan(0.5);
    expect(new Set([...all, ...others].map(({ id }) => id)).size).toBe(5_200);
  });

  it('are as many of each kind as is said', () => {
    const isCyrillic = ({ given }: { given: string }) => /\p{Script=Cyrillic}/u.test(given);
    expect(shareOf(all, ({ isWoman }) => isWoman)).toBeCloseTo(0.46, 1);
    expect(shareOf(all, ({ isRussian }) => isRussian)).toBeCloseTo(1 / 15, 1);
    expect(shareOf(all, isCyrillic)).toBeCloseTo(1 / 15 + 1 / 8, 1);
    expect(shareOf(all, ({ forms }) => forms.some(({ form }) => form === 'ru'))).toBeCloseTo(0.33, 1);
    expect(shareOf(all, ({ email }) => email === null)).toBeCloseTo(0.38, 1);
    expect(shareOf(all, (one) => one.memberships.every(({ endsOn }) => endsOn))).toBeCloseTo(0.16, 1);
    expect(new Set(all.flatMap((one) => one.memberships.map(({ reason }) => reason))).size).toBe(5);
  });

  it('bear frequent names often and rare ones too', () => {
    const men = all.filter(({ isRussian, isWoman }) => !isRussian && !isWoman).map(({ surname }) => surname);
    const count = new Map<string, number>();
    for (const surname of men) count.set(surname, (count.get(surname) ?? 0) + 1);
    const [first] = [...count].sort((one, other) => other[1] - one[1]);
    expect(first?.[0]).toBe('Məmmədov');
    expect((first?.[1] ?? 0) / men.length).toBeGreaterThan(0.02);
    expect([...count].filter(([, bearers]) => bearers === 1).length).toBeGreaterThan(200);
  });

  it('have memberships that follow each other', () => {
    for (const { memberships: held } of all) {
      for (const { startsOn, endsOn } of held) if (endsOn) expect(endsOn > startsOn).toBe(true);
      const [first, second] = held;
      if (second) expect(second.startsOn > (first?.endsOn ?? '')).toBe(true);
    }
  });

  it('are found under what the app finds them under', () => {
    for (const one of all.slice(0, 3_000)) {
      const theirs = personTokensOf(one, one.forms);
      const { names, further } = tokensOf(one);
      const ours = [
        ...names.map((token) => ({ token, isName: true })),
        ...further.map((token) => ({ token, isName: false })),
      ];
      const inOrder = (tokens: typeof ours) => tokens.toSorted((a, b) => (a.token < b.token ? -1 : 1));
      expect(inOrder(ours), `${one.surname} ${one.given} ${one.patronymic}`).toEqual(inOrder(theirs));
    }
  });
});

describe('an invented name', () => {
  it.each([
    ['Əliyev', 'Əliyeva'],
    ['Həsənli', 'Həsənli'],
    ['Xəlilzadə', 'Xəlilzadə'],
    ['Смирнов', 'Смирнова'],
    ['Ильин', 'Ильина'],
    ['Покровский', 'Покровская'],
    ['Чёрный', 'Чёрная'],
    ['Шевченко', 'Шевченко'],
  ])('%s is %s of a woman', (man, woman) => {
    expect(surnameOf(man, true)).toBe(woman);
    expect(surnameOf(man, false)).toBe(man);
  });

  it.each([
    ['Иван', 'Иванович', 'Ивановна'],
    ['Илья', 'Ильич', 'Ильинична'],
    ['Юрий', 'Юрьевич', 'Юрьевна'],
    ['Дмитрий', 'Дмитриевич', 'Дмитриевна'],
    ['Игорь', 'Игоревич', 'Игоревна'],
    ['Рза', 'Рзаевич', 'Рзаевна'],
  ])('of a child of %s has %s or %s', (father, son, daughter) => {
    expect(patronymicOf(father, false)).toBe(son);
    expect(patronymicOf(father, true)).toBe(daughter);
  });

  it.each([
    ['Həsənov', 'Гасанов', 'Һәсәнов', 'Hasanov'],
    ['Gülnarə', 'Гюльнара', 'Ҝүлнарә', 'Gulnara'],
    ['Elşən', 'Эльшан', 'Елшән', 'Elshan'],
    ['Yəhyayev', 'Яхьяев', 'Јәһјајев', 'Yahyayev'],
    ['Cəlal', 'Джалал', 'Ҹәлал', 'Jalal'],
    ['İlqar', 'Ильгар', 'Илгар', 'Ilgar'],
  ])('%s is written %s, %s and %s', (name, russian, cyrillic, english) => {
    expect([inRussian(name), inAzCyrillic(name), inEnglish(name)]).toEqual([russian, cyrillic, english]);
  });

  it('is found in every spelling of a hundred', () => {
    const next = chance(3);
    const names = Array.from({ length: 2_000 }, () => inventName(next)).filter(({ isRussian }) => !isRussian);
    const spellings = names.flatMap((name) =>
      name.forms.filter(({ form }) => form !== 'former').map((form) => ({ name, form })),
    );
    const isFound = ({ name, form }: (typeof spellings)[number]) =>
      tokensOf({ ...form, patronymic: null, forms: [] }).names.every((token) =>
        tokensOf(name).names.includes(token),
      );
    expect(shareOf(spellings, isFound)).toBeGreaterThan(0.98);
  });
});

describe('many members', () => {
  it('stand in the database with all that belongs to them', async () => {
    const organization = await makeOrganization();
    await makeManyMembers(ownerDb(), organization.id, 700);
    const countOf = async (table: typeof people | typeof personDetails) =>
      ownerDb().$count(table, eq(table.organizationId, organization.id));
    expect(await countOf(people)).toBe(700);
    expect(await countOf(personDetails)).toBe(700);
    const { rows } = await ownerDb().execute(sql`
      select from people p where p.organization_id = ${organization.id} and joined_on is distinct from (
        select min(m.starts_on) from ${memberships} m where m.organization_id = p.organization_id and m.person_id = p.id)`);
    expect(rows).toEqual([]);
    const tokens = await ownerDb().$count(personTokens, eq(personTokens.organizationId, organization.id));
    const [kept] = await ownerDb()
      .select({ people: sql<number>`sum(people)::int` })
      .from(nameTokens)
      .where(eq(nameTokens.organizationId, organization.id));
    expect(kept?.people).toBe(tokens);
    expect(tokens).toBeGreaterThan(700 * 2);
  });
});
