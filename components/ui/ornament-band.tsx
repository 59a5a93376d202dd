type Props = {
  /** One square tile as an SVG document with a viewBox (lib/ornament). */
  svg: string;
  /** Unique on the page. */
  id?: string;
  className?: string;
};

const REPEAT = 60;

/** A carpet band: the tile beside itself over the whole width, as high as the class says. Decoration. Inline, because
 * the CSP allows neither style attributes nor data addresses in them. */
export function OrnamentBand({ svg, id = 'ornament', className = 'band' }: Props) {
  const [, , width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number);
  const inside = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width * REPEAT} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <defs>
        <pattern
          id={id}
          width={width}
          height={height}
          patternUnits="userSpaceOnUse"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing from lib/ornament, no input in it
          dangerouslySetInnerHTML={{ __html: inside }}
        />
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
