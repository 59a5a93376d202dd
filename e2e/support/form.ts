import type { Locator, Page } from '@playwright/test';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The field with exactly this label, whether it is marked as required or not; not those that are folded away. */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(new RegExp(`^\\s*${literally(label)}(\\s*\\*)?\\s*$`)).filter({ visible: true });
}

/** Fills several fields, by their labels. */
export async function fillIn(within: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await field(within, label).fill(value);
}

export function button(within: Page | Locator, name: string): Locator {
  return within.getByRole('button', { name, exact: true });
}

/** What a field that is refused says of itself, among hints and signs. */
export const saying = (text: string) => new RegExp(literally(text));
