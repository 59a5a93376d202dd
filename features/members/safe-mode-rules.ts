/** Safe mode of a person, as the person and administrators see it. */
export interface SafeMode {
  isOn: boolean;
  /** Turned on by the person, or by whoever acts for them: only they lift it. */
  isOwn: boolean;
  /** Turned on by an administrator, with what they wrote; null where none did. */
  byAdmin: { reason: string | null } | null;
}

interface Kept {
  safeBySelfAt: Date | null;
  safeByAdminAt: Date | null;
  safeReason: string | null;
}

/** Two choices that do not touch each other: whoever made one lifts that one, and safe mode lasts as long as either. */
export function safeModeOf({ safeBySelfAt, safeByAdminAt, safeReason }: Kept): SafeMode {
  return {
    isOn: safeBySelfAt !== null || safeByAdminAt !== null,
    isOwn: safeBySelfAt !== null,
    byAdmin: safeByAdminAt ? { reason: safeReason } : null,
  };
}
