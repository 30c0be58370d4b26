/**
 * A comment that switches a rule off says why, behind two dashes.
 * @type {import('eslint').Rule.RuleModule}
 */
export const reasonedDisable = {
  meta: { type: 'problem', schema: [], docs: { description: 'reasons for switched-off rules' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const directive = /^\s*eslint-disable/.test(comment.value)
        const reasoned = /\s--\s+\S/.test(comment.value)
        if (directive && !reasoned && comment.loc)
          context.report({ loc: comment.loc, message: 'say why: `eslint-disable… rule -- reason`' })
      }
    },
  }),
}
