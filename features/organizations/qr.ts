import 'server-only';
import { toString as drawQr } from 'qrcode';

/** A link as a QR code: an SVG without size, black on white, so that every camera reads it in the dark as well. */
export async function qrSvg(url: string): Promise<string> {
  return drawQr(url, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
}
