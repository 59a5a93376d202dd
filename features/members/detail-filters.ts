import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { CustomFieldKind, Visibility } from '@/db/enums';
import { isVisible } from '@/server/policy/visibility';
import { isAmong } from './among';
import { NO_ANSWER } from './asked-schema';
import { DETAILS_ROW } from './consent';
import { contactIsVisible } from './contacts';
import { readCustomFields } from './custom';
import { answerRange } from './custom-range';
import type { AskedQuestion } from './filter-rules';
import { fieldIsVisible } from './scope';
import { containing } from './search';

interface Ages {
  from?: number;
  to?: number;
}

/**
 * Whoever is that old on a day, whichever of the days that their date of birth leaves open they were born on. Of whom no
 * year is known nobody can say so.
 */
export function isOfAge(
  tx: Transaction,
  organizationId: string,
  { from, to }: Ages,
  day: string,
  level: Visibility,
): Promise<SQL> {
  const yearsAgo = (years: number) => sql`(${day}::date - make_interval(years => ${years}::int))::date`;
  const born = [
    ...(from === undefined ? [] : [sql`d.born_to <= ${yearsAgo(from)}`]),
    // The last day, too, though that follows from the first: the index begins there.
    ...(to === undefined ? [] : [sql`d.born_from > ${yearsAgo(to + 1)} and d.born_to > ${yearsAgo(to + 1)}`]),
    sql`d.born_from is not null`,
    fieldIsVisible('birth', level, DETAILS_ROW),
  ];
  return isAmong(
    tx,
    sql`select d.person_id from person_details d
      where d.organization_id = ${organizationId} and ${sql.join(born, sql` and `)}`,
  );
}

/** Whoever shows no mail address, or no phone, or neither. What is hidden from this level counts as not there. */
export async function lacks(
  tx: Transaction,
  organizationId: string,
  what: 'email' | 'phone' | 'both',
  level: Visibility,
): Promise<SQL> {
  const kinds = what === 'both' ? (['email', 'phone'] as const) : ([what] as const);
  const each: SQL[] = [];
  for (const kind of kinds) each.push(await isAmong(tx, withoutContact(organizationId, kind, level)));
  return sql.join(each, sql` and `);
}

function withoutContact(organizationId: string, kind: 'email' | 'phone', level: Visibility): SQL {
  const noFurther = sql`not exists (select from person_contacts c
    where c.organization_id = d.organization_id and c.person_id = d.person_id and ${contactIsVisible(kind, level)})`;
  return sql`
    select d.person_id from person_details d
    where d.organization_id = ${organizationId} and d.${sql.identifier(kind)} is null and ${noFurther}
    union
    select d.person_id from person_visibilities v
    join person_details d on d.organization_id = v.organization_id and d.person_id = v.person_id
    where v.organization_id = ${organizationId} and v.field = ${kind}
      and not ${fieldIsVisible(kind, level, DETAILS_ROW)} and ${noFurther}`;
}

/**
 * Whoever gave these answers to questions of the organization, or any, or none: a condition for each. What cannot be asked that
 * way finds nobody.
 */
export async function hasAnswered(
  tx: Transaction,
  organizationId: string,
  questions: readonly Pick<AskedQuestion, 'asks' | 'answer'>[],
  level: Visibility,
): Promise<SQL[]> {
  if (questions.length === 0) return [];
  const fields = (await readCustomFields(tx, organizationId)).filter(({ visibility }) =>
    isVisible(visibility, level),
  );
  const each: SQL[] = [];
  for (const { asks, answer } of questions) {
    const [id, choice] = asks.split(':');
    const field = fields.find((one) => one.id === id);
    if (field && choice === NO_ANSWER) {
      each.push(hasNoAnswer(organizationId, field.id));
      continue;
    }
    const condition = field ? answerCondition(field.kind, choice, answer) : null;
    if (!field || !condition) return [sql`false`];
    const answers = sql`select a.person_id from custom_values a
      where a.organization_id = ${organizationId} and a.field_id = ${field.id} and ${condition}`;
    each.push(await isAmong(tx, answers));
  }
  return each;
}

/** Of whom no answer is kept. `not in`: asked of one after the other, Postgres may read all answers for each of them. */
const hasNoAnswer = (organizationId: string, fieldId: string) => sql`p.id not in (select a.person_id
  from custom_values a where a.organization_id = ${organizationId} and a.field_id = ${fieldId})`;

/** On a row `a` of answers; null where nothing can be meant. */
function answerCondition(
  kind: CustomFieldKind,
  choice: string | undefined,
  answer: string | undefined,
): SQL | null {
  if (kind === 'choice' || kind === 'yes-no') return choice ? sql`a.value = ${choice}` : sql`true`;
  if (choice) return null;
  if (answer === undefined) return sql`true`;
  if (kind === 'text') return sql`a.value ilike ${containing(answer)}`;
  const range = answerRange(kind, answer);
  if (!range) return null;
  const { from, to } = range;
  const [first, last, type] =
    kind === 'number'
      ? [sql`a.as_number`, sql`a.as_number`, sql`double precision`]
      : [sql`a.first_day`, sql`a.last_day`, sql`date`];
  return sql.join(
    [
      sql`${first} is not null`,
      ...(from === null ? [] : [sql`${first} >= ${from}::${type}`]),
      ...(to === null ? [] : [sql`${last} <= ${to}::${type} and ${first} <= ${to}::${type}`]),
    ],
    sql` and `,
  );
}
