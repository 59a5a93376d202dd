import { frame } from './frame';

const BODY =
  '(?:society|club|association|union|organisation|organization|federation|circle|school|choir|ensemble|branch|centre|center|theatre|theater|newspaper|band|company|council|house|library|fund)';
const INSTRUMENT =
  '(?:fiddle|violin|piano|guitar|accordion|drums?|flute|cello|harp|clarinet|saz|oud|tar|tabla|bandura|mandolin|trumpet|bagpipes|concertina|zither|kora|kantele)';

/** Who takes part, works, founds and is honoured, in English: further verbs and times. */
export const EN_WORK_FRAMES = [
  frame('performer', { verb: 'sing|play|dance|perform|recite|sings|performs', says: '(?:will|to|would) (?:\\S+ ){0,2}(?:sing|play|dance|perform|recite)|(?:sings|performs)', not: 'to (?:sing|play|dance) (?:for|with|in) (?:fun|their|his|her)|used to|wants? to|how to|learn(?:ed|s|t)? to|love[ds]? to', who: 'before', reach: 2 }),
  frame('performer', { verb: 'plays|played', says: `(?:plays|played) (?:the |an? |his |her )?${INSTRUMENT}`, who: 'before', reach: 2 }),
  frame('speaker', { verb: 'speak|talk|lecture|speaks', says: '(?:will|to) (?:\\S+ ){0,2}(?:speak|talk|lecture)|speaks (?:on|about|at|for)', not: 'how to|refused to|came to speak', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'told', says: 'told (?:the|an?|our) (?:\\S+ )?(?:audience|gathering|crowd|congregation|room|children|guests|assembly)', not: 'told (?:\\S+ ){2,4}that', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'launched|unveiled', says: '(?:launched|unveiled) (?:the|our|its|his|her|an?) (?:\\S+ )?(?:album|book|plaque|exhibition|memorial|statue|film|stone|website|history|campaign|recording|banner)', not: 'by', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'cut', says: 'cut the (?:\\S+ )?ribbon', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'declared', says: 'declared the (?:\\S+ ){1,3}open', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'remembered|recalled|reminisced', says: '(?:remembered|recalled) (?:the|those|how) (?:\\S+ )?(?:early|first|old|days|years)', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'thanked', says: 'thanked (?:everyone|everybody|all|those|volunteers)', not: '(?:was|were|been) thanked', who: 'before', reach: 2 }),
  frame('honouree', { verb: 'thank', says: '(?:we|i|to|members) (?:\\S+ )?thank', who: 'after', reach: 9 }),
  frame('representative', { verb: 'represented', says: 'represented by', who: 'after', reach: 4 }),
  frame('auditor', { verb: 'audit|audits', says: 'audits? (?:the|our|its) (?:books|accounts)', who: 'before', reach: 2 }),
  frame('treasurer', { verb: 'kept|keeps|looks|looked', says: '(?:kept|keeps|looks after|looked after) the (?:accounts|purse|finances)', who: 'before', reach: 2 }),
  frame('secretary', { verb: 'kept|keeps|took|takes', says: '(?:kept|keeps|took|takes) the minutes', who: 'before', reach: 2 }),
  frame('director', { verb: 'direct', says: '(?:named|appointed|asked|chosen|hired|chose|picked) (?:\\S+ )?to direct', who: 'before', reach: 1 }),
  frame('leader', { verb: 'lead|head|run|coordinate', says: `(?:named|appointed|asked|chosen|hired|chose|picked|elected) (?:\\S+ ){0,2}to (?:lead|head|run|coordinate) (?:the|its|our) (?:\\S+ ){0,3}${BODY}`, who: 'before', reach: 1 }),
  frame('board-member', { verb: 'seats', says: '(?:seats|places) on the (?:board|committee) (?:went|go|were|are|was)', who: 'after', reach: 9 }),
  frame('guest', { verb: 'expected', says: '(?:is|are) (?:also )?expected', not: 'of (?:the |an? )?(?:\\S+ )?(?:is|are) expected|expected to (?:speak|sing|play|perform|cost|take|be)', who: 'before', reach: 2 }),
  frame('guest', { verb: 'attend|come|coming', says: '(?:will|to) (?:\\S+ ){0,2}(?:attend|be there)|(?:is|are) coming', not: 'unable|could not|cannot', who: 'before', reach: 3 }),
  frame('founder', { verb: 'with', says: `with (?:\\S+ ){0,9}(?:founded|started|established|formed|set up) (?:the|an?|our|this) (?:\\S+ ){0,6}${BODY}`, who: 'after', reach: 3 }),
  frame('author', { verb: 'wrote|writes|written', says: '(?:wrote|writes) (?:the|its|our|an?) (?:\\S+ ){0,2}(?:book|play|script|words|lyrics|history|anthem|music|memoir|poem|libretto)', who: 'before', reach: 2 }),
  frame('author', { verb: 'memoirs?|novel|autobiography|book|poems', says: "(?:memoirs?|novel|autobiography|book|poems)", who: 'before', cases: 'gen', reach: 1 }),
  frame('author', { verb: 'by', says: '(?:memoirs?|novel|autobiography|book|poems|history) by', who: 'after', reach: 3 }),
  frame('former-chair', { verb: 'stood|stepped|steps|stands|stepping|standing', says: '(?:stood|stepped|steps|stands|stepping|standing) down (?:as (?:our |its |the )?(?:chair\\p{L}*|president)|after (?:\\S+ ){1,4}(?:in the chair|as (?:chair\\p{L}*|president)))', who: 'before', reach: 3 }),
  frame('honouree', { verb: 'congratulations', says: 'congratulations (?:also |too |go )?to', who: 'after', reach: 5 }),
  frame('former-chair', { verb: 'chair', says: 'after (?:\\S+ ){1,4}(?:in the chair|as chair\\S* )', who: 'after', reach: 1 }),
  frame('auditor', { verb: 'checked|examined|inspected', says: '(?:accounts|books) (?:\\S+ ){0,3}(?:checked|examined|inspected) (?:\\S+ ){0,3}by', who: 'after', reach: 5 }),
  frame('board-member', { verb: 'make|makes|complete|completes|completed', says: '(?:makes? up|complete[sd]?) the (?:\\S+ ){0,3}(?:committee|board|council|executive)', who: 'before', reach: 1 }),
  frame('guest', { verb: 'dropped|drops|turned|looked|popped', says: '(?:dropped|drops|turned|looked|popped) (?:by|in|up)', who: 'before', reach: 1 }),
  frame('guest', { verb: 'joined', says: 'joined us', who: 'before', reach: 2 }),
  frame('chair', { verb: 'chose|elected|picked', says: '(?:chose|elected|picked) to (?:follow|succeed|replace) (?:him|her|them)', who: 'after', reach: 2 }),
  frame('speaker', { verb: 'said|added|noted|urged|argued', says: '(?:at the (?:\\S+ )?(?:meeting|ceremony|assembly|gathering|opening|conference|rally|vigil)|the (?:\\S+ )?(?:meeting|ceremony|assembly|gathering|conference|rally|vigil))', not: 'told', who: 'before', reach: 2 }),
  frame('founder', { verb: 'started|founded|established|set', says: 'who (?:\\S+ )?(?:started|founded|established|set up|set) (?:it|the|this|our)', who: 'after', reach: 3 }),
  frame('honouree', { verb: 'pinned|bestowed|conferred', says: '(?:medals?|badges?|titles?|awards?|honou?rs?|orders?) (?:\\S+ ){0,4}(?:pinned|bestowed|conferred) (?:on|upon)', who: 'after', reach: 3 }),
  frame('speaker', { verb: 'read', says: '(?:greetings?|messages?|letters?|telegrams?|address|statement) (?:\\S+ ){0,5}read (?:out )?by', who: 'after', reach: 6 }),
  frame('treasurer', { verb: 'holds|held', says: '(?:holds|held) the purse strings', who: 'before', reach: 1 }),
  frame('editor', { verb: 'compiled', says: '(?:history|book|album|anthology|collection|booklet|cookbook) (?:\\S+ ){0,6}compiled by', who: 'after', reach: 5 }),
  frame('guest', { verb: 'come|travelled|flew|flown', says: 'who (?:had |has )?(?:come|travelled|flew|flown) (?:\\S+ ){0,3}from', who: 'before', reach: 9 }),
  frame('treasurer', { verb: 'looking', says: 'looking after the (?:money|accounts|finances|purse)', who: 'before', reach: 2 }),
  frame('initiator', { verb: 'started|launched|begun', says: '(?:petition|campaign|appeal|tradition|collection|drive) (?:\\S+ ){0,6}(?:started|launched|begun) by', who: 'after', reach: 4 }),
]; // biome-ignore format: a table
