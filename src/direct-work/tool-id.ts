/** Every tool a child can use; the name of its folder. The order is the order of the chooser. */
export const TOOL_IDS = [
  'scribble', 'all-about-me', 'people', 'three-houses', 'how-i-feel', 'line', 'letter', 'finish-well',
  'safe-place', 'wishes', 'day', 'worry-jar', 'path', 'sorting-mat', 'questions',
] as const
export type ToolId = (typeof TOOL_IDS)[number]

/** What a practitioner fills in alone, without handing the tablet over. */
export const PRACTITIONER_TOOL_IDS = ['observation', 'family-time', 'used-on-paper'] as const
export type PractitionerToolId = (typeof PRACTITIONER_TOOL_IDS)[number]
