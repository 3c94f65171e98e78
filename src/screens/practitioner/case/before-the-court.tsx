import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { CasePackBody } from '../../../record/case-pack.ts'
import { Fact, Facts } from './fact.tsx'

/** What the court asked, when it sits next, what it has ordered, and what checks came back. */
export function BeforeTheCourt({ pack, today }: { readonly pack: CasePackBody; readonly today: string }) {
  const hearings = [...pack.hearings].sort((a, b) => (a.date < b.date ? -1 : 1))
  const coming = hearings.filter((hearing) => hearing.date >= today)
  const reports = pack.reports ?? []
  const past = hearings.filter((hearing) => hearing.date < today).reverse()
  return (
    <>
      <Facts title="What the court asked" none="The case pack holds no question of the court." count={pack.courtAsked.length}>
        {pack.courtAsked.map((question) => <Fact key={question.id} fact={question}>{question.text}</Fact>)}
      </Facts>
      <Facts title="Hearings" none="No hearing is listed in the case pack." count={hearings.length}>
        {[...coming, ...past].map((hearing) => (
          <Fact key={hearing.id} fact={hearing} title={<>{dateInWords(hearing.date)}{hearing.time && `, ${hearing.time}`}{hearing.date < today && <span class="quiet"> (held)</span>}</>}>
            {hearing.type}, {hearing.venue}{hearing.note && <p>{hearing.note}</p>}
          </Fact>
        ))}
      </Facts>
      <Facts title="Orders" none="The case pack holds no order." count={pack.orders.length}>
        {pack.orders.map((order) => <Fact key={order.id} fact={order} title={`${order.type}, made ${dateInWords(order.made)}`}>{order.summary}</Fact>)}
      </Facts>
      <Facts title="Reports" none="The case pack names no report." count={reports.length}>
        {reports.map((report) => <Fact key={report.id} fact={report} title={report.type}>{reportInWords(report)}</Fact>)}
      </Facts>
      <Facts title="Checks" none="No check has come back, as far as the case pack knows." count={pack.checks.length}>
        {pack.checks.map((check) => <Fact key={check.id} fact={check} title={`${check.kind}, received ${dateInWords(check.receivedOn)}`}>{check.summary}</Fact>)}
      </Facts>
    </>
  )
}

function reportInWords({ dueOn, filedOn }: NonNullable<CasePackBody['reports']>[number]): string {
  if (filedOn !== undefined) return `Filed ${dateInWords(filedOn)}`
  return dueOn === undefined ? 'Not filed, as far as the case pack knows' : `Due ${dateInWords(dueOn)}, not filed as far as the case pack knows`
}
