import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ornamentSvg, ornamentTile } from './ornament';

const slugs = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'), maxLength: 60 });

describe('ornament', () => {
  it('is the same for the same slug and another for another', () => {
    expect(ornamentSvg('moskva-qerb-muxtariyyat')).toBe(ornamentSvg('moskva-qerb-muxtariyyat'));
    expect(ornamentSvg('moskva-qerb-muxtariyyat')).not.toBe(ornamentSvg('berlin-evi'));
  });

  it('is symmetric, its runs lie in the tile and do not touch their own colour', () => {
    fc.assert(
      fc.property(slugs, (slug) => {
        const { size, cells } = ornamentTile(slug);
        const colourAt = new Map(
          cells.flatMap(({ x, y, width, colour }) =>
            Array.from({ length: width }, (_, i) => [`${x + i},${y}`, colour] as const),
          ),
        );
        for (const [place, colour] of colourAt) {
          const [x = 0, y = 0] = place.split(',').map(Number);
          expect(x >= 0 && x < size && y >= 0 && y < size && colour >= 1 && colour <= 3).toBe(true);
          expect(colourAt.get(`${size - 1 - x},${size - 1 - y}`)).toBe(colour);
        }
        for (const { x, y, width, colour } of cells)
          expect(colourAt.get(`${x + width},${y}`)).not.toBe(colour);
      }),
    );
  });

  it('stays small', () => {
    fc.assert(
      fc.property(slugs, (slug) => {
        expect(ornamentSvg(slug).length).toBeLessThanOrEqual(3072);
      }),
    );
  });

  it('takes nothing of the slug into the picture', () => {
    expect(ornamentSvg('"><script>')).not.toContain('script>');
  });
});
