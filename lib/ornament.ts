export interface OrnamentRun {
  x: number;
  y: number;
  width: number;
  colour: number;
}

/** One repeat of a band: `size` cells square, the runs of coloured cells in it; colour 0 is the ground. */
export interface OrnamentTile {
  size: number;
  cells: OrnamentRun[];
}

export type Motif = 'carpet';

/** Says which colour (index into `COLOURS`) a cell has, by its distance from the middle; `chance` is the slug's own. */
type Drawing = (chance: () => number) => { reach: number; colourAt: (dx: number, dy: number) => number };

/** Ground, outline, saffron, pomegranate. */
const COLOURS = ['#124f52', '#efe4cf', '#d9a441', '#9b2c2f'];
const CELL = 6;

/** Stepped diamonds of a Karabakh carpet: one quarter is drawn and mirrored. */
const carpet: Drawing = (chance) => {
  const reach = 9;
  const quarter: number[][] = [];
  for (let y = 0; y <= reach; y++) {
    quarter.push([]);
    for (let x = 0; x <= reach; x++) {
      const distance = x + y;
      if (distance > reach) quarter[y]?.push(0);
      else if (distance === reach) quarter[y]?.push(1);
      else if (distance % 3 === 0) quarter[y]?.push(2);
      else quarter[y]?.push(chance() > 0.55 ? 3 : 0);
    }
  }
  return { reach, colourAt: (dx, dy) => quarter[Math.abs(dy)]?.[Math.abs(dx)] ?? 0 };
};

/** Other communities bring their own motif here. */
const motifs: Record<Motif, Drawing> = { carpet };

/** Numbers in [0, 1) that follow from the slug alone (FNV-1a seed), the same on every machine. */
function chanceOf(slug: string): () => number {
  let state = 2166136261;
  for (const character of slug) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) >>> 0;
    return state / 4294967296;
  };
}

/** Takes an organization's slug; gives its own tile, always the same, with neighbouring cells of one colour as one run. */
export function ornamentTile(slug: string, motif: Motif = 'carpet'): OrnamentTile {
  const { reach, colourAt } = motifs[motif](chanceOf(slug));
  const size = 2 * reach + 1;
  const cells: OrnamentRun[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const colour = colourAt(x - reach, y - reach);
      const previous = cells.at(-1);
      if (colour === 0) continue;
      if (previous?.y === y && previous.colour === colour && previous.x + previous.width === x)
        previous.width++;
      else cells.push({ x, y, width: 1, colour });
    }
  }
  return { size, cells };
}

/** One path for all runs of a colour, in steps relative to the end of the run before. */
function pathOf(runs: OrnamentRun[]): string {
  let [atX, atY] = [0, 0];
  return runs
    .map(({ x, y, width }) => {
      const step = `m${x - atX} ${y - atY}h${width}v1h-${width}z`;
      [atX, atY] = [x, y];
      return step;
    })
    .join('');
}

/** The tile as an SVG picture to repeat along a band; at most about 3 KB, without script or outside references. */
export function ornamentSvg(slug: string, motif: Motif = 'carpet'): string {
  const { size, cells } = ornamentTile(slug, motif);
  const paths = COLOURS.map((fill, colour) => ({ fill, runs: cells.filter((run) => run.colour === colour) }))
    .filter(({ runs }) => runs.length > 0)
    .map(({ fill, runs }) => `<path fill="${fill}" d="${pathOf(runs)}"/>`);
  const side = size * CELL;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="${COLOURS[0]}" d="M0 0h${size}v${size}H0z"/>${paths.join('')}</svg>`;
}
