import { frame } from './frame';

const GAP = '(?:\\S+ ){0,2}';
const BODY = '(?:board|committee|council|executive|presidium)';
const OF_STATE = `(?:city|borough|county|town|district|parish|bar|security|school|national) (?:council|board|committee)|council of ministers`;
const PAPER = '(?:appeal|letter|statement|petition|declaration|address|memorandum)';
const OURS =
  '(?:community|society|association|diaspora|union|organisation|organization|club|centre|center|federation|council)';
const OCCASION =
  '(?:exhibition|evening|event|festival|conference|meeting|ceremony|celebration|gathering|display|fair|forum|seminar|symposium|reception|proceedings|congress|convention|session)';
const ARE = 'is|are|was|were|include|included|includes';
const INSTRUMENT =
  '(?:fiddle|violin|piano|keyboards?|guitar|accordion|drums?|flute|cello|harp|clarinet|saz|oud|tar|tabla|bandura|bouzouki|lute|mandolin|trumpet|bagpipes|pipes|vocals|percussion|concertina|dulcimer|zither|sitar|kora)';
const NUMBERS = '(?:dancing|dances?|singing|songs?|hymns?|carols?|chorus|music|sing-along|singalong|anthem)';

/** What verbs say of people in English: the order of the words says who does and to whom it is done. */
export const EN_FRAMES = [
  frame(null, { verb: 'guests|visitors', says: '(?:guests|visitors) were (?:addressed|welcomed|greeted|entertained|treated|served|led|taken|shown|given|received|met)', who: 'nobody' }),
  frame('performer', { verb: 'led|leads', says: `(?:led|leads) (?:the|our|us in|everyone in|them in) (?:\\S+ )?${NUMBERS}`, who: 'before', reach: 2 }),
  frame('performer', { verb: INSTRUMENT, says: `on (?:the )?(?:\\S+ )?${INSTRUMENT}`, who: 'around', reach: 3 }),
  frame('speaker', { verb: 'opened|closed|introduced|opens', says: `(?:opened|closed|introduced|opens) (?:the|our|this|an?) (?:\\S+ ){0,2}${OCCASION}`, not: 'by (?:\\S+ ){0,3}(?:opened|closed|introduced|opens)', who: 'before', reach: 1 }),
  frame('speaker', { verb: 'talked|talks|lectured|reported|spoke|reminisced', says: '(?:talked|talks|lectured|reported|spoke|reminisced) (?:about|on|of|to|with)', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'told', says: `told (?:stories|tales|the (?:story|gathering|meeting|conference)|guests)`, who: 'before', reach: 2 }),
  frame('performer', { verb: 'read', says: 'read (?:from|some|two|three|several|his|her|a) (?:\\S+ ){0,3}(?:poems?|stories|verses?|story|novel|poetry|ballads?|sonnets?|tales?)', who: 'before', reach: 1 }),
  frame('speaker', { verb: 'read', says: 'read (?:from|out)|read (?:an?|the) (?:\\S+ )?(?:paper|greeting|message|telegram|letter|report|statement|speech|extracts?|passages?)', who: 'before', reach: 1 }),
  frame('speaker', { verb: 'welcomed|greeted|welcomes', says: `(?:welcomed|greeted|welcomes) (?:the|all|our|everyone|everybody|guests|members|visitors|those|some|more)`, not: '(?:we|was|were|been) (?:welcomed|greeted)|new members', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'welcomed|greeted|introduced', says: '(?:welcomed|greeted|introduced) (?:\\S+ ){0,3}by', who: 'after', reach: 8 }),
  frame('guest', { verb: 'welcomed|entertained|hosted', says: `we (?:\\S+ )?(?:welcomed|entertained|hosted)`, who: 'after', reach: 6 }),
  frame('other', { verb: 'curated', says: 'curated (?:\\S+ ){0,2}by', who: 'after', reach: 7 }),
  frame('other', { verb: 'hosted|compered|emceed', says: '(?:hosted|compered|emceed) by', who: 'after', reach: 4 }),
  frame('chair', { verb: 'chair', says: 'in the chair', who: 'before', reach: 2 }),
  frame('member', { verb: 'memberships?', says: '(?:honorary|life) memberships? (?:\\S+ ){0,4}(?:to|on|upon|for)', who: 'after', reach: 8 }),
  frame(null, { verb: 'elected|appointed|voted|sits|serves', says: OF_STATE, who: 'nobody' }),
  frame('board-member', { verb: 'held|filled|taken|occupied', says: '(?:seats|places)', who: 'after', reach: 3 }),
  frame('board-member', {
    verb: 'consists|comprises|composed|made|comprised', says: `${BODY} (?:\\S+ ){0,3}(?:consists|comprises|composed|made up|comprised)`, not: OF_STATE, who: 'after', reach: 4,
  }),
  frame('board-member', { verb: ARE, says: `(?:joining|joins|new to|new on|also on|alongside) ${GAP}(?:the |its |our )?(?:\\S+ )?${BODY}`, who: 'after', reach: 3 }),
  frame('board-member', {
    verb: 'elected|re-elected|co-opted|coopted|voted|appointed|named|joined|joins|join', says: `(?:on|onto|to|joined|joins|join) (?:the|its|our) (?:\\S+ )?${BODY}`, not: OF_STATE, who: 'before', reach: 3,
  }),
  frame('board-member', { verb: 'joined', says: `joined the (?:\\S+ )?${BODY}`, not: OF_STATE, who: 'before', reach: 10 }),
  frame('board-member', { verb: 'serves|served|sits|sat|remains|stays', says: `on (?:the|its|our) (?:\\S+ )?${BODY}`, not: OF_STATE, who: 'before', reach: 2 }),
  frame('board-member', {
    verb: `${ARE}|appointed|elected`, says: `(?:trustees|directors-at-large|directors at large|members at large|board members|committee members|ordinary members|members of the (?:board|committee)) (?:were |are )?(?:${ARE}|appointed|elected)`, who: 'after', reach: 3,
  }),
  frame('founder', { verb: ARE, says: `(?:founders|founder members|founding members|co-founders) (?:\\S+ ){0,4}(?:${ARE})`, who: 'after', reach: 2 }),
  frame('founder', { verb: 'them|whom|including', says: '(?:founded|started|established|created|set up) (?:\\S+ )?by (?:\\S+ ){0,6}(?:among them|among whom|including)', who: 'after', reach: 4 }),
  frame('auditor', { verb: 'audited', who: 'after', reach: 2 }),
  frame('deputy-chair', { verb: 'deputy', says: 'as (?:his|her|their|its) deputy', who: 'before', reach: 3 }),
  frame('deputy-chair', { verb: 'deputy|deputies', says: '(?:his|her|their|its) (?:deputy|deputies)', not: 'as (?:his|her|their|its) deputy', who: 'after', reach: 3 }),
  frame('performer', { verb: 'led|leads', says: '(?:led|leads) (?:the |in )?(?:\\S+ )?(?:dancing|singing|dance|dances|songs|carols|chorus)', who: 'before', reach: 1 }),
  frame('performer', { verb: 'on', says: 'on (?:the )?(?:fiddle|piano|violin|guitar|accordion|flute|drums?|harp|cello|oud|kora|tar|saz|bagpipes|keyboards?|vocals|tabla|duduk|clarinet)', who: 'around', reach: 2 }),
  frame('chair', { verb: 'followed|succeeded', says: '(?:chair|chairman|chairwoman|chairperson) (?:\\S+ ){0,8}(?:followed|succeeded) by', who: 'after', reach: 2 }),
  frame('president', { verb: 'followed|succeeded', says: 'president (?:\\S+ ){0,8}(?:followed|succeeded) by', not: 'vice president', who: 'after', reach: 2 }),
  frame('chair', { verb: 'chair', says: 'with in the chair', who: 'before', reach: 2 }),
  frame('treasurer', { verb: 'report|accounts', says: "treasurer's (?:report|accounts) (?:was|were) (?:given|presented|read) by", who: 'after', reach: 4 }),
  frame('secretary', { verb: 'report|minutes', says: "secretary's (?:report|minutes) (?:was|were) (?:given|presented|read) by", who: 'after', reach: 4 }),
  frame('speaker', { verb: 'opened', says: `opened the (?:\\S+ )?${OCCASION}`, who: 'before', reach: 1 }),
  frame('speaker', { verb: 'talked|spoke', says: '(?:talked|spoke) (?:about|on|of)', who: 'before', reach: 3 }),
  frame('speaker', { verb: 'recalled|explained|introduced|presented', says: '(?:was|were|is|are|been) (?:\\S+ )?(?:recalled|explained|introduced|presented) by', not: 'presented by the', who: 'after', reach: 5 }),
  frame('speaker', { verb: 'introduced', says: 'introduced by', who: 'after', reach: 5 }),
  frame('speaker', { verb: 'welcome|greetings|introduction|remarks|reflections|lecture|talk', says: '(?:welcome|greetings|introduction|remarks|reflections|lecture|talk) (?:by|from)', who: 'after', reach: 5 }),
  frame('speaker', { verb: 'by', says: '(?:talk|lecture)', who: 'after', reach: 0 }),
  frame('leader', { verb: 'coordinates|coordinated', says: 'who coordinate[sd] (?:the|its|our)', who: 'before', reach: 2 }),
  frame(null, { verb: 'guests|visitors', says: '(?:guests|visitors) (?:were|was) (?:addressed|welcomed|greeted|entertained|treated|served|received)', who: 'nobody' }),
  frame('chair', { verb: 'chairmanship|chairwomanship', says: 'under the (?:chairmanship|chairwomanship) of', who: 'after', reach: 2 }),
  frame('president', { verb: 'presidency', says: 'under the presidency of', who: 'after', reach: 2 }),
  frame('leader', { verb: ARE, says: `(?:heading|leading) (?:the|its|our)`, who: 'after', reach: 0 }),
  frame('leader', { verb: 'runs|heads|leads|directs|coordinates', says: `(?:runs|heads|leads|directs|coordinates) (?:the|its|a|an|our)`, who: 'before', reach: 1 }),
  frame('leader', { verb: 'charge', says: '(?:put|placed|is|was) in charge of', who: 'before', reach: 4 }),
  frame('chair', { verb: 'chair', says: '(?:will|to) chair (?:the|our|its)', who: 'before', reach: 2 }),
  frame('leader', { verb: 'head|helm', says: `at the (?:head|helm) of`, who: 'before', reach: 4 }),
  frame('editor', { verb: 'edits|edited', says: '(?:edits|edited) (?:the|its|our)', who: 'before', reach: 1 }),
  frame('editor', { verb: 'edited|editing', says: '(?:edited|editing) by', who: 'after', reach: 2 }),
  frame('representative', { verb: 'represent|represents|represented', says: `represent(?:s|ed)? (?:the|our|its) (?:\\S+ )?${OURS}`, who: 'before', reach: 4 }),
  frame('guest', { verb: 'took|taking|take', says: 'took part|taking part|take part', who: 'before', reach: 1 }),
  frame('guest', { verb: 'graced', says: 'graced by', who: 'after', reach: 6 }),
  frame('guest', { verb: 'present', says: 'present (?:was|were)', who: 'after', reach: 3 }),
  frame('guest', { verb: 'included|include', says: `(?:guests|attendees|visitors|dignitaries) (?:\\S+ ){0,4}included?`, who: 'after', reach: 10 }),
  frame('speaker', { verb: 'speaking', says: 'speaking (?:for|on behalf of)', who: 'after', reach: 8 }),
  frame('speaker', { verb: 'took|takes', says: '(?:took|takes) the (?:floor|podium|stage to speak)', who: 'before', reach: 1 }),
  frame('speaker', { verb: 'lectured|lectures|moderate|moderated|moderates', who: 'before', reach: 2 }),
  frame('speaker', { verb: 'read|given|presented|delivered|gave|give', says: '(?:papers|talks|lectures|reports|paper|talk|lecture) (?:was|were) (?:read|given|presented|delivered)', who: 'after', reach: 4 }),
  frame('speaker', { verb: 'give', says: 'will give the (?:\\S+ )?(?:lecture|talk|address|speech)', who: 'before', reach: 3 }),
  frame('addressed-by', { verb: 'signed', says: `signed (?:the|a|an|this|our) (?:\\S+ )?${PAPER}`, who: 'before', reach: 2 }),
  frame('addressed-by', { verb: 'sent', says: `sent (?:the|a|an|this|our|their) (?:\\S+ )?${PAPER}`, who: 'around', reach: 8 }),
  frame('addressed-by', { verb: 'signatures', says: 'signatures of', who: 'after', reach: 3 }),
  frame('addressed-by', { verb: 'signatories', says: 'signatories (?:are|were|include|included)', who: 'after', reach: 3 }),
  frame('addressed-by', { verb: 'names?', says: '(?:put|added) (?:their|his|her) names? to', who: 'before', reach: 3 }),
  frame('honouree', { verb: 'went|given|goes|go|presented', says: `(?:medals?|prizes?|awards?|certificates?|diplomas?|trophy|cups?|titles?|memberships?|flowers|scholarships?|gifts?|badges?) (?:\\S+ ){0,9}(?:went|given|goes|go|presented) to`, who: 'after', reach: 7 }),
  frame('honouree', { verb: 'conferred|bestowed', says: '(?:conferred|bestowed) (?:on|upon)', who: 'after', reach: 2 }),
  frame('chair', { verb: 'chairs|chaired', says: `chair(?:s|ed) (?:the|our|its) (?:\\S+ )?${OURS}`, who: 'before', reach: 7 }),
  frame('honouree', { verb: ARE, says: `among (?:those|the) (?:honou?red|awarded|recipients|winners) (?:${ARE})`, who: 'after', reach: 2 }),
  frame('honouree', { verb: 'thanked|honoured|honored|congratulated|praised', says: '(?:was|were|been) (?:\\S+ )?(?:thanked|honoured|honored|congratulated|praised)', who: 'before', reach: 3 }),
  frame('honouree', { verb: 'congratulated|honoured|honored', not: '(?:was|were|been) (?:\\S+ )?(?:honoured|honored|congratulated)', who: 'after', reach: 5 }),
  frame('initiator', { verb: 'came|was|is', says: 'idea (?:came from|was|is)', who: 'after', reach: 2 }),
  frame('initiator', { verb: 'conceived|devised|initiated|dreamt|dreamed', says: '(?:conceived|devised|initiated|dreamt up|dreamed up) (?:\\S+ ){0,3}by', who: 'after', reach: 8 }),
  frame('initiator', { verb: 'initiated|instigated', says: '(?:initiated|instigated) (?:the|a|an|this|our)', who: 'before', reach: 1 }),
  frame('performer', { verb: 'read|recited', says: '(?:poems|poetry|verses) (?:were|was) (?:read|recited) by', who: 'after', reach: 3 }),
  frame('honouree', { verb: 'plaque|monument|memorial|bust|statue', says: '(?:plaque|monument|memorial|bust|statue) (?:to|of|for)', who: 'after', reach: 4 }),
  frame('performer', { verb: 'provided', says: `(?:music|entertainment|accompaniment) (?:\\S+ ){0,2}provided by`, who: 'after', reach: 3 }),
  frame('performer', { verb: 'accompanied', says: `(?:sang|songs|song|danced|music|singers) (?:\\S+ ){0,8}accompanied by`, who: 'after', reach: 3 }),
]; // biome-ignore format: a table
