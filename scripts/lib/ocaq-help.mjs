/** What `npm run ocaq` says of itself; the commands come from two files, which share it. */
export const HELP = `npm run ocaq -- <command>

  organization create       a new organization
  organization lock SLUG    close all that is no public text, and end all its sessions
  organization unlock SLUG  lift that, as the operator
  claim list [SLUG]         who claims an unconfirmed page, with what
  claim ask SLUG ID         ask whoever claims something (--question TEXT)
  claim grant SLUG ID       hand the page over
  claim refuse SLUG ID      refuse it (--reason TEXT)
  admin invite              invite somebody to help run an organization; prints the link
  set-up link               a new link for the first administrator, as long as there was none
  members export            the member list of an organization as CSV or XLSX
  seed demo                 the demonstration organization
  seed article              the organization of the article
  migrate                   bring the database up to date
  members import FILE       members from a CSV or XLSX file (--plan: only say what would happen)
  mail bounce               a mail that came back, or a complaint (< message.eml)
  article read FILE         what can be proposed from an article, as JSON
  excerpts fill [SLUG]      keep the words around the facts of articles that were published before there were excerpts
  names compare A B         same, likely or different (--stdin: two names a line, a tab between)
  backup FILE               embedded database, uploads and secrets in one file
  restore FILE              put a backup into an empty data folder
  doctor                    look everything over and say what to do

  <command> --help          more about one of them`;
