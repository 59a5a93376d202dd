import type { Locale } from '@/lib/locales';

/** Instruments and voices, as they stand behind the name of who plays or sings. */
export const PLAYED: Record<Locale, RegExp> = {
  az: /^(?:tar|saz|kamança|qarmon|nağara|balaban|zurna|ney|ud|qanun|klarnet|fortepiano|piano|royal|gitara|skripka|violonçel|fleyta|akkordeon|buzuki|duduk|bandura|dombra|qaval|dəf|zərb|vokal|solo|soprano|tenor|bariton|bas|xanəndə|rəqs|səs|orqan|arfa|saksafon|trombon|truba)$/u,
  ru: /^(?:тар|саз|кеманча|кяманча|гармонь|гармошка|баян|аккордеон|нагара|балабан|зурна|ней|уд|канон|канун|кларнет|фортепиано|пианино|рояль|гитара|скрипка|альт|виолончель|флейта|дудук|бандура|кобза|домбра|домра|балалайка|комуз|дойра|дутар|бубен|барабан|ударные|вокал|соло|сопрано|тенор|баритон|бас|голос|орган|арфа|саксофон|труба|тромбон|волынка|гусли|цимбалы|кобыз|курай|хомус|варган)$/u,
  en: /^(?:fiddle|violin|viola|piano|keyboards?|guitar|accordion|drums?|flute|cello|harp|clarinet|saz|oud|tar|tabla|bandura|bouzouki|lute|mandolin|trumpet|bagpipes|pipes|vocals|voice|percussion|concertina|dulcimer|zither|sitar|kora|kantele|kannel|organ|sax|saxophone|soprano|alto|tenor|baritone|bass|duduk|kamancha|balalaika|cimbalom|kemenche|zurna|ney|qanun|santur|trombone|double)$/u,
};
