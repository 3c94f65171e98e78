import { Tag } from '../../../components/page/tag.tsx'
import { Masked } from '../../../components/record/masked.tsx'
import type { ConfidentialContactBody } from '../../../record/case-pack.ts'
import { Fact, Facts } from './fact.tsx'

/** Addresses and numbers: covered until asked for, and covered again after twenty seconds. */
export function Contact({ contacts }: { readonly contacts: readonly ConfidentialContactBody[] }) {
  return (
    <Facts title="Contact details" none="No contact details are on this device." count={contacts.length}>
      {contacts.map((contact) => (
        <Fact key={contact.personId + contact.asOf} fact={contact} title={<>{contact.personName} {contact.confidential && <Tag look="attention">Confidential</Tag>}</>}>
          {contact.confidential && <p><strong>{contact.reason || 'Do not tell any party.'}</strong></p>}
          {contact.address && <div>Address: <Masked text={contact.address} what={`the address of ${contact.personName}`} /></div>}
          {contact.phone && <div>Telephone: <Masked text={contact.phone} what={`the telephone number of ${contact.personName}`} /></div>}
          {contact.email && <div>Email: <Masked text={contact.email} what={`the email address of ${contact.personName}`} /></div>}
        </Fact>
      ))}
    </Facts>
  )
}
