import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { membershipTypes, membershipTypeTexts } from '@/db/schema/membership-types';
import { LOCALES } from '@/lib/locales';
import { fold } from '@/lib/names/fold';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { isCommonType, type OwnType, type TypeText } from './type-names';
import type { TypeTexts } from './type-schema';

/** The organization's own types, in their order. */
export async function readTypes(tx: Transaction, organizationId: string): Promise<OwnType[]> {
  const types = await tx
    .select()
    .from(membershipTypes)
    .where(eq(membershipTypes.organizationId, organizationId))
    .orderBy(asc(membershipTypes.position));
  if (types.length === 0) return [];
  const texts = await readTypeTexts(
    tx,
    organizationId,
    types.map(({ id }) => id),
  );
  return types.map(({ id, retiredAt }) => ({
    id,
    texts: texts.get(id) ?? [],
    isRetired: retiredAt !== null,
  }));
}

/** The names of these types, as far as they are the organization's own. */
export async function readTypeTexts(
  tx: Transaction,
  organizationId: string,
  types: readonly string[],
): Promise<Map<string, TypeText[]>> {
  const own = [...new Set(types.filter((type) => !isCommonType(type)))];
  const found = new Map<string, TypeText[]>();
  if (own.length === 0) return found;
  const rows = await tx
    .select()
    .from(membershipTypeTexts)
    .where(
      and(eq(membershipTypeTexts.organizationId, organizationId), inArray(membershipTypeTexts.typeId, own)),
    );
  for (const { typeId, locale, label } of rows) {
    found.set(typeId, [...(found.get(typeId) ?? []), { locale, label }]);
  }
  return found;
}

/** Refuses a type that this organization has not, or gives to nobody any more. */
export async function refuseUnknownType(
  { tx, organization }: OrganizationContext,
  type: string,
): Promise<void> {
  if (isCommonType(type)) return;
  const [known] = await tx
    .select({ id: membershipTypes.id })
    .from(membershipTypes)
    .where(
      and(
        eq(membershipTypes.organizationId, organization.id),
        eq(membershipTypes.id, type),
        isNull(membershipTypes.retiredAt),
      ),
    );
  if (!known) throw invalid('type', 'membership-type');
}

/** The type, locked; null for another organization's. */
export async function lockType({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx
    .select()
    .from(membershipTypes)
    .where(and(eq(membershipTypes.organizationId, organization.id), eq(membershipTypes.id, id)))
    .for('update');
  return row ?? null;
}

/** The names as they are now; a language that was emptied is taken away. A name that another type has is refused. */
export async function writeTypeTexts(
  { tx, organization }: OrganizationContext,
  typeId: string,
  texts: TypeTexts,
): Promise<void> {
  const given = LOCALES.flatMap((locale) => {
    const label = texts[locale]?.label;
    return label ? [{ organizationId: organization.id, typeId, locale, label }] : [];
  });
  const others = (await readTypes(tx, organization.id)).filter(({ id }) => id !== typeId);
  const taken = new Set(others.flatMap((type) => type.texts.map(({ label }) => fold(label))));
  const twice = given.find(({ label }) => taken.has(fold(label)));
  if (twice) throw invalid(`texts.${twice.locale}.label`, 'type-name-taken');
  await tx
    .delete(membershipTypeTexts)
    .where(
      and(eq(membershipTypeTexts.organizationId, organization.id), eq(membershipTypeTexts.typeId, typeId)),
    );
  await tx.insert(membershipTypeTexts).values(given);
}

/** What the journal says of a type: its name, in the first language that has one. */
export const typeEntry = (id: string, texts: readonly { label?: string }[] = []) => ({
  subjectType: 'membership-type',
  subjectId: id,
  subjectName: texts.find(({ label }) => label)?.label ?? '',
});
