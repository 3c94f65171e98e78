import type { Prompt } from '../prompts/prompt.ts'

const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind']): Prompt => ({ id: `worry-jar.${id}`, tool: 'worry-jar', bands, wording, kind, version: 1, review: 'awaiting' })

export const WORRY_JAR_PROMPTS: readonly Prompt[] = [
  prompt('worry.young', ['early', 'primary'], 'Draw or tell a worry.', 'open'),
  prompt('worry.older', ['junior'], 'Write or draw something that worries you.', 'open'),
  prompt('can', ['junior'], 'Can something be done about it?', 'choice'),
  prompt('plan.who', ['junior'], 'Who could do something?', 'open'),
  prompt('plan.what', ['junior'], 'What could they do?', 'open'),
  prompt('plan.when', ['junior'], 'When could it happen?', 'open'),
]
