import type { Locale } from '@/lib/locales';
import type { Cue } from './cue';
import { AZ_CUES } from './cues.az';
import { EN_CUES } from './cues.en';
import { RU_CUES } from './cues.ru';

/** Words that say what somebody did, by language. */
export const CUES: Record<Locale, readonly Cue[]> = { az: AZ_CUES, ru: RU_CUES, en: EN_CUES };
