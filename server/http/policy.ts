/** Headers of every response, whatever it is. */
export const SAFE_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
];

/** Instead of the one above, on the pages that read cards and tickets with the camera. */
export const CAMERA_ALLOWED = {
  key: 'Permissions-Policy',
  value: 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

const COMMON = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
];

/**
 * For everything that only reads, and for whatever nobody thought of: no script at all. Our own addresses may be
 * fetched, because auditors (Lighthouse) ask for robots.txt from within the page.
 */
export const READING_POLICY = [...COMMON, "connect-src 'self'", "script-src 'none'"].join('; ');

/** For pages with forms, rendered for one request: the scripts that carry its nonce and what they load. */
export const formPolicy = (nonce: string, isDevelopment: boolean): string =>
  [
    ...COMMON,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "connect-src 'self'",
  ].join('; ');

/** For the page of a door, which may also keep itself on the device: by our one worker, and no script more than others. */
export const doorPolicy = (nonce: string, isDevelopment: boolean): string =>
  `${formPolicy(nonce, isDevelopment)}; worker-src 'self'`;

/** Of a picture that is opened by itself. */
export const PICTURE_POLICY = "default-src 'none'; sandbox";
