import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the reader takes. `q=0` means no. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const takes = (name: string) =>
    (accepted ?? '').split(',').some((part) => {
      const [token = '', ...parameters] = part.trim().split(';');
      return token.trim().toLowerCase() === name && !parameters.some((p) => /^\s*q=0(\.0*)?\s*$/.test(p));
    });
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

/** The body in that encoding. What is kept for many readers is worth more work than what is made for one. */
export function encodeBody(body: Buffer, encoding: Encoding, isKept: boolean): Buffer {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return gzipSync(body, { level: isKept ? 9 : 5 });
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isKept ? 10 : 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
