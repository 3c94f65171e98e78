import type { Pathway } from '../../../record/case-pack.ts'
import { unreachable } from '../../../record/unreachable.ts'

/** The kind of proceedings, as practitioners name them. */
export function pathwayInWords(pathway: Pathway): string {
  switch (pathway) {
    case 'childArrangementsProgramme': return 'Private law, child arrangements programme'
    case 'childFocusedCourt': return 'Private law, child focused court'
    case 'publicLaw': return 'Public law'
    case 'rule164': return 'Rule 16.4'
    case 'deprivationOfLiberty': return 'Deprivation of liberty'
    case 'adoptionPlacement': return 'Adoption and placement'
    case 'other': return 'Other proceedings'
    default: return unreachable(pathway)
  }
}
