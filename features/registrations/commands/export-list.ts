import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { answersOf } from '@/features/questions/answers';
import { readQuestions } from '@/features/questions/questions';
import { answerText, labelOf } from '@/features/questions/words';
import { formatMoment } from '@/lib/dates/zoned';
import { command } from '@/server/command';
import { csvLines } from '@/server/csv';
import { notFound } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { findEvent } from '../event-seats';
import { IS_OF_SAFE_PERSON, IS_SAFE_PERSON, rosterOfFile } from '../safe-parties';
import { exportSchema } from '../schema';

const COLUMNS = [
  'number',
  'party',
  'state',
  'person',
  'ageGroup',
  'age',
  'email',
  'phone',
  'note',
  'needs',
  'noPhoto',
  'registered',
  'checkedIn',
];

/**
 * The registrations of an event as a spreadsheet, a row for each person, without the names of people in safe mode. That
 * somebody took it is written down.
 */
export const exportList = command({
  name: 'registration.export',
  permission: 'registration:export',
  input: exportSchema,
  run: async (context, { event: slug }) => {
    const { tx, organization, locale } = context;
    const event = await findEvent(context, { slug });
    if (!event) throw notFound();
    const t = await translator(locale, 'registrations');
    const labels = await translator(locale, 'labels');
    const zone = event.timezone ?? organization.timezone;
    const at = (moment: Date | null) => (moment ? formatMoment(moment, zone, locale, 'date-time') : '');
    const rows = await tx
      .select({
        registration: registrations,
        person: registrationPeople,
        isSafe: IS_OF_SAFE_PERSON,
        isSafePerson: IS_SAFE_PERSON,
      })
      .from(registrations)
      .innerJoin(
        registrationPeople,
        and(
          eq(registrationPeople.organizationId, registrations.organizationId),
          eq(registrationPeople.registrationId, registrations.id),
        ),
      )
      .where(and(eq(registrations.organizationId, organization.id), eq(registrations.eventId, event.id)))
      .orderBy(asc(registrations.arrival), asc(registrationPeople.position));
    const questions = await readQuestions(context, event.id, { withArchived: true });
    const words = await translator(locale, 'questions');
    const given = await answersOf(context, [
      ...new Set(rows.filter(({ isSafe }) => !isSafe).map(({ registration }) => registration.id)),
    ]);
    let [party, place] = ['', 0];
    const shownInFile = await rosterOfFile(context);
    const records = rows.map(({ registration, person, isSafe, isSafePerson }) => {
      const people = [{ name: person.name, isSafe: isSafePerson }];
      place = registration.id === party ? place + 1 : 0;
      party = registration.id;
      const said = isSafePerson ? [] : (given.get(registration.id) ?? []);
      const shown = shownInFile({ ...registration, isSafe, people });
      return [
        registration.arrival,
        shown.name,
        labels(`registrationState.${registration.state}`),
        shown.people[0]?.name,
        labels(`ageGroup.${person.ageGroup}`),
        person.age,
        shown.email,
        shown.phone,
        shown.note,
        shown.needs,
        person.noPhoto ? t('export.yes') : '',
        at(registration.createdAt),
        at(person.checkedInAt),
        ...questions.map((question) => {
          const position = question.isPerPerson ? place : null;
          const answer = said.find((one) => one.question === question.id && one.position === position);
          return answer && answerText(question, answer.value, locale, { yes: words('yes'), no: words('no') });
        }),
      ];
    });
    const head = [
      ...COLUMNS.map((column) => t(`export.${column}`)),
      ...questions.map((question) => labelOf(question, locale).text),
    ];
    const csv = csvLines([head, ...records], { isStart: true });
    const lines = records.map((record) => record.map((cell) => String(cell ?? '')));
    return { csv, head, lines, event: event.id, slug: event.slug, people: rows.length };
  },
  journal: ({ event, slug, people }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: slug,
    details: { people },
  }),
});
