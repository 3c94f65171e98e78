import { toJSONSchema } from 'zod'
import { expect, test } from 'vitest'
import { sha256Text } from '../../src/record/content-hash.ts'
import { BODY_SCHEMAS } from '../../src/record/bodies.ts'
import { LedgerRow, Revision } from '../../src/record/revision.ts'
import { PROTOCOL_VERSION } from '../../src/wire/protocol-version.ts'
import { PullReply, PullRequest } from '../../src/wire/pull.ts'
import { PushReply, PushRequest } from '../../src/wire/push.ts'
import { Refusal } from '../../src/wire/refusals.ts'
import { HelloReply, SignInReply, SignInRequest } from '../../src/wire/session.ts'

// Words exchanged must not drift: an old tablet comes back after months. If this fails, either undo the change, or
// raise PROTOCOL_VERSION, write its history there, keep answering the old version, and set the new hash here.
const KNOWN: Readonly<Record<number, string>> = { 1: 'b772b3874ccd4c374a53746de8e705c6bc14ed978a1af6a817e743cd6e147cd8' }

test('the words exchanged do not change without a new protocol version', () => {
  const schemas = { HelloReply, SignInRequest, SignInReply, PushRequest, PushReply, PullRequest, PullReply, Refusal, Revision, LedgerRow, ...BODY_SCHEMAS }
  const shapes = Object.entries(schemas).map(([name, schema]) => `${name} ${JSON.stringify(toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))}`)
  expect(sha256Text(shapes.join('\n'))).toBe(KNOWN[PROTOCOL_VERSION])
})
