import { CONSENT_PURPOSES, type ConsentPurpose } from '@/db/enums';

/** What a list may ask of a purpose: the last word is a yes, a no (refused or taken back), or none is recorded. */
export const SAID = ['given', 'no', 'none'] as const;
export type Said = (typeof SAID)[number];

/** Everything that a list may ask about consents, as its address says it: `sharing-none`. */
export const CONSENTS_ASKED = CONSENT_PURPOSES.flatMap((purpose) =>
  SAID.map((said) => `${purpose}-${said}` as const),
);

/** The purpose and the word that an address means; it was parsed before. */
export function consentAsked(asked: string): { purpose: ConsentPurpose; said: Said } {
  const [purpose, said] = asked.split('-');
  return { purpose: purpose as ConsentPurpose, said: said as Said };
}
