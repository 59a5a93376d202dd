import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type ConsentPurpose, VISIBILITIES, type Visibility } from '@/db/enums';
import type { RequestContext } from '@/server/context';
import type { Role } from '@/server/policy/permissions';
import { type PersonRow, personIsThere } from '@/server/policy/safe-mode';
import { isVisible, viewLevel } from '@/server/policy/visibility';
import { isShownTo, PEOPLE_ROW } from './consent';
import { effectiveVisibility, FIELDS, PERSON_FIELDS, type PersonField } from './fields';

/** Who looks at a record: the level of their roles, and whether it is their own. */
export interface Viewer {
  level: Visibility;
  isSelf: boolean;
}

export type VisibilityChoices = Partial<Record<PersonField, Visibility>>;

/** What the roles of a request let it see of anybody's record. */
export function viewerOf({ standing }: RequestContext): Viewer {
  return { level: viewLevel(standing.roles, false), isSelf: false };
}

export const viewerWithRole = (role: Role): Viewer => ({
  level: viewLevel(new Set([role]), false),
  isSelf: false,
});

/** The person itself, without whatever else they may see by their roles. */
export const SELF: Viewer = { level: 'public', isSelf: true };

/**
 * The fields of a person that the viewer may see, given what the person chose and agreed to: without a consent to be shown, nobody
 * but admins and the person itself sees anything, and without one to photographs no photo.
 */
export function visibleFields(
  viewer: Viewer,
  choices: VisibilityChoices,
  agreed: ReadonlySet<ConsentPurpose> = NOTHING,
): ReadonlySet<PersonField> {
  const needsConsent = asksForConsent(viewer);
  if (needsConsent && !agreed.has('sharing')) return new Set();
  return new Set(
    PERSON_FIELDS.filter(
      (field) =>
        seesField(viewer, field, choices[field]) &&
        (field !== 'photo' || !needsConsent || agreed.has('photographs')),
    ),
  );
}

const NOTHING: ReadonlySet<ConsentPurpose> = new Set();

/** Whether it takes the person's consent to show anything to this viewer. */
export const asksForConsent = ({ level, isSelf }: Viewer): boolean => !isSelf && level !== 'admins';

function seesField(viewer: Viewer, field: PersonField, choice: Visibility | undefined): boolean {
  const isOwn = viewer.isSelf && FIELDS[field].owner !== 'unseen';
  return isOwn || isVisible(effectiveVisibility(field, choice), viewer.level);
}

/**
 * `visibleFields` as SQL about a row of people or of their details, so that what is hidden influences no search, filter, order or
 * count. Asks for the choices that would hide the field from this level, and below the admins for who is in safe mode and who
 * agreed to be shown at all.
 */
export function fieldIsVisible(field: PersonField, level: Visibility, row: PersonRow = PEOPLE_ROW): SQL {
  const chosen = isChosenFor(field, level, row);
  if (isVisible('admins', level)) return chosen;
  const isThere = personIsThere(level, row === PEOPLE_ROW ? undefined : row);
  return sql`(${isThere} and ${chosen} and ${isShownTo(level, row)})`;
}

function isChosenFor(field: PersonField, level: Visibility, row: PersonRow): SQL {
  const opening = VISIBILITIES.filter((choice) => isVisible(effectiveVisibility(field, choice), level));
  const isOpenByItself = isVisible(FIELDS[field].standard, level);
  const hiding = VISIBILITIES.filter((choice) => !opening.includes(choice));
  if (isOpenByItself && hiding.length === 0) return sql`true`;
  if (!isOpenByItself && opening.length === 0) return sql`false`;
  const chosen = (choices: Visibility[]) => sql`exists (select from person_visibilities v
    where v.organization_id = ${row.organization} and v.person_id = ${row.person} and v.field = ${field}
      and v.visibility in (${sql.join(
        choices.map((choice) => sql`${choice}::visibility`),
        sql`, `,
      )}))`;
  return isOpenByItself ? sql`not ${chosen(hiding)}` : chosen(opening);
}
