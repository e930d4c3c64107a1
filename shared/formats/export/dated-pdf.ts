const datePattern = /\/(?:CreationDate|ModDate) \(D:(\d{14})\+00'00'\)/g

/**
 * A PDF whose dates are that of the text it shows and not that of its printing, so that printing an edition again does
 * not change it. Nothing moves in it: dates are all of one length.
 */
export function datedPdf(pdf: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const date = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)
  const dated = new Uint8Array(pdf)
  for (const match of latin1(dated).matchAll(datePattern)) {
    const start = match.index + match[0].indexOf(match[1]!)
    for (let digit = 0; digit < date.length; digit++) dated[start + digit] = date.charCodeAt(digit)
  }
  return dated
}

/** Bytes as characters, one for one. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  return parts.join('')
}
