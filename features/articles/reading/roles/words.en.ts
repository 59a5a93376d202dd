import type { PersonWords } from './words';

/** What people are called in English: offices first, then callings. A word may have an -s. */
export const EN_PERSON_WORDS: PersonWords = {
  'honorary-chair':
    'honorary chair|honorary chairman|honorary chairperson|president emeritus|honorary chairwoman|life president|chair emeritus',
  'former-chair':
    'previous chair|previous chairman|previous chairwoman|previous president|former chair|former chairman|former chairwoman|former chairperson|former president|past president|past chair|past chairman|ex-chairman|ex-president|outgoing chair|outgoing chairman|outgoing president|first chairman|first chair|first president|former head|former leader|founding chair|founding president|outgoing chairwoman|outgoing chairperson|inaugural chair|inaugural president|immediate past president',
  'first-deputy-chair':
    'first deputy chair|first deputy chairman|first vice chair|first vice-chair|first vice president|first vice-president|senior vice-president|first deputy',
  'deputy-chair':
    'deputy|deputy chair|deputy chairman|deputy chairwoman|deputy chairperson|vice chair|vice-chair|vice chairman|vice-chairman|vice-chairwoman|vice chairwoman|vice-chairperson|vice chairperson|deputy head|deputy leader|assistant chair',
  'board-chair':
    'chair of the board|chairman of the board|chairwoman of the board|chairperson of the board|board chair|board chairman|board chairwoman|board president|chair of the trustees|chair of trustees|chairman of the trustees|chairman of trustees|board chairperson|president of the board|chair of the board of trustees|chair of the board of directors|chairman of the board of directors|chair of the executive board',
  'board-member':
    'board member|committee member|member of the board|trustee|member of the committee|member of the executive committee|executive committee member|ordinary member|member of the executive board|members of the board|members of the committee|executive board member|board of trustees member|director-at-large|directors-at-large|member-at-large|members-at-large|director at large|directors at large|member at large|members at large',
  auditor: 'auditor|internal auditor|honorary auditor|chair of the audit committee|audit committee chair',
  chair:
    'chair|chairman|chairwoman|chairperson|co-chair|co-chairman|co-chairwoman|co-chairperson|convenor|convener',
  'vice-president': 'vice president|vice-president',
  president: 'president|co-president|president-elect',
  secretary:
    'secretary|general secretary|secretary general|secretary-general|honorary secretary|executive secretary|press secretary|recording secretary|corresponding secretary|club secretary|membership secretary',
  treasurer: 'treasurer|honorary treasurer',
  director:
    'director|executive director|managing director|artistic director|programme director|program director|musical director|music director|co-director|headteacher|head teacher|principal|headmaster|headmistress|school principal|deputy director|chief executive|chief executive officer|ceo|general manager|manager',
  founder:
    'founder|co-founder|founding member|founder member|charter member|original member|founding director|cofounder',
  leader:
    'leader|head|coordinator|co-ordinator|captain|team leader|community leader|youth leader|choir leader|choirmaster|organiser|organizer|choir director',
  member: 'charter member|oldest member|founding family|member|honorary member|lifelong member|life member',
  activist: 'activist|campaigner|volunteer|community activist|organiser|organizer',
  representative:
    'representative|registered agent|delegate|spokesman|spokeswoman|spokesperson|envoy|representative of',
  editor: 'editor|editor-in-chief|editor in chief|co-editor|chief editor',
  author: 'author|co-author',
  initiator: 'initiator',
  speaker: 'keynote speaker|speaker|guest speaker|moderator|panellist|panelist|main speaker',
  guest: 'guest of honour|guest of honor|special guest|chief guest|guest|honoured guest',
  performer:
    'singer|pianist|violinist|cellist|guitarist|musician|soloist|soprano|tenor|baritone|dancer|actor|actress|performer|fiddler|piper|harpist|flautist|drummer|conductor|accordionist|vocalist|rapper|comedian|kora player|oud player|duduk player|tar player|kamancha player|tabla player|storyteller|dj|bandleader|songwriter|singer-songwriter|folk singer|opera singer|mezzo-soprano',
  relative:
    'brother|sister|son|daughter|father|mother|wife|husband|widow|widower|grandson|granddaughter|grandfather|grandmother|uncle|aunt|cousin|nephew|niece|parents|children|partner|great-grandson|great-granddaughter|sons|daughters|brother-in-law|sister-in-law|twin brother|twin sister|late husband|late wife',
  other:
    'local member|sheriff|police chief|chief of police|councilwoman|councilman|warden|archivist|webmaster|caterer|state representative|mufti|grand mufti|minister of state|superintendent|inspector|culture secretary|home secretary|foreign secretary|education secretary|health secretary|secretary of state|under-secretary|first minister|deputy first minister|honorary president|patron|premier|sponsor|borough mayor|council member|ambassador|consul|consul general|consul-general|honorary consul|vice-consul|vice consul|attaché|cultural attaché|minister|prime minister|deputy minister|councillor|councilor|mayor|lord mayor|deputy mayor|mp|msp|senator|congressman|congresswoman|governor|member of parliament|bishop|archbishop|rabbi|imam|priest|pastor|parish priest|rector|vice-chancellor|dean|judge|ombudsman|commissioner|counsellor|first secretary|second secretary|third secretary|adviser|advisor|assistant|coach|head coach|high commissioner|deputy high commissioner|lord lieutenant|deputy lieutenant|chargé d affaires|accountant|chaplain|state senator|assemblyman|assemblywoman|alderman|city councillor|city councilor|taoiseach|tánaiste|chief of staff|librarian|curator|host|presenter|broadcaster|master of ceremonies|emcee|mc|foreign minister|culture minister|member of the european parliament|mep|td|granthi|cantor|sheikh|deacon|chief constable|caretaker|administrator|project manager|outreach officer|development officer|community officer|officer',
  calling:
    'doctor|dentist|teacher|lecturer|professor|poet|writer|novelist|journalist|historian|scientist|scholar|engineer|lawyer|solicitor|barrister|architect|artist|painter|sculptor|composer|businessman|businesswoman|entrepreneur|philanthropist|student|pupil|athlete|footballer|wrestler|boxer|champion|general|colonel|major|captain|veteran|economist|researcher|translator|filmmaker|film-maker|director of photography|photographer|playwright|critic|designer|chef|baker|tailor|nurse|surgeon|physician|midwife|pharmacist|psychologist|programmer|farmer|builder|carpenter|electrician|driver|bus driver|shopkeeper|restaurateur|publisher|linguist|anthropologist|archaeologist|expert|specialist|pensioner|retiree|schoolgirl|schoolboy|undergraduate|choreographer|blogger|laureate|graduate|professor emeritus|academic|local historian|migrant|refugee|survivor|resident|newcomer|activist|docker|miner|railwayman|seamstress|weaver|accountant|banker|mechanic|taxi driver|social worker|cardiologist|paediatrician|general practitioner|gp|broadcaster|calligrapher|potter|native|descendant|emigrant|immigrant|soldier|pilot|firefighter|police officer|plumber|welder|fisherman|sailor|ashug|gardener|cook|waiter|cleaner|carer|hairdresser|barber|shoemaker|cabdriver|cab driver|lorry driver|chess master|grandmaster|footballer|cricketer|hurler|puppeteer|biochemist|physicist|chemist|mathematician|biologist|geologist|software engineer|optician|vet|goldsmith|jeweller|butcher|grocer|dressmaker|embroiderer',
};
