import type { InEach, Span } from '../shapes';

/** The article says "addressed by", never "signed". */
export const STATEMENT = {
  slug: 'hezi-aslanovun-adinin-ebedilesdirilmesi',
  edtf: '2019-01-24',
  event: 'hezi-aslanov-beyanati',
  subject: 'aslanov-hazi',
  addressedBy: [
    'bashirov-nizami',
    'rustamov-elkhan',
    'taghiyev-ilham',
    'bayramov-ragib',
    'mammadov-ilgar',
    'aliyev-shamil',
    'ahmadov-bahaddin',
    'abdinov-imran',
    'gafarov-chingiz',
    'giyasov-zaur',
    'aslanov-elnur',
    'suleymanov-elshan',
    'abdullayev-fakhraddin',
    'javadov-elnur',
  ],
} as const;

export const STATEMENT_TEXTS: InEach<{ title: string; text: string; addressee: string }> = {
  az: {
    title: 'Həzi Aslanovun adının əbədiləşdirilməsi barədə bəyanat',
    text: 'Bəyanat Rusiya Prezidentinə 2019-cu il yanvarın 24-də – məqaləyə görə, Rusiya Dumasında keçirilən iclasda – ünvanlanıb.[[cite:statement]] Müraciət edənlər Həzi Aslanovun doğum (22 yanvar) və həlak olma (24 yanvar) günləri ilə əlaqədar Rusiyadakı küçələrdən birinə onun adının verilməsini təklif ediblər.[[cite:statement-topic]]',
    addressee: 'Rusiya Prezidenti',
  },
  ru: {
    title: 'Заявление об увековечении памяти Ази Асланова',
    text: 'С этим заявлением к Президенту России обратились 24 января 2019 года — по данным статьи, на заседании в российской Думе.[[cite:statement]] В связи с днём рождения (22 января) и днём гибели (24 января) Ази Асланова обратившиеся предложили назвать его именем одну из улиц в России.[[cite:statement-topic]]',
    addressee: 'Президент России',
  },
  en: {
    title: 'Statement on commemorating Hazi Aslanov',
    text: "A statement addressed to the President of Russia on 24 January 2019 (according to the article, at a session in the Russian Duma).[[cite:statement]] In connection with Hazi Aslanov's birthday (22 January) and the day of his death (24 January), those who addressed it proposed naming a street in Russia after him.[[cite:statement-topic]]",
    addressee: 'President of Russia',
  },
};

export const STATEMENT_CITATIONS: readonly { key: string; span: Span }[] = [
  { key: 'statement', span: [2402, 2822] },
  { key: 'statement-date', span: [2402, 2427] },
  { key: 'statement-addressee', span: [2464, 2483] },
  { key: 'statement-names', span: [2561, 2787] },
  { key: 'statement-topic', span: [2822, 3081] },
];
