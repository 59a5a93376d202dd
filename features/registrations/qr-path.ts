import 'server-only';
import QRCode from 'qrcode';

export interface QrPath {
  /** How many squares wide, without the quiet border. */
  size: number;
  /** An SVG path of the dark squares. */
  path: string;
}

/** A text as a QR code, drawn as one SVG path. */
export function qrPath(text: string): QrPath {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (data[y * size + x]) path += `M${x} ${y}h1v1h-1z`;
  }
  return { size, path };
}
