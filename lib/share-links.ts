/** Where WhatsApp is asked to send a text. */
export const whatsAppLink = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;

/** Telegram wants an address; without one the text stands in its place. */
export const telegramLink = (text: string, url: string | null): string =>
  `https://t.me/share/url?url=${encodeURIComponent(url ?? text)}${url ? `&text=${encodeURIComponent(text)}` : ''}`;
