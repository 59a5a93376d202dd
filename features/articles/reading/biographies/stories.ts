import type { Locale } from '@/lib/locales';
import type { FactKey } from '../proposals';

interface Story {
  key: FactKey;
  /** On a sentence in lower case. Every part has a bound, so that no text can make it run long. */
  pattern: RegExp;
  /** How far before the words the clause may begin; they begin it themselves where nothing is said. */
  lead: number;
}

const story = (key: FactKey, pattern: RegExp, lead = 0): Story => ({ key, pattern, lead });

/** What lives are told with. The part between commas that the words stand in is the quote. */
export const STORIES: Record<Locale, readonly Story[]> = {
  az: [
    story(
      'education',
      /(?:bitirib|bitirmiş|bitirdi|bitirən|məzunudur|məzunu olub|təhsil al(?:ıb|mış|ır)|daxil olub|dərəcəsi alıb)\p{L}*/gu,
      140,
    ),
    story(
      'education',
      /(?:institut|universitet|akademiya|fakültə|məktəb|kollec|konservatoriya)\p{L}{0,8} (?:oxuyub|oxumuş|oxuyur)\p{L}*/gu,
      80,
    ),
    story('education', /(?:fəlsəfə|elmlər) (?:doktoru|namizədi)(?:dur|dir)/gu, 60),
    story('occupation', /(?:ixtisasca|peşəcə|ixtisası üzrə) \p{L}{3,30}/gu),
    story(
      'residence',
      /(?:\d{4}-?\s?c[ıiuü]\s?il\p{L}{0,4}\s)[^,.;:]{2,50}(?:yaşayır|yaşayan|yaşayıb|köçüb|məskunlaşıb|köçmüş|yaşamış)\p{L}*/gu,
    ),
    story('residence', /(?<=^|[\s,])[\p{L}'-]+(?:ya|yə|da|də|a|ə) (?:köçüb|köçmüşdür|köçərək|məskunlaşıb)/gu),
    story(
      'family',
      /(?<=^|[,.;\s])(?:evlidir|ailəlidir|subaydır|duldur)(?:,?[^.;:]{0,60}(?:var|dır|atasıdır|anasıdır))?/gu,
    ),
    story(
      'family',
      /(?:\d{1,2}|bir|iki|üç|dörd|beş|altı) (?:övlad|uşaq|oğul|oğl|qız|nəvə)\p{L}{0,6} (?:var|atasıdır|anasıdır|böyüdüb)\p{L}{0,6}/gu,
    ),
    story('award', /(?:təltif (?:olun|edil)|layiq görülmüş|layiq görülüb|mükafatlandırıl)\p{L}*/gu, 110),
    story(
      'death',
      /(?:vəfat edib|vəfat etmiş|dünyasını dəyiş|rəhmətə ged|həlak ol(?:ub|muş|du)|şəhid ol(?:ub|muş|du))\p{L}*/gu,
      60,
    ),
    story(
      'occupation',
      /(?:işləyir|çalışır|dərs deyir|dərs demiş|işləyib|işləmiş|çalışıb|çalışmış)\p{L}*/gu,
      90,
    ),
  ],
  ru: [
    story(
      'residence',
      /(?:в|во|на) \p{L}+ (?:попал|приехал|переехал|перебрал|эмигрировал)(?!и)\p{L}*[^,.;:]{0,30}/gu,
    ),
    story(
      'education',
      /(?:окончил|окончила|закончил|закончила|учил(?:ся|ась)|выпускни(?:к|ца)|поступил|поступила|получил\p{L}? образование)\s[^,.;:]{3,110}/gu,
    ),
    story(
      'residence',
      /(?:жив[её]т|проживает|переехала?|перебрал(?:ся|ась)|поселил(?:ся|ась)|эмигрировала?|приехала?|попала?) (?:с семь[её]й )?(?:в|во|на) (?:г\. )?[^,.;:]{3,50}(?:\d{4}|год|города|стран)?[^,.;:]{0,20}|(?:с|со) \d{4}(?:-го)? (?:года|г\.) (?:постоянно )?(?:жив[её]т|проживает)[^,.;:]{2,50}/gu,
    ),
    story(
      'family',
      /(?<=^|[,.;\s])(?:женат|замужем|вдовец|вдова|овдовел\p{L}?|холост|разведен\p{L}?|состоит в браке)[^.;:]{0,70}/gu,
    ),
    story(
      'family',
      /(?:воспит\p{L}{1,8}|растит|имеет|вырастил\p{L}?) (?:\d|дво|тро|четв|двух|тр[её]х|сын|доч|дет)[^.;:]{0,40}/gu,
    ),
    story('family', /(?:дво|тро|четвер|пятер)(?:е|о|их|ых) (?:детей|сыновей|дочерей|внуков)/gu),
    story('occupation', /по (?:профессии|специальности)(?: —| –)? \p{L}{3,30}/gu),
    story(
      'education',
      /(?:кандидат|доктор) \p{L}{4,20} наук|степень (?:магистра|бакалавра|доктора)[^,.;:]{0,60}/gu,
    ),
    story(
      'award',
      /(?:награжд[её]н\p{L}?|удостоен\p{L}?|присвоено звание(?! поч)|лауреат|кавалер|вручил\p{L}? (?:орден|медал))[^.;:]{0,90}/gu,
    ),
    story(
      'award',
      /(?:заслуженн|народн)\p{L}{1,4} (?:артист|врач|учител|деятел|работник|художник|тренер|строител|поэт|писател)[^.;:]{0,95}/gu,
    ),
    story(
      'death',
      /(?:скончал(?:ся|ась)|умер|умерла|ушел из жизни|уш[её]л из жизни|ушла из жизни|погиб(?:ла)?(?!\p{L})|скончавш\p{L}+)[^,.;:]{0,60}/gu,
    ),
    story(
      'occupation',
      /(?:работает|работал|работала|проработал|проработала|трудил(?:ся|ась)|трудится|преподавал\p{L}?|преподает|преподаёт|возглавляет кафедру) [^,.;:]{3,80}/gu,
    ),
  ],
  en: [
    story(
      'education',
      /(?:graduat(?:ed|ing) (?:from|in|at)|stud(?:ied|ying) (?:at|in|under|\p{L}{1,20} at)|educated at|degree (?:in|from)|diploma (?:in|from)|a graduate of|trained (?:as|at)|doctorate|phd (?:in|from)) ?[^,.;:]{3,90}/gu,
    ),
    story(
      'education',
      /(?:earned (?:a|an|his|her) [\p{L}'-]{1,20}(?: degree)?|holds (?:a|an) [\p{L}'-]{1,20} (?:degree|from|in)|took (?:a|an) [\p{L}'-]{1,20} degree) ?[^,.;:]{3,90}/gu,
    ),
    story(
      'residence',
      /(?:moved to|came to|settled in|emigrated to|immigrated to|arrived in|has lived in|lived in|lives in|living in|relocated to|followed (?:him|her|them) to) [^,.;:]{2,60}/gu,
    ),
    story(
      'family',
      /(?:is|was|be|been)? ?(?:married|divorced|widowed|a widow|a widower)(?: (?:to|with|and)[^.;:]{3,70})?/gu,
    ),
    story(
      'family',
      /(?:has|have|had|raised|couple have|mother of|father of) (?:a|an|one|two|three|four|five|six|\d) (?:[\p{L}-]{1,20} )?(?:sons?|daughters?|child(?:ren)?|grandchild(?:ren)?)[^.;:]{0,60}/gu,
    ),
    story(
      'award',
      /(?:awarded|received|was given|won|holds|honou?red with|recipient of) (?:the|a|an|his|her) [^,.;:]{0,50}(?:medal|prize|award|order|badge|mbe|obe|honou?r|cross|title|scholarship|citation)[^,.;:]{0,50}/gu,
    ),
    story(
      'occupation',
      /is (?:a|an) [\p{L} -]{3,30} by (?:profession|trade|training)|(?:runs|owns|keeps) (?:a|an|his own|her own) [^,.;:]{0,30}(?:shop|firm|company|business|restaurant|bakery|café|cafe|clinic|studio|practice|farm|garage|agency)/gu,
    ),
    story('death', /(?<!s who )(?:died|passed away|was killed|lost (?:his|her) life)[^,.;:]{0,50}/gu),
    story(
      'occupation',
      /(?:works|worked|working|has worked|drove|taught|teaches|practises|practices) (?:for [^,.;:]{2,20} )?(?:as|at|in|for|the|\p{L}{1,20} (?:at|in))[^,.;:]{3,60}/gu,
    ),
  ],
};
