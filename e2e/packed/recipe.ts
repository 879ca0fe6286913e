/** A recipe of a README: what is run, and what it prints where the README says. */
export interface Recipe {
  readonly program: string
  readonly printed: string
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm

/** The program that a README tells block by block, and all that it says is printed. */
export const recipeIn = (readme: string): Recipe => {
  const blocks = [...readme.matchAll(fence)].map(([, language = '', text = '']) => ({ language, text }))
  const all = (wanted: string): string =>
    blocks
      .filter(({ language }) => language === wanted)
      .map(({ text }) => text)
      .join('')
  return { program: all('js'), printed: all('text') }
}

/** A pattern of a text as it is. */
export const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Whether a program printed what its README says; "…" there stands for anything within a line. */
export const isPrinted = (said: string, printed: string): boolean =>
  new RegExp(`^${said.split('…').map(literal).join('.*')}$`).test(printed)
