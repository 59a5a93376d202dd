import { Resolver } from 'node:dns/promises';
import { fine, warning } from './finding.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */
/** Gives the TXT records of a name; throws as node:dns does. @typedef {(name: string) => Promise<string[][]>} Txt */

/** What mail services usually call their keys; nobody can ask for all that there are. */
const SELECTORS = [
  'ocaq',
  'default',
  'mail',
  'dkim',
  'selector1',
  'selector2',
  'google',
  's1',
  's2',
  'k1',
  'smtp',
  'mx',
];
const NOT_THERE = ['ENOTFOUND', 'ENODATA'];

/** @returns {Txt} */
function dns() {
  const resolver = new Resolver({ timeout: 3000, tries: 1 });
  return (name) => resolver.resolveTxt(name);
}

/**
 * Whether other mail servers can tell that mail comes from us: SPF, DKIM and DMARC of the domain of MAIL_FROM.
 * @param {string | undefined} from @param {Txt} [txt] @returns {Promise<Finding[]>}
 */
export async function checkSender(from, txt = dns()) {
  const domain = /@([^\s<>@]+?)>?\s*$/.exec(from ?? '')?.[1]?.toLowerCase();
  if (!domain || domain === 'localhost') {
    return [
      warning(
        'Sender: MAIL_FROM is not set to an address of your own domain; others will take mail for spam',
      ),
    ];
  }
  try {
    const [spf, dmarc, keys] = await Promise.all([
      records(txt, domain),
      records(txt, `_dmarc.${domain}`),
      Promise.all(SELECTORS.map((name) => records(txt, `${name}._domainkey.${domain}`))),
    ]);
    return [spfOf(domain, spf), dkimOf(domain, keys), dmarcOf(domain, dmarc)];
  } catch (error) {
    return [
      warning(
        `Sender: SPF, DKIM and DMARC of ${domain} could not be looked up (${error.code ?? error.message})`,
      ),
    ];
  }
}

/** @param {Txt} txt @param {string} name @returns {Promise<string[]>} */
async function records(txt, name) {
  try {
    return (await txt(name)).map((parts) => parts.join(''));
  } catch (error) {
    if (NOT_THERE.includes(error.code)) return [];
    throw error;
  }
}

/** @param {string} domain @param {string[]} found */
function spfOf(domain, found) {
  const spf = found.filter((record) => /^v=spf1(\s|$)/i.test(record));
  if (spf.length > 1) return warning(`SPF: ${domain} has ${spf.length} records; only one may be there`);
  const [record] = spf;
  if (!record) {
    return warning(`SPF: none for ${domain}; add a TXT record "v=spf1 include:YOUR-MAIL-SERVICE ~all"`);
  }
  if (/[\s]\+?all\b/i.test(record))
    return warning(`SPF: ${domain} lets everybody send (+all); use ~all or -all`);
  return fine(`SPF: ${record}`);
}

/** @param {string} domain @param {string[][]} found */
function dkimOf(domain, found) {
  const at = found.findIndex((records) => records.some((record) => /\bp=[A-Za-z0-9+/]/.test(record)));
  if (at >= 0) return fine(`DKIM: a key at ${SELECTORS[at]}._domainkey.${domain}`);
  return warning(
    `DKIM: no key under the usual names for ${domain}; switch signing on at your mail service and add its record`,
  );
}

/** @param {string} domain @param {string[]} found */
function dmarcOf(domain, found) {
  const record = found.find((one) => /^v=DMARC1\b/i.test(one));
  if (!record)
    return warning(
      `DMARC: none for ${domain}; add a TXT record at _dmarc.${domain}: "v=DMARC1; p=quarantine"`,
    );
  if (/\bp=none\b/i.test(record))
    return fine(`DMARC: ${record} (only watched; p=quarantine protects your name)`);
  return fine(`DMARC: ${record}`);
}
