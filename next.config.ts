import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { CAMERA_ALLOWED, READING_POLICY, SAFE_HEADERS } from './server/http/policy';

const LOCALES = ':locale(az|ru|en)';

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The last step of every response compresses (server/http/reading-pages.ts).
  compress: false,
  // Titles and descriptions stand in the head for everybody, not only for known robots.
  htmlLimitedBots: /.*/,
  cacheHandler: `${import.meta.dirname}/server/cache/handler.mjs`,
  cacheMaxMemorySize: 0,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'nodemailer', 'pdfkit', 'sharp'],
  // The typefaces of PDF files are read by their names (server/pdf).
  outputFileTracingIncludes: { '/**': ['./server/pdf/fonts/*.ttf'] },
  // Forms answer too much text beside the field; what is larger still is refused by server/http/large-requests.ts.
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: '4mb' } },
  devIndicators: false,
  // `npm test` checks types; a start on a fresh machine need not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      // Typefaces do nothing that a policy could forbid, and every byte before them is waited for.
      source: '/((?!fonts/).*)',
      headers: [...SAFE_HEADERS, { key: 'Content-Security-Policy', value: READING_POLICY }],
    },
    {
      // Cards and tickets are read with the camera there, and nowhere else.
      source: `/${LOCALES}/manage/:org/scan`,
      headers: [CAMERA_ALLOWED],
    },
    { source: `/${LOCALES}/door/:token`, headers: [CAMERA_ALLOWED] },
    {
      source: '/fonts/:path*',
      headers: [
        { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
    {
      source: `/${LOCALES}/organizations/:path*`,
      headers: [{ key: 'Speculation-Rules', value: '"/speculation-rules.json"' }],
    },
    { source: `/${LOCALES}`, headers: [{ key: 'Speculation-Rules', value: '"/speculation-rules.json"' }] },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: `/${LOCALES}`, has: [{ type: 'query', key: 'q' }], destination: '/:locale/search' },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default createNextIntlPlugin('./server/i18n/request.ts')(config);
