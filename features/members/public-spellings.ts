import 'server-only';
import { sql } from 'drizzle-orm';
import type { NameForm } from '@/db/enums';
import { formatPersonName } from '@/lib/names/person-name';
import type { Context } from '@/server/context';
import type { PublicSpellings } from './public-view';
import { formIn } from './queries/public';

interface Row extends Record<string, unknown> {
  given: string;
  surname: string;
  patronymic: string | null;
  forms: {
    form: NameForm;
    given: string;
    surname: string;
    patronymic: string | null;
    isUnofficial: boolean;
  }[];
  /** The form that was chosen for this language. */
  shown: string | null;
}

/** Name forms that stand on a public page; what a passport says and former names do not. */
const SHOWN_FORMS: readonly NameForm[] = ['az', 'ru', 'en', 'az-cyrillic'];

/**
 * The name of a public person as official papers write it, and how it is written elsewhere: without the father's name or other
 * spellings where the person has said who sees them, for nobody can choose more readers than the members.
 */
export async function publicSpellings(
  { tx, locale }: Context,
  organizationId: string,
  personId: string,
): Promise<PublicSpellings> {
  const { rows } = await tx.execute<Row>(sql`
    select p.given, p.surname, case when father.is_open then p.patronymic end as patronymic,
      (select coalesce(json_agg(json_build_object('form', n.form, 'given', n.given, 'surname', n.surname,
          'patronymic', case when father.is_open then n.patronymic end, 'isUnofficial', n.is_unofficial) order by n.form), '[]')
        from person_names n where n.organization_id = p.organization_id and n.person_id = p.id
          and not has_said_who_sees(n.organization_id, n.person_id, 'nameForms')) as forms,
      (select c.form from person_name_choices c where c.organization_id = p.organization_id and c.person_id = p.id
        and c.locale = ${locale}) as shown
    from people p
    cross join lateral (select not has_said_who_sees(p.organization_id, p.id, 'patronymic') as is_open) father
    where p.organization_id = ${organizationId} and p.id = ${personId}`);
  const [name] = rows;
  if (!name) return { official: '', forms: [] };
  return {
    official: formatPersonName(formIn(locale, name.forms, name.shown) ?? name, 'surname-first'),
    forms: name.forms
      .filter(({ form }) => SHOWN_FORMS.includes(form))
      .map((form) => ({
        form: form.form,
        name: formatPersonName(form, 'given-first'),
        isUnofficial: form.isUnofficial,
      })),
  };
}
