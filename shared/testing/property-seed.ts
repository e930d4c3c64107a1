// Properties run on the same cases each time, so that what lands does not hang on luck: `npm run fuzz:properties` tries
// others, and what it finds becomes an example of its own.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_251) })
