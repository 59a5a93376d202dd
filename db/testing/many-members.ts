import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { searchTokens } from '@/lib/names/search-tokens';
import { sortKey } from '@/lib/names/sort-key';

const MALE =
  `Əli Vüqar Rəşad Elçin İlham Tural Cavid Şahin Fərid Nicat Samir Orxan Ramil Anar Emin Zaur Kamran Mübariz Rauf
  Seymur Aqil Bəhruz Ceyhun Daşqın Eldar Fuad Gündüz Hikmət Xəyal İsmayıl Qabil Lətif Məhəmməd Natiq Ömər Pərviz Rövşən
  Sənan Təbriz Ülvi Vasif Yaşar Zahid Araz Babək`.split(/\s+/);
const FEMALE =
  `Aytən Günel Leyla Nərgiz Sevinc Təranə Ülviyyə Vəfa Xatirə Zəhra Aysel Billurə Cəmilə Dilarə Elnarə Fidan
  Gülnar Həcər İradə Könül Lalə Mehriban Nigar Pərvanə Rəna Səbinə Şəbnəm Türkan Xumar Yeganə`.split(/\s+/);
const STEMS =
  `Abbas Ağa Axund Alış Aslan Babay Bağır Bayram Cabbar Cəfər Dadaş Əhməd Əkbər Ələkbər Ələsgər Əsgər Fərəc Hacı
  Hüseyn Həsən Heydər İbrahim İsgəndər İsmayıl Kazım Kərim Qasım Qənbər Quliy Lətif Mahmud Mehdiy Məmməd Mirzəy Muxtar Musay
  Nağıy Nəcəf Novruz Orucəl Paşay Rəcəb Rəhim Rüstəm Rzay Səfər Səmədo Süleyman Şahbaz Şükür Tağıy Talıb Vəliy Yusif Zeynal
  Zülfüqar Allahverd Bədəl Camal Dəmir Eyvaz Feyzull Göyüş Hidayət İmaməl Kamal Qəhrəman Mikayıl Nuray Osman Pirəl Ramaz
  Sadıq Teymur Umud Vaqif Xəlil Yaqub Zaman`.split(/\s+/);
const CITIES =
  `Moskva Bakı Gəncə Sumqayıt Sankt-Peterburq Kazan Samara Yekaterinburq Naxçıvan Şəki Quba Lənkəran`.split(
    /\s+/,
  );

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** The same people for the same number every time. Names by turns that have no common divisor, so that few repeat. */
function personAt(index: number) {
  const isFemale = index % 2 === 1;
  const given = pick(isFemale ? FEMALE : MALE, Math.floor(index * 7.31));
  const stem = pick(STEMS, Math.floor(index * 3.7 + index / 97));
  const surname = `${stem}${/[əeiöüya]$/i.test(stem) ? 'e' : 'o'}v${isFemale ? 'a' : ''}`;
  const patronymic = `${pick(MALE, Math.floor(index / 13))} ${isFemale ? 'qızı' : 'oğlu'}`;
  return { id: randomUUID(), given, surname, patronymic };
}

const BATCH = 5_000;

/**
 * Inserts `count` invented members as the owner: names, details, one membership each (a tenth has ended), search tokens.
 * For tests of long lists and for the benchmark.
 */
export async function makeManyMembers(db: Database, organizationId: string, count: number): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, count - done) }, (_, offset) =>
      personAt(done + offset),
    );
    await insertPeople(db, organizationId, people, done);
    await insertTokens(db, organizationId, people);
  }
  await db.execute(sql`analyze people`);
  for (const table of ['person_details', 'person_tokens', 'memberships']) {
    await db.execute(sql`analyze ${sql.identifier(table)}`);
  }
}

type Invented = ReturnType<typeof personAt>;
const list = (values: readonly (string | boolean)[], type: string) =>
  sql`${sql.param(values)}::${sql.raw(type)}[]`;

async function insertPeople(db: Database, organizationId: string, people: Invented[], from: number) {
  const ids = list(people.map(({ id }) => id), 'uuid'); // biome-ignore format: one line each
  await db.execute(sql`
    insert into people (organization_id, id, slug, given, surname, patronymic, sort_key)
    select ${organizationId}, id, 'many-' || (${from}::int + nr), given, surname, patronymic, key
    from unnest(${ids}, ${list(
      people.map(({ given }) => given),
      'text',
    )},
      ${list(
        people.map(({ surname }) => surname),
        'text',
      )},
      ${list(
        people.map(({ patronymic }) => patronymic),
        'text',
      )},
      ${list(
        people.map(({ given, surname }) => sortKey(`${surname} ${given}`)),
        'text',
      )})
      with ordinality as made (id, given, surname, patronymic, key, nr)`);
  await db.execute(sql`
    insert into person_details (organization_id, person_id, email, phone, city, member_number)
    select ${organizationId}, id, 'member' || (${from}::int + nr) || '@example.org',
      '+7900' || lpad((${from}::int + nr)::text, 7, '0'),
      (${list(CITIES, 'text')})[1 + (nr * 7 + ${from}::int) % ${CITIES.length}::int], 'N-' || (${from}::int + nr)
    from unnest(${ids}) with ordinality as made (id, nr)`);
  await db.execute(sql`
    insert into memberships (organization_id, person_id, start_edtf, starts_on, end_edtf, ends_on, end_reason)
    select ${organizationId}, id, (2000 + nr % 24)::text, make_date((2000 + nr % 24)::int, 1, 1),
      case when nr % 10 = 0 then '2024' end, case when nr % 10 = 0 then date '2024-01-01' end,
      case when nr % 100 = 0 then 'died'::membership_end when nr % 10 = 0 then 'left'::membership_end end
    from unnest(${ids}) with ordinality as made (id, nr)`);
}

async function insertTokens(db: Database, organizationId: string, people: Invented[]) {
  const tokens = people.flatMap(({ id, given, surname, patronymic }) => {
    const ofName = new Set(searchTokens([`${surname} ${given}`]));
    return searchTokens([`${surname} ${given} ${patronymic}`]).map((token) => ({
      id,
      token,
      isName: ofName.has(token),
    }));
  });
  await db.execute(sql`
    insert into person_tokens (organization_id, person_id, token, is_name, sort_key)
    select ${organizationId}, made.id, token, is_name, p.sort_key
    from unnest(${list(
      tokens.map(({ id }) => id),
      'uuid',
    )}, ${list(
      tokens.map(({ token }) => token),
      'text',
    )},
      ${list(
        tokens.map(({ isName }) => isName),
        'boolean',
      )}) as made (id, token, is_name)
    join people p on p.organization_id = ${organizationId} and p.id = made.id
    on conflict do nothing`);
}
