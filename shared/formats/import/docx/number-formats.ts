const digits = '〇一二三四五六七八九'
const units = ['', '十', '百', '千']
const stems = '甲乙丙丁戊己庚辛壬癸'
const legalDigits: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
}

/** A number as a Word list writes it; formats that we do not know write figures. */
export function writeNumber(value: number, format: string): string {
  if (value < 0 || value > 9999) return String(value)
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chinese(value)
    case 'chineseLegalSimplified':
      return Array.from(chinese(value), character => legalDigits[character] ?? character).join('')
    case 'ideographTraditional':
      return stems[value - 1] ?? String(value)
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(value), digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    default:
      return String(value)
  }
}

/** 10 is 十, 20 is 二十, 105 is 一百〇五. */
function chinese(value: number): string {
  if (value === 0) return digits[0]!
  let written = ''
  let isGap = false
  const figures = String(value)
  for (const [index, figure] of Array.from(figures).entries()) {
    if (figure === '0') isGap = true
    else {
      written += `${isGap ? digits[0] : ''}${digits[Number(figure)]}${units[figures.length - 1 - index]}`
      isGap = false
    }
  }
  return value < 20 ? written.replace(/^一十/, '十') : written
}

/** a … z, aa … zz, as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.floor((value - 1) / 26) + 1))
}

const romanSigns: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = value
  let written = ''
  for (const [amount, sign] of romanSigns) {
    while (rest >= amount) {
      written += sign
      rest -= amount
    }
  }
  return written
}
