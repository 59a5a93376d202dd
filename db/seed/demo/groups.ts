import { groupMemberships, groups, groupTexts } from '@/db/schema/groups';
import { boundsOf, eachLocale } from '../rows';
import type { InEach } from '../shapes';
import type { DemoScene } from './scene';

interface DemoGroup {
  isPublic: boolean;
  text: InEach<{ name: string; description: string }>;
  leader: number;
  members: readonly number[];
  since: string;
  /** Who was in it, and until when. */
  former?: readonly (readonly [member: number, end: string])[];
}

const GROUPS: readonly DemoGroup[] = [
  {
    isPublic: true,
    text: {
      az: {
        name: 'Qadınlar şurası',
        description: 'Görüşlər, mövsüm süfrələri və yeni gələn ailələrə kömək.',
      },
      ru: { name: 'Женский совет', description: 'Встречи, праздничные столы и помощь новым семьям.' },
      en: {
        name: 'Women’s council',
        description: 'Meetings, festive tables and help for families who have just arrived.',
      },
    },
    leader: 5,
    members: [1, 9, 13, 17, 29, 45, 51],
    since: '2019-03-08',
    former: [[21, '2023-05']],
  },
  {
    isPublic: true,
    text: {
      az: { name: 'Rəqs dərnəyi', description: 'Yallı və lezginka, hər cümə axşamı.' },
      ru: { name: 'Танцевальный кружок', description: 'Яллы и лезгинка, каждый четверг.' },
      en: { name: 'Dance group', description: 'Yalli and lezginka, every Thursday.' },
    },
    leader: 9,
    members: [6, 14, 22, 38, 41, 47, 31],
    since: '2021-09',
  },
  {
    isPublic: false,
    text: {
      az: { name: 'Gənclər', description: 'On altı yaşdan otuz yaşa qədər.' },
      ru: { name: 'Молодёжь', description: 'От шестнадцати до тридцати лет.' },
      en: { name: 'Youth wing', description: 'From sixteen to thirty.' },
    },
    leader: 22,
    members: [6, 14, 30, 38, 46, 54],
    since: '2022-10-01',
  },
  {
    isPublic: false,
    text: {
      az: { name: 'Köməkçilər', description: 'Tədbirlərdə qapıda, mətbəxdə və səhnə arxasında.' },
      ru: { name: 'Помощники', description: 'На мероприятиях: у входа, на кухне и за сценой.' },
      en: { name: 'Helpers', description: 'At events: at the door, in the kitchen and behind the stage.' },
    },
    leader: 18,
    members: [20, 26, 40, 50, 58],
    since: '2020',
  },
];

/** Groups of the society, with who leads them and who has left. */
export async function writeGroups({ tx, organizationId, personIdOf }: DemoScene): Promise<void> {
  for (const { isPublic, text, leader, members, since, former = [] } of GROUPS) {
    const [row] = await tx.insert(groups).values({ organizationId, isPublic }).returning({ id: groups.id });
    const groupId = row?.id ?? '';
    await tx
      .insert(groupTexts)
      .values(eachLocale(text, (locale, words) => ({ organizationId, groupId, locale, ...words })));
    const begun = { organizationId, groupId, startEdtf: since, startsOn: boundsOf(since).firstDay };
    await tx.insert(groupMemberships).values([
      { ...begun, personId: personIdOf(leader), role: 'leader' as const },
      ...members.map((member) => ({ ...begun, personId: personIdOf(member) })),
      ...former.map(([member, end]) => ({
        ...begun,
        personId: personIdOf(member),
        endEdtf: end,
        endsOn: boundsOf(end).firstDay,
      })),
    ]);
  }
}
