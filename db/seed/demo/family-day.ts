import { eventAnswers, eventQuestions, eventQuestionTexts } from '@/db/schema/questions';
import { ticketKinds } from '@/db/schema/registrations';
import { eachLocale } from '../rows';
import type { DemoScene } from './scene';

/** Children have fewer seats than the hall: the games are for forty. */
const CHILDREN = 40;
const QUESTION = {
  az: { label: 'Süfrəyə nə gətirirsiniz?', options: ['Şirniyyat', 'Meyvə', 'İsti yemək', 'Heç nə'] },
  ru: { label: 'Что вы принесёте к столу?', options: ['Сладкое', 'Фрукты', 'Горячее', 'Ничего'] },
  en: { label: 'What do you bring to the table?', options: ['Sweets', 'Fruit', 'A warm dish', 'Nothing'] },
};

/** Tickets for adults and children, and what everybody is asked. Gives the kinds by age group. */
export async function writeFamilyDay({ tx, organizationId }: DemoScene, eventId: string) {
  const kinds = await tx
    .insert(ticketKinds)
    .values([
      {
        organizationId,
        eventId,
        position: 0,
        ageGroup: 'adult',
        names: { az: 'Böyük', ru: 'Взрослый', en: 'Adult' },
      },
      {
        organizationId,
        eventId,
        position: 1,
        ageGroup: 'child',
        capacity: CHILDREN,
        names: { az: 'Uşaq', ru: 'Ребёнок', en: 'Child' },
      },
    ])
    .returning({ id: ticketKinds.id, ageGroup: ticketKinds.ageGroup });
  const [question] = await tx
    .insert(eventQuestions)
    .values({ organizationId, eventId, position: 0, kind: 'choice', isRequired: true })
    .returning({ id: eventQuestions.id });
  const questionId = question?.id ?? '';
  await tx
    .insert(eventQuestionTexts)
    .values(eachLocale(QUESTION, (locale, text) => ({ organizationId, questionId, locale, ...text })));
  return { questionId, kindOf: new Map(kinds.map(({ ageGroup, id }) => [ageGroup, id])) };
}

/** What the parties bring: each the next of the list. */
export async function answerFamilyDay(
  { tx, organizationId }: DemoScene,
  questionId: string,
  registrationIds: readonly string[],
): Promise<void> {
  await tx.insert(eventAnswers).values(
    registrationIds.map((registrationId, index) => ({
      organizationId,
      questionId,
      registrationId,
      value: String(index % QUESTION.az.options.length),
    })),
  );
}
