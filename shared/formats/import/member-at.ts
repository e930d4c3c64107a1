/** The member of a container that an address in another of its members means. */
export function memberAt(from: string, address: string): string {
  const path = decoded(address.split('#')[0] ?? '')
  const way = path.startsWith('/') ? path.split('/') : [...from.split('/').slice(0, -1), ...path.split('/')]
  const steps: string[] = []
  for (const step of way) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
