import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

interface Documented {
  /** The TSDoc of the constant itself. */
  doc: string | undefined
  /** The TSDoc of the fields of its first object literal, and of those inside them: `period.from`. */
  readonly fields: Map<string, string>
  /** The constants whose fields it takes over by spreading. */
  readonly spreads: string[]
}

const docOf = (node: ts.Node): string | undefined => {
  const last = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)
  const text = last && ts.getTextOfJSDocComment(last.comment)
  return text?.replace(/\s+/g, ' ').trim()
}

const objectIn = (node: ts.Node): ts.ObjectLiteralExpression | undefined =>
  ts.isObjectLiteralExpression(node) ? node : ts.forEachChild(node, objectIn)

const leftmost = (node: ts.Node): string | undefined =>
  ts.isIdentifier(node) ? node.text : ts.forEachChild(node, leftmost)

const documentedIn = (declaration: ts.VariableDeclaration): Documented => {
  const fields = new Map<string, string>()
  const spreads: string[] = []
  const collect = (object: ts.ObjectLiteralExpression | undefined, prefix: string): void => {
    for (const property of object?.properties ?? []) {
      if (ts.isSpreadAssignment(property)) {
        if (prefix === '') spreads.push(leftmost(property.expression) ?? '')
      } else if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name)) {
        const path = prefix + property.name.text
        const doc = docOf(property)
        if (doc !== undefined) fields.set(path, doc)
        collect(objectIn(property.initializer), `${path}.`)
      }
    }
  }
  collect(declaration.initializer && objectIn(declaration.initializer), '')
  return { doc: docOf(declaration.parent.parent), fields, spreads }
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|props|gen)\./.test(file))
    .sort()
    .map((file) => join(folder, file))

/** What the TSDoc of source files says of their constants and of those constants' fields. */
export interface DocComments {
  readonly of: (constant: string) => string | undefined
  /** `field` is a path: `period.from`. */
  readonly ofField: (constant: string, field: string) => string | undefined
}

/** Reads the TSDoc beside the schemas, so that the reference says what the code says. */
export const readDocComments = (folders: readonly string[]): DocComments => {
  const constants = new Map<string, Documented>()
  for (const file of folders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue
      const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      for (const declaration of statement.declarationList.declarations) {
        const name = declaration.name.getText(source)
        if (exported || !constants.has(name)) constants.set(name, documentedIn(declaration))
      }
    }
  }
  const ofField = (constant: string, field: string): string | undefined => {
    const found = constants.get(constant)
    if (found === undefined) return undefined
    return (
      found.fields.get(field) ??
      found.spreads.map((spread) => ofField(spread, field)).find((doc) => doc !== undefined)
    )
  }
  return { of: (constant) => constants.get(constant)?.doc, ofField }
}
