import 'server-only';
import { createHash } from 'node:crypto';
import { ImageResponse } from 'next/og';
import PDFDocument from 'pdfkit';
import { ornamentSvg } from '@/lib/ornament';
import { TYPEFACES, typeface, typefaces } from '../pdf/typefaces';

/** What stands on the picture that messengers show beside a shared link. */
export interface ShareCard {
  /** What kind of thing it is, above the title. */
  above: string;
  title: string;
  /** When and where, each a line. */
  lines: readonly string[];
  /** Said in red: the event is cancelled. */
  warning?: string;
  /** Who shares it; whose ornament it is. */
  from: string;
  slug: string;
  locale: string;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;

const [PAPER, INK, SOFT, ACCENT, POMEGRANATE] = ['#fbf9f5', '#221c17', '#554e47', '#005f63', '#8f2a2d'];
const BAND = 100;
const MOST_KEPT = 200;
/** Changes the names of all pictures, when they begin to look otherwise. */
const DRAWING = 1;

const kept = new Map<string, Promise<Buffer>>();
let drawing: Promise<unknown> = Promise.resolve();

/** The name of a picture follows from what stands on it: other words, another address. */
export function cardName(card: ShareCard): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex');
  return `${digest.slice(0, 20)}.png`;
}

/** The picture as PNG, 1200 × 630. Drawn once for the same words, and one after the other: each takes a processor for a moment. */
export function shareCardPng(card: ShareCard): Promise<Buffer> {
  const name = cardName(card);
  const before = kept.get(name);
  if (before) return before;
  const drawn = drawing.then(() => draw(card));
  drawing = drawn.catch(() => {});
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest) kept.delete(oldest);
  kept.set(name, drawn);
  drawn.catch(() => kept.delete(name));
  return drawn;
}

async function draw(card: ShareCard): Promise<Buffer> {
  const names = [...new Set([...TYPEFACES[400], ...TYPEFACES[600]])];
  const response = new ImageResponse(<Card {...drawable(card)} />, {
    ...CARD_SIZE,
    fonts: names.map((name) => ({ name, data: typeface(name), weight: 400, style: 'normal' })),
  });
  return Buffer.from(await response.arrayBuffer());
}

/** Only letters that we have a typeface for: for any other the library would ask a foreign server. */
function drawable(card: ShareCard): ShareCard {
  const runsOf = typefaces(new PDFDocument({ font: null as never }));
  const known = (text: string) => {
    const plain = text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, '');
    return runsOf(plain.replace(/\s+/gu, ' ').trim(), 600)
      .map((run) => run.text)
      .join('');
  };
  return {
    ...card,
    above: known(card.above),
    title: known(card.title),
    lines: card.lines.map(known),
    from: known(card.from),
    ...(card.warning ? { warning: known(card.warning) } : {}),
  };
}

const family = (weight: 400 | 600) => TYPEFACES[weight].join(', ');
const clamped = (lines: number) => ({ display: 'block', lineClamp: lines, wordBreak: 'break-word' }) as const;

function titleSize({ length }: string): number {
  if (length <= 36) return 78;
  if (length <= 70) return 64;
  return length <= 120 ? 52 : 44;
}

function Card({ above, title, lines, warning, from, slug, locale }: ShareCard) {
  const tile = `data:image/svg+xml;base64,${Buffer.from(ornamentSvg(slug)).toString('base64')}`;
  const size = titleSize(title);
  return (
    <div
      lang={locale}
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        background: PAPER,
        color: INK,
        fontFamily: family(400),
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flexGrow: 1,
          justifyContent: 'space-between',
          padding: '48px 64px 40px',
        }}
      >
        <div style={{ display: 'flex', fontSize: 30, color: warning ? POMEGRANATE : ACCENT }}>
          <div style={clamped(1)}>{warning ? `${above} · ${warning}` : above}</div>
        </div>
        <div style={{ ...clamped(3), fontFamily: family(600), fontSize: size, lineHeight: 1.12 }}>
          {title}
        </div>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          {lines.map((line) => (
            <div key={line} style={{ ...clamped(1), fontSize: 34, lineHeight: 1.3 }}>
              {line}
            </div>
          ))}
          <div style={{ ...clamped(1), marginTop: 10, fontSize: 28, color: SOFT }}>{from}</div>
        </div>
      </div>
      <div style={{ display: 'flex', height: BAND }}>
        {Array.from({ length: CARD_SIZE.width / BAND }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all the same
          <img key={at} src={tile} width={BAND} height={BAND} alt="" />
        ))}
      </div>
    </div>
  );
}
