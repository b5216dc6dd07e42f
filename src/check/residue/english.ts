import type { ResidueTable } from "./shapes.ts";

const period = String.raw`(?:\/| ?per | an? | for (?:the first |your first )?(?:\d+ |one |two |three |six )?)\s*`;
const term = "(?:week|month|mo|year|yr)s?";
const offer = String.raw`(?:trial|subscri\w*|offer|digital|cancel\w*|access|premium|save|then|after|billed|off)`;
const price = String.raw`[$€£]\s?\d+(?:[.,]\d\d)?`;

/** Residue in English, and what pages in any language share with it. */
export const english: ResidueTable = {
  "a subscription offer": {
    lines: [
      /(?:please )?subscribe(?: (?:now|today|here|online|for|to (?:our|read|continue|unlock|get|receive|access|see|(?:the )?(?-i:\p{Lu})\S*))\b.*)?/u,
      /(?:please )?(?:register|sign ?up|log ?in|sign ?in)(?:(?:,? (?:now|today|here|for free|free|or|and|with)| to (?:continue|keep|read|access|unlock|comment|save|view|see|get|your))\b.*)?/,
      /(?:get|enjoy|try|unlock|start|begin|claim|access|continue with)\b(?=.{0,60}\b(?:access|reporting|journalism|coverage|subscription|membership|trial|premium)\b)(?=.{0,40}\b(?:full|unlimited|free|digital|instant|complete|all[- ]access|exclusive|your|our)\b).*/,
      /(?:get|unlock|try) (?:full |unlimited |all |digital )*access\b.*/,
      /(?:already|are you) (?:a |an |our )?(?:subscriber|subscribed|member|registered|logged in).*/,
      /(?:already )?have an account\b.*/,
      /(?:for )?(?:our )?(?:subscribers?|members?)(?:[- ]only|[- ]exclusive)(?: (?:content|article|story))?/,
      /this (?:article|story|content|page|feature|section) is (?:only |exclusively |reserved )*(?:available )*(?:to|for) (?:our )?(?:paid |paying |registered )?(?:subscribers|members|users|readers)\b.*/,
      /(?:please )?(?:support|fund|back) (?:our|independent|quality|local|honest|fearless|the \S+(?:’s|'s)?)\b.{0,60}\b(?:journalism|reporting|newsroom|work)\b.*/,
      /become an? (?:\S+ )?(?:member|subscriber|supporter|patron)\b.*/,
      /create (?:a|your|an)(?: free)? account\b.*/,
      /unlock (?:this|full|unlimited|the full)\b.*/,
      /unlimited (?:digital )?access\b.*/,
      /[^.]{0,60}[:;,–—-] ?(?:subscribe|sign up|register|join(?: us)?) (?:now|today|here|for free)/,
      /cancel any ?time\b.*/,
      /(?:see|view|compare)(?: our| all)?(?: subscription)? (?:offers|options|plans)/,
      /(?:limited[- ]time|special|introductory|exclusive) offer\b.{0,60}/,
      /(?:start |begin )?(?:your |a )?free trial\b.{0,40}/,
      /(?:no,? thanks|maybe later|not now|premium(?: content| article)?|my account|donate(?: now| today)?|make a (?:donation|contribution)|upgrade (?:now|to premium|your (?:plan|subscription)))/,
    ],
    words: [
      /\bsubscribe (?:now|today|here|for (?:unlimited|full|more)|to (?:our|read|continue|unlock|get|receive))\b/,
      /\b(?:start|begin) (?:your (?:free )?|a free )(?:trial|subscription)\b/,
      /\balready (?:a )?(?:subscriber|subscribed|a member)\b\s*\?/,
      /\bsign up (?:for|to) (?:our|receive|get)\b/,
      /\b(?:log|sign) in to (?:continue|read|your account)\b/,
      /\bcreate (?:a|your) free account\b/,
      /\bunlock (?:this article|this story|full access|unlimited)\b/,
      /\bcancel any ?time\b/,
    ],
  },
  "a paywall meter": {
    lines: [
      /you(?:['’]ve| have) (?:already )?(?:read|reached|used|viewed)\b.{0,60}\b(?:articles?|stories|limit)\b.*/,
      /you(?:['’]ve| have) .{0,25}\b(?:free )?(?:articles?|stories) (?:left|remaining|this month)\b.*/,
      /(?:\d+ |_+ |only |last |one |two |three |of |\d+ of \d+ )*(?:free |complimentary )?(?:articles?|stories) (?:left|remaining|read)\b.{0,60}/,
      /this is your (?:last|first|\S+) (?:free|complimentary) (?:article|story)\b.*/,
      /(?:to )?(?:continue|keep) reading(?: (?:this|with|for|by|and|the|your|please)\b.{0,80})?/,
      /(?:the )?(?:rest|remainder) of this (?:article|story) is (?:for|available to)\b.*/,
    ],
    words: [
      /\byou(?:['’]ve| have) (?:read|reached|used|viewed)\b[^.]{0,30}\b(?:of your|free|complimentary)\b[^.]{0,20}\b(?:articles?|stories)\b/,
      /\b_{2,}\s+(?:free )?articles?\b/,
    ],
  },
  "a price": {
    lines: [
      new RegExp(
        `(?:(?:only|just|from|for) )?${price}${period}${term}(?:\\b.{0,50}\\b${offer}\\b.{0,30})?`,
      ),
      new RegExp(`(?:save|get) \\d+ ?%.{0,60}`),
    ],
    words: [
      new RegExp(
        `${price}${period}${term}\\b(?=.*\\b(?:trial|subscri|offer|digital|cancel|access|premium|save)\\w*)`,
      ),
    ],
  },
  "a cookie notice": {
    lines: [
      /(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,40}\b(?:use|uses|set|store)\b.{0,30}\bcookies\b.*/,
      /(?:accept|reject|allow|manage|decline)(?: all| my| the)*(?: (?:cookies|consent|preferences|choices|settings))?/,
      /(?:cookie|privacy)s?(?: &| and)? ?(?:policy|settings|preferences|consent|notice|choices|statement)/,
      /by (?:continuing|using|browsing|clicking)\b.{0,40}\b(?:site|website|services?|app|cookies|accept|ok)\b.{0,40}\b(?:cookies|terms|agree|accept|consent)\b.*/,
      /(?:your privacy|we value your privacy|i agree|got it|terms (?:of (?:use|service)|and conditions|& conditions))/,
      /(?:your privacy choices|do not sell (?:or share )?my\b.*)/,
    ],
    words: [
      /\b(?:we|this (?:web)?site|our partners)\b[^.]{0,30}\buses? cookies\b/,
      /\baccept (?:all )?cookies\b/,
      /\bby continuing to (?:use|browse) (?:this|our|the) (?:web)?site\b/,
    ],
  },
  "a link to other stories": {
    lines: [
      /\(?(?:read|see|watch|hear|listen|learn|view)(?: more| also| next| now| this| here)*\s*[:|] ?.{3,120}/,
      /\(?(?:read|see|watch)(?: more| also| next)+\s*[–—-] ?.{3,120}/,
      /\(?also (?:read|see|watch|on \S+)\s*[:|–—-] ?.{3,120}/,
      /\(?(?:more|related|recommended|must read|don['’]t miss|in pictures)\s*[:|] ?.{3,120}/,
      /(?:read|see|find out|learn|discover|explore|show|load|view|watch) (?:more|all|next)(?: (?:here|now|stories|news|articles|coverage|videos|results|on this|about this))*(?: (?:at|on|from) \S+)?/,
      /(?!.*\.$)more (?:on|from|about) (?:this (?:story|topic|section|author|series)|(?-i:\p{Lu}).{0,40})/u,
      /(?!.*\.$)more (?:news|stories|articles|coverage|videos|like this|to read|to explore)\b.{0,30}/,
      /(?!.*\.$)(?:related|recommended|suggested|similar|further|latest|top|other|popular|trending|featured|sponsored)(?: \S+)? (?:articles?|stories|story|topics?|coverage|content|posts?|news|reading|links?|videos?|tags?|headlines)(?: .{0,30})?/,
      /(?:you (?:may|might) also (?:like|be interested in)|recommended for you|what to read next|up next|editor['’]?s['’]? picks?|trending(?: now)?|most (?:read|popular|viewed|shared|watched|commented)\b.{0,30}|in (?:this|the) (?:article|section|story)|top stories|related|see also|topics|tags)/,
      /(?:read|see) (?:the )?(?:full|whole|original|complete)? ?(?:story|article|report|post|coverage)\b.{0,40}/,
      /(?:story|article) continues (?:below|after)\b.*/,
      /(?:next|previous|prev)(?: (?:article|story|post|page))?/,
      /(?:filed under|tags?|topics?|categories|category|keywords|posted in|tagged|tagged with)\s*: ?.{2,160}/,
      /click (?:here|to)\b.{0,60}/,
      /(?:explore|see|find) more on (?:these|this) (?:topics?|story)/,
      /(?:list (?:of \d+ items|\d+ of \d+)|end of list|more)/,
    ],
    words: [
      /\bread more(?: here\b| at\b|:|$)/,
      /\b(?:read also|also read|read next):/,
      /\bread the full (?:story|article) (?:here|at|on)\b/,
      /\b(?:story|article) continues (?:below|after)\b/,
      /\byou (?:may|might) also like(?:$|:)/,
      /\bclick here\b/,
    ],
  },
  "an advertisement": {
    lines: [
      /(?:advertise?ments?|sponsored(?: content| by .{2,40})?|promoted(?: content)?|paid (?:content|post|partner content)|advertorial|ads?|adverts?|ad feedback|remove ads)/,
      /(?:advertise?ment|advert|ad)(?: (?:\d+|continue|below|feature)\b|\s*[-–—|:]).{0,60}/,
      /(?:report this ad|why (?:am i|are you) seeing this ad\??|advertise with us|get the app|download (?:the|our) app\b.{0,40})/,
    ],
    words: [/\b(?:advertisement|advert) (?:continue|below|feature)\b/, /\b(?-i:ADVERTISEMENT)\b/],
  },
  "a share button": {
    lines: [
      /(?:follow|like|find|join) (?:us|.{2,40}) (?:on|@) ?(?:twitter|facebook|instagram|whatsapp|telegram|youtube|linkedin|x|bluesky|mastodon|threads|google news|tiktok)\b.{0,40}/,
      /(?:share (?:this|your thoughts|your story|full article)|tell us what you think|what do you think\??|have your say|join the (?:conversation|discussion|debate))\b.{0,60}/,
      /(?:(?:leave|post|add|write|submit) (?:a|your) comment|be the first to comment|comments are (?:closed|moderated|off))\b.{0,60}/,
      /(?:view|show|see|read|load|hide)(?: all)?(?: \d+)? comments?(?: \(?\d+\)?)?/,
      /[([]?\d[\d.,]*k?[)\]]? ?(?:comments?|shares?|likes?|replies|views|reads|retweets?)/,
      /(?:comments?|shares?|likes?|replies|views|reads|retweets?)[: ]*[([]?\d[\d.,]*k?[)\]]?/,
    ],
    words: [
      /\bshare (?:this|the) (?:article|story|post|page|link|video)\b/,
      /\bshare (?:on|via) (?:facebook|twitter|x|whatsapp|linkedin|email)\b/,
      /\b(?:follow|like|find) us on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin)\b/,
      /\b(?:tweet|email|print|save|copy) this (?:article|story|page|link)\b/,
      /\bcopy link\b/,
    ],
  },
  "a newsletter form": {
    lines: [
      /(?:sign up|subscribe|register|get|receive|join)\b.{0,80}\b(?:newsletters?|inbox|e-?mail alerts?|breaking news alerts?|briefing|e-?mail updates|daily e-?mail)\b.*/,
      /(?:(?:our|the|daily|weekly|morning|evening|free|e-?mail)\s)*newsletters?(?: sign[- ]?up)?/,
      /(?:enter )?your e-?mail(?: address)?(?: here)?/,
      /.{0,60}\b(?:delivered|straight|directly|sent)\b.{0,20}\b(?:to|in(?:to)?) your inbox\b.*/,
      /(?:you can |to )?unsubscribe\b.{0,60}/,
      /(?!.*\.$)sign up (?:to|for) (?-i:\p{Lu}).{0,40}/u,
      /after newsletter promotion/,
      /privacy notice: .*/,
      /(?:thank you|thanks) for (?:subscribing|signing up)\b.*/,
    ],
    // A newsletter as a subject (“Newsletter 389 was signed by …”) is no form: those speak to the reader.
    words: [
      /(?:^|[.!?:]\s+)(?:get|receive|join|try|read|sign up|subscribe)\b[^.!?]{0,40}\b(?:our|your|the|these|free|daily|weekly|morning|evening)\b[^.!?]{0,30}\bnewsletters?\b(?=[^.!?]*(?:[,!]|\bdelivered|\binbox|\bevery|\beach|$))/,
      /\bnewsletters?\b[^.!?]{0,60}\b(?:sign ?up|subscribe (?:now|here|today)|your (?:inbox|e-?mail)|straight to your|privacy (?:policy|notice))/,
      /\byour inbox\b/,
      /\bbreaking news alerts?\b(?=.*\b(?:sign|get|e-?mail|phone)\w*)/,
      /\benter your e-?mail\b/,
    ],
  },
  "a copyright notice": {
    lines: [
      /(?:©|\(c\)|copyright)(?!\p{L}).{2,300}/u,
      /.{0,160}\ball rights reserved\b.{0,200}/,
      /this (?:material|article|story|content) may not be (?:published|reproduced|copied|broadcast)\b.*/,
      /(?:re)?(?:printed|published) with (?:the )?permission\b.*/,
      /.{2,40} is not responsible for the content of external (?:sites|websites|links)\b.*/,
      /our standards: .*/,
      /(?:a version of this (?:article|story)|this (?:article|story)) (?:appears|appeared|was (?:first |originally )?published) (?:in print|on|in|by)\b.*/,
      /(?:order reprints|reuse this content|reprints? (?:&|and) permissions|licensing)\b.{0,60}/,
    ],
    words: [
      /\ball rights reserved\b/,
      /(?:©|\(c\)|\bcopyright)\s*(?:20\d\d|the associated|by the)/,
      /\bmay not be (?:published|reproduced), (?:broadcast|rewritten)/,
    ],
  },
  "a reading time": {
    lines: [
      /(?:(?:estimated |est\. ?)?(?:reading|read) time:? ?)?(?:about |approx\. ?)?\d+ ?-? ?min(?:ute)?s?\.?(?: ?(?:read|to read|listen|watch|audio|video))?/,
      /\d+ words/,
    ],
  },
  "a control of the page": {
    lines: [
      /(?:skip|scroll|jump|back|go|return)(?: (?:down|back|straight))? to (?:the )?(?:main |page )?(?:content|top|homepage|home ?page|home|continue|navigation|search|footer|article|results|comments)\b.{0,30}/,
      /skip past (?:the )?.{2,40}/,
      /(?:text|font) size\b.{0,20}/,
      /(?:menu|search|loading|home ?page|toggle (?:menu|navigation)|navigation|settings|dark mode|live tv|watch live|listen live|sections|all sections|edition)(?:…|\.\.\.)?/,
      /(?:listen(?: to (?:this )?(?:article|story))?|play(?: video| audio)?|pause|mute|unmute|replay|watch(?: video)?|enlarge(?: this)? image|hide caption|toggle caption|view (?:gallery|image|in full ?screen)|full ?screen|open image in (?:new tab|gallery)|show captions?|image \d+ of \d+|\d+ of \d+|\d+:\d\d ?\/ ?\d+:\d\d)(?: ?\(?\d+ ?min\w*\)?)?/,
      /(?:key events|show key events only|pinned|newest first|oldest first|load more|show more|new updates?|auto[- ]?update|please turn on javascript\b.*|javascript is (?:disabled|required)\b.*|live (?:feed|reporting|updates?)|this live (?:page|blog|feed) (?:is|has)\b.*|we(?:'|’| a)re (?:closing|pausing) (?:this|our) live\b.*|refresh|as it happened)/,
      /(?:a{2,}|a a a|aa)/,
    ],
  },
  "a notice of an email": {
    lines: [
      /sent (?:from|via) (?:my|outlook|the all new|yahoo|proton|gmail)\b.{0,40}/,
      /-* ?(?:forwarded|original) message ?-*/,
      /begin forwarded message:?/,
      /(?:view|read) (?:this|it|the) ?(?:e-?mail|message|release)?(?: in| on)(?: your| the)? (?:web )?browser\b.*/,
      /this (?:e-?mail|message) (?:and|or|is|may|contains|including)\b.{0,100}\b(?:confidential|privileged|attachments?|intended (?:only |solely )?for the)\b.*/,
      /(?:please consider the environment|if you (?:are not the intended|have received this)|you (?:are receiving|received) this)\b.*/,
      /\[(?:external|ext|caution)\b.{0,60}/,
      /\[?(?:cid:\S+|image\d*\.(?:png|jpe?g|gif)|image removed by sender\.?)\]?/,
    ],
  },
  "invisible or extra space": {
    words: [/[\u00a0\u202f]{2,}|[\u00a0\u202f] | [\u00a0\u202f]|[\u200b\u2060\ufeff\u00ad]/],
  },
  "an encoding error": {
    words: [/â€[™œ\u009d“”˜¦]|Ã[©¨¼¶¤±]|\ufffd/],
  },
};
