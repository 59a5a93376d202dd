import 'server-only';
import { toString as drawQrCode } from 'qrcode';

/** A text as a QR code: an SVG picture as the address of an image. */
export async function qrCodeImage(text: string): Promise<string> {
  const svg = await drawQrCode(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
