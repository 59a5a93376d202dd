import type { Locale } from '@/lib/locales';

const BEFORE: Record<Locale, ReadonlySet<string>> = {
  az: new Set(
    'cənab cənabı hörmətli möhtərəm əziz professor prof dr doktor xanım hacı seyid məşədi şeyx molla rahib rahibə keşiş kərbəlayı ustad general akademik polkovnik'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'г-н г-на г-ну г-ном г-жа г-жи г-же г-жу г-жой господин господина господину господином госпожа госпожи госпоже госпожу госпожой товарищ проф профессор профессора профессору профессором доктор доктора доктору доктором академик академика хаджи гаджи мистер миссис мадам шейх отец отца отцом генерал генерала сэр уважаемый уважаемая дорогой дорогая батюшка'.split(
      ' ',
    ),
  ),
  en: new Set(
    'mr mrs ms miss mx dr prof professor fr father sir dame lady lord rev reverend rabbi imam sheikh sister brother cllr councillor capt captain col colonel gen general sgt lt monsignor msgr hon madam madame baroness baron count mme haji hajji pandit swami ustad chief elder pastor bishop archbishop alhaji oba canon deacon judge justice ambassador senator consul president mayor'.split(
      ' ',
    ),
  ),
};
const AFTER_AZ =
  /^(?:bəy|xanım|müəllim|müəllimə|bəyəfəndi|həkim|hoca|əfəndi|baba|nənə|usta|kişi|əmi|dayı|xala|bibi|qardaş)(?:n?[ıiuü]n|[ny]?[aə]|[ıiuü]|n[ıiuü]|d[aə]n?|l[aə]|yl[aə]|g[iıuü]l)?$/u;
const AFTER_RU =
  /^(?:ханум|ханым|ханум|бей|бея|бею|беем|бек|муаллим\p{L}?|муаллима|хазрат\p{L}?|хазраты|батоно|калбатоно|джан|ага|эфенди|паша|абый|апа|ака|опа|агай|байке|эже)$/u;

/** A word of courtesy or a rank that stands before a name and is no part of it. */
export const isBeforeName = (lower: string, locale: Locale): boolean => BEFORE[locale].has(lower);

/** A word of courtesy after a name, with its case ending: `bəyin`, `xanıma`, `ханум`. */
export function isAfterName(lower: string, locale: Locale): boolean {
  return locale === 'az'
    ? AFTER_AZ.test(lower)
    : locale === 'ru' && (AFTER_RU.test(lower) || lower === 'ханым');
}

/** What the word of courtesy says of the person's sex. */
export function courtesyGender(lower: string): 'm' | 'f' | null {
  if (
    /^(?:mrs|ms|miss|lady|dame|sister|madam|mme|baroness|xanım|müəllimə|госпож|г-ж|ханум|ханым|миссис|мадам)/u.test(
      lower,
    )
  )
    return 'f';
  return /^(?:mr|sir|fr|lord|bəy|cənab|господин|г-н|бей|мистер|товарищ)/u.test(lower) ? 'm' : null;
}

const SAINT =
  /^(?:st|saint|святой|святая|святого|святых|святому|св|müqəddəs|san|santa|sankt|sveti|sao|são)$/u;
export const isSaint = (lower: string): boolean => SAINT.test(lower);

const PARTICLE =
  /^(?:van|von|der|den|de|da|di|du|dos|das|del|della|la|le|bin|ibn|bint|ben|al|el|ul|ur|zu|zur|ter|ten|af|av|y|ap|ó|ní|nic|mac|фон|ван|дер|де|ди|да|ла|ле|аль|эль|бин|ибн|бен|тер|дель|дос)$/u;
export const isParticle = (lower: string): boolean => PARTICLE.test(lower);

const FATHER_MARK =
  /^(oğlu|qızı|oglu|qizi|оглы|оглу|кызы|гызы|оглының)(?:n?[ıiuü]n|n?[aə]|n?[ıiuü]|nd[aə]n?|yl[aə]|d[ıiuü]r|nun|nın)?$/u;
/** `oğlu`, `qızı`, `оглы`, `кызы` without their case endings; null for another word. */
export const fatherMark = (lower: string): string | null => FATHER_MARK.exec(lower)?.[1] ?? null;
