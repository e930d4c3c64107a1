/** Words that a sentence goes on from, and never ends with: 先后, 现在才, 背起药箱就. */
const leadsOn =
  /(?:先[后後]|[陆陸][续續]|相[继繼]|已[经經]|正在|一起|共同|主[动動]|[现現]在才|[这這]才|[刚剛]才|后[来來]才|逐步|[積积][极極]|再也|曾[经經]|也[许許]|[将將][会會]?|[开開]始|[\p{Script=Han}](?<![成造早])就|硬是|[连連](?<![大相一接])|便(?<![方随隨以]便)|才能|必[须須]|[应應][当當])$/u
/** Verbs that want a clause behind them; what 的 stands before is a paper: 关于……的决定. */
const wantsClause =
  /(?<![的作项項此])(?:[决決]定|[认認]为|[認认]為|表示|指出|提出|[发發]现|[發发]現|希望|[强強][调調]|要求|透露|坦言|得知)$/u
/** A verb with its direction or its 了, and a word for people, of which something is said: 轰隆隆滑进, 说是要让后人. */
const goesTo = /[\p{Script=Han}](?:[进進入到往]了?|[舍捨]不得|[来來]不及|[满滿遍成出起]了)$/u
const people =
  /(?:大家|人[们們]|他[们們]|她[们們]|我[们們]|[后後]人|子[孙孫]|社[員员][们們]?|村民[们們]?|[乡鄉][亲親][们們]?|[谁誰]|支[书書]|[队隊]长|老[师師]|[会會][计計]|[厂廠站校]长|先生|[师師]傅|大[爷爺娘]|奶奶|爷爷)$/u
/** A place, behind which something is done there: 硬是在盐碱地上. */
const place = /在[^，。；：！？]{2,10}(?:上|里|裡|中|下|[间間]|旁|[边邊])$/u
const [ofLead, ofClause, ofDirection, ofPeople, ofPlace] = [1.9, 1.9, 1.2, 0.8, 1]
/** What is said of somebody or something named before: 也记得…, 都不肯…. */
const saysMore =
  /^(?:也(?!门|門|[许許]|有(?:少|一|些|不|个|人))|都(?!市|城|江|督|[会會])|才(?![能华華干])|[却卻]|便(?![民利宜捷道])|又(?![一是])|[则則]|竟|均(?![为為衡])|仍)\p{Script=Han}{2}/u
/** A deed without anybody who did it: 磕了磕烟袋锅, 种出了水稻. */
const deed = /^(?!(?:[为為除到有过過对對]|[为為]了|[当當近])[了着])\p{Script=Han}{1,2}[了着](?![，。解])/u
const [ofMore, ofDeed] = [1.3, 1]
/** A place or a thing behind a verb with its direction, and its mark: 船舱，整条街…. */
const object =
  /^(?!(?:近日|目前|同[时時]|此外|[后後][来來]|如今|[当當][时時]|今年|去年|昨日|今天|另外|[现現]在|最近|不久|[随隨][后後]|[于於]是|因此|所以|但是)[，。])\p{Script=Han}{2,3}[，。]/u
const ofObject = 1
const closed = /[，。！？；：、”」』）)]$/u

function wantOfTail(tail: string): number {
  const end = tail.slice(-4)
  if (leadsOn.test(end)) return ofLead
  if (wantsClause.test(end)) return ofClause
  if (goesTo.test(end)) return ofDirection
  return people.test(end) ? ofPeople : place.test(tail) ? ofPlace : 0
}

/**
 * What both sides of a cut say of their sentence without a word across; below a headline the side behind must say it.
 * Sides without white space at the cut.
 */
export function sentenceAcross(left: string, right: string, isHeaded: boolean): number {
  const tail = left.slice(-14)
  if (closed.test(tail)) return 0
  const before = wantOfTail(tail)
  const head = right.slice(0, 5)
  const behind = saysMore.test(head)
    ? ofMore
    : deed.test(head)
      ? ofDeed
      : before === ofDirection && object.test(head)
        ? ofObject
        : 0
  // A deed alone says little: old texts begin so.
  if (before === 0 && behind === ofDeed) return 0
  return isHeaded && behind === 0 ? 0 : before + behind
}
