/** What stands right before the name of a partner or of the house that something was held in. */
const PARTNER_BEFORE =
  /(?:совместно с|вместе с|при поддержке|при содействии|при участии|в партнёрстве с|в сотрудничестве с|в помещении|в здании|в стенах|на базе|together with|jointly with|with the support of|supported by|sponsored by|in partnership with|in cooperation with|in collaboration with|hosted by|thanks to|on the premises of)\s{1,3}(?:(?:the|its)\s{1,3})?["«“]?$/iu;
/** And what stands right after it in Azerbaijani. */
const PARTNER_AFTER =
  /^["»”]?\s*(?:\p{L}{1,4}\s+)?(?:ilə (?:birgə|birlikdə|əməkdaşlıq)|dəstəyi|dəstəyilə|köməyi|köməkliyi|sponsorluğu|binasında|zalında|iştirakı ilə|tərəfdaşlığı)/u;
const AT_A_HOUSE = /(?:\sв|^В|\bat|\bAt|\bin|\bIn)\s+(?:the\s+)?$/u;
const BEFORE = 44;
const AFTER = 40;

/** How much a mention speaks against a body being the one that an article is about. */
export function besideThePoint(view: string, { start, end }: { start: number; end: number }): number {
  const before = view.slice(Math.max(0, start - BEFORE), start);
  if (PARTNER_BEFORE.test(before) || PARTNER_AFTER.test(view.slice(end, end + AFTER))) return 2.5;
  return AT_A_HOUSE.test(before) ? 0.5 : 0;
}
