const SCRIPT = /<script\b(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g;
const SCRIPT_LINK = /<link\b[^>]*\bas="script"[^>]*>/g;
/** React's marks for hydration, which nothing reads any more. */
const HYDRATION_MARK = /<!--(?:\/?\$[?!]?|\/?&|html|head|body| )?-->/g;

/** An HTML document without its programs. JSON-LD stays: it is data. */
export function stripScripts(html: string): string {
  return html.replace(SCRIPT, '').replace(SCRIPT_LINK, '').replace(HYDRATION_MARK, '');
}
