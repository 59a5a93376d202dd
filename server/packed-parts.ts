import 'server-only';
import { createInflateRaw } from 'node:zlib';
import { unzipSync } from 'fflate';

interface Part {
  name: string;
  /** Where it begins in the archive. */
  at: number;
  /** As the directory of the archive says. */
  size: number;
  isPacked: boolean;
  packed: Uint8Array;
}

/** The parts of a zip archive as its directory names them, nothing of them unpacked. Throws where it is none. */
export function partsOf(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [];
  let entry: number | undefined;
  // What the directory says is read by the same library that unpacks it later: two readers could be told two things.
  unzipSync(bytes, {
    filter: ({ name, size, originalSize, compression }) => {
      entry ??= directoryIn(view);
      const header = view.getUint32(entry + 42, true);
      const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      entry +=
        46 +
        view.getUint16(entry + 28, true) +
        view.getUint16(entry + 30, true) +
        view.getUint16(entry + 32, true);
      const packed = bytes.subarray(from, from + size);
      parts.push({ name, at: header, size: originalSize, isPacked: compression !== 0, packed });
      return false;
    },
  });
  return parts;
}

/** Where the directory begins: the mark at the end of the archive says so. */
function directoryIn(view: DataView): number {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  return view.getUint32(end + 16, true);
}

const TAIL = 256;

/**
 * Unpacks a part as far as the directory says that it goes, and no further, without keeping the app from other work; gives its last
 * bytes, or null where it does not end there, or where a piece of it is not `sound`. Of half a megabyte a bomb makes as much as it likes.
 */
export async function tailOf(
  { packed, size, isPacked }: Part,
  isSound: (piece: Buffer) => boolean = () => true,
): Promise<Buffer | null> {
  if (!isPacked) return packed.length <= size ? Buffer.from(packed.subarray(-TAIL)) : null;
  const unpacked = createInflateRaw({ chunkSize: 256 * 1024 });
  unpacked.end(packed);
  let bytes = 0;
  let tail = Buffer.alloc(0);
  for await (const chunk of unpacked) {
    bytes += (chunk as Buffer).length;
    if (bytes > size || !isSound(chunk as Buffer)) return null;
    tail = Buffer.concat([tail, (chunk as Buffer).subarray(-TAIL)]).subarray(-TAIL);
  }
  return tail;
}
